import type { Setup } from './opening.js';

/** What is sent. Headers: name, value, name, value … */
export interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: string[];
  readonly body: string | Buffer | null;
}

/** Who has a request under way over a line. The callbacks are undici's, whatever the protocol. */
export interface LineUser {
  onConnect(abort: (error?: Error) => void): void;
  onResponseStarted(): void;
  onHeaders(status: number, headers: Buffer[]): boolean;
  onData(chunk: Buffer): boolean;
  onComplete(): void;
  onError(error: Error): void;
  /** A connection was opened for this request; before `onConnect`. */
  opened(setup: Setup): void;
  /**
   * Whether what it was given of the answer under way must stay in memory as it is. It may copy what would be lost
   * otherwise.
   */
  retains(): boolean;
  /** The server has not looked at the request and will not, over this line: it is to take another. */
  turnedAway(): void;
}

/** A way to one origin: connected when needed and again after it was lost. */
export interface Line {
  /** Requests under way at most. May change while it connects. */
  readonly most: number;
  readonly closed: boolean;
  /** How many hold it. Belongs to the pool. */
  users: number;
  /** Whether the pool has it on its stack. Belongs to the pool. */
  stacked: boolean;
  dispatch(options: Outgoing & { reset?: boolean }, user: LineUser): void;
  /** Lets go of a request that was not written yet; its user is told by `onError`. May cost the line. */
  withdraw(user: LineUser): void;
  /** Ends the line, with what is under way over it. */
  close(): Promise<void>;
}
