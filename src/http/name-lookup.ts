import { lookup, type LookupAddress } from 'node:dns';

/** How names become addresses: as `dns.lookup` with `all`. */
export type Resolve = (name: string, callback: Resolved) => void;

export type Resolved = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** Asks the operating system. */
export const systemResolve: Resolve = (name, callback) => {
  lookup(name, { all: true }, callback);
};

/**
 * The addresses of names for one run, each answer kept for five seconds: the lookups of a run that opens a
 * connection per request would otherwise wait for each other. Every use of a name starts with its next address,
 * so that connections spread over all of them; the others follow, to be tried where the first one fails. The
 * family that the system prefers stays in front: a machine may have addresses of a family it can't reach.
 */
export class NameLookup {
  readonly #resolve: Resolve;
  readonly #names = new Map<string, NameEntry>();

  constructor(resolve: Resolve = systemResolve) {
    this.#resolve = resolve;
  }

  addressesOf(name: string, callback: Resolved): void {
    const known = this.#names.get(name);
    if (known?.addresses === null) known.waiting.push(callback);
    else if (known && known.until > performance.now()) callback(null, turn(known, known.addresses));
    else this.#ask(name, known?.uses ?? 0, callback);
  }

  #ask(name: string, uses: number, callback: Resolved): void {
    const entry: NameEntry = { addresses: null, until: 0, uses, waiting: [callback] };
    this.#names.set(name, entry);
    this.#resolve(name, (error, addresses) => {
      if (error) this.#names.delete(name);
      entry.addresses = inOrder(addresses);
      entry.until = performance.now() + NAME_TTL;
      for (const waiting of entry.waiting.splice(0)) waiting(error, turn(entry, entry.addresses));
    });
  }
}

interface NameEntry {
  /** Null while the lookup is under way. */
  addresses: LookupAddress[] | null;
  /** Monotonic ms. */
  until: number;
  uses: number;
  readonly waiting: Resolved[];
}

/** ms. */
const NAME_TTL = 5000;

/** A resolver may shuffle: where the turns have got to would then mean nothing. */
function inOrder(addresses: readonly LookupAddress[] | undefined): LookupAddress[] {
  const first = addresses?.[0]?.family;
  return [...(addresses ?? [])].sort(
    (a, b) =>
      Number(b.family === first) - Number(a.family === first) || a.address.localeCompare(b.address, 'en'),
  );
}

function turn(entry: NameEntry, addresses: readonly LookupAddress[]): LookupAddress[] {
  const first = addresses[0]?.family;
  const preferred = addresses.filter(({ family }) => family === first);
  const others = addresses.filter(({ family }) => family !== first);
  const start = entry.uses++;
  return [...rotated(preferred, start), ...rotated(others, start)];
}

function rotated<T>(items: readonly T[], start: number): T[] {
  const at = items.length === 0 ? 0 : start % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
