import type { Socket, TcpSocketConnectOpts } from 'node:net';

/** Who reads from a socket: knows whether something of the last chunk is still referred to. */
export interface ChunkOwner {
  /** Counts the exchanges that were begun. */
  readonly exchanges: number;
  /**
   * A chunk was taken in, and the exchange that it belongs to is still under way: whether the chunk's memory must stay
   * as it is. What would be lost otherwise may be copied instead.
   */
  retains(): boolean;
}

/**
 * Reading without an allocation per read: the system writes into one buffer per connection, over and over (`onread` of
 * `net.connect`), instead of into a new one of 64 KB each time. An answer that takes more than one chunk gets further
 * buffers, as what has been read of it is still referred to.
 */
export class LeanReads {
  readonly #owner: ChunkOwner;
  #socket: Socket | null = null;
  #buffer: Uint8Array = Buffer.allocUnsafeSlow(SMALL);
  #chunk: Buffer | null = null;
  /** What the next read is to fill, when it is not the same buffer again; undefined outside of a read. */
  #next: Uint8Array | 'same' | undefined;

  constructor(owner: ChunkOwner) {
    this.#owner = owner;
  }

  /** What `net.connect` is to be given. */
  get options(): Required<Pick<TcpSocketConnectOpts, 'onread'>> {
    return { onread: { buffer: this.#nextBuffer as () => Uint8Array, callback: this.#take } };
  }

  /** Makes the socket's `read` give the chunk that lies in the buffer. */
  attach(socket: Socket): void {
    this.#socket = socket;
    const readStream = socket.read.bind(socket);
    socket.read = (size?: number): unknown => {
      // The stream itself asks with 0, to see its end.
      if (size === 0) return readStream(0);
      const chunk = this.#chunk;
      this.#chunk = null;
      return chunk;
    };
  }

  readonly #take = (length: number, buffer: Uint8Array): boolean => {
    const { exchanges } = this.#owner;
    this.#chunk = Buffer.from(buffer.buffer, buffer.byteOffset, length);
    this.#socket?.emit('readable');
    const retained = this.#unread() || (exchanges === this.#owner.exchanges && this.#owner.retains());
    if (retained) this.#next = Buffer.allocUnsafeSlow(LARGE);
    else this.#next = buffer.length > SMALL ? Buffer.allocUnsafeSlow(SMALL) : 'same';
    return true;
  };

  #unread(): boolean {
    return this.#chunk !== null;
  }

  /** Asked for when a connection is begun, and after each read: Node.js keeps what it has when it is given none. */
  readonly #nextBuffer = (): Uint8Array | undefined => {
    const next = this.#next;
    this.#next = undefined;
    if (next === 'same') return undefined;
    this.#buffer = next ?? this.#buffer;
    return this.#buffer;
  };
}

/** Most answers of an API fit; ten thousand connections take 40 MB. Bytes. */
const SMALL = 4096;
/** What Node.js itself reads at once. Bytes. */
const LARGE = 65_536;
