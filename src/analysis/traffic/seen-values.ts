import { ownCopy } from './own-copy.js';
import type { IdKind } from './path-segments.js';

/** What was seen in the place of a variable. */
export interface ValuesSeen {
  /** How the variable is called in a template: `id`, `date`, `email`, `slug`. */
  readonly label: string;
  readonly seen: number;
  /** Whole numbers: how many, least and greatest. */
  readonly numbers: { readonly count: number; readonly least: number; readonly greatest: number } | null;
  /** Up to 20 different values; empty where they may be secret or personal. */
  readonly sample: readonly string[];
  /** Whether values were left out because they may be secret or personal. */
  readonly private: boolean;
}

const MOST_SAMPLED = 20;

/** Behind these words stand one-time secrets. */
const SENSITIVE =
  /token|reset|verif|confirm|invit|unsub|secret|key|auth|session|magic|passw|otp|signed|share/i;

/** Keeps what is needed of the values of a variable: bounded, whatever comes. */
export class SeenValues {
  readonly #sensitive: boolean;
  readonly #kinds = new Map<IdKind | 'word', number>();
  readonly #sample = new Set<string>();
  #hidden = false;
  #seen = 0;
  #count = 0;
  #least = Infinity;
  #greatest = -Infinity;

  /** `parent`: the segment before it, which says whose ids they are. */
  constructor(parent: string) {
    this.#sensitive = SENSITIVE.test(parent);
  }

  /** `good`: the service answered with success, so that the value is one that exists. */
  add(value: string, kind: IdKind | 'word', good: boolean, times = 1): void {
    if (kind === 'variable') return;
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + times);
    if (!good) return;
    this.#seen += times;
    const number = kind === 'number' && !/^0\d/.test(value) ? Number(value) : NaN;
    if (Number.isSafeInteger(number)) {
      this.#count += times;
      this.#least = Math.min(this.#least, number);
      this.#greatest = Math.max(this.#greatest, number);
    }
    if (kind !== 'email' && kind !== 'token' && this.#sample.size < MOST_SAMPLED && !this.#sample.has(value))
      this.#sample.add(ownCopy(value));
  }

  merge(other: SeenValues): void {
    for (const [kind, count] of other.#kinds) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + count);
    this.#seen += other.#seen;
    this.#count += other.#count;
    this.#least = Math.min(this.#least, other.#least);
    this.#greatest = Math.max(this.#greatest, other.#greatest);
    this.#hidden ||= other.#hidden || other.#sensitive;
    for (const value of other.#sample) if (this.#sample.size < MOST_SAMPLED) this.#sample.add(value);
  }

  summary(): ValuesSeen {
    const sensitive = this.#sensitive || this.#hidden;
    return {
      label: this.#label(),
      seen: this.#seen,
      numbers:
        this.#count === 0 || sensitive
          ? null
          : { count: this.#count, least: this.#least, greatest: this.#greatest },
      sample: sensitive ? [] : [...this.#sample],
      private: sensitive || this.#kinds.has('email') || this.#kinds.has('token'),
    };
  }

  #label(): string {
    const only = this.#kinds.size === 1 ? [...this.#kinds.keys()][0] : undefined;
    if (only === 'word') return 'slug';
    return only === 'date' || only === 'email' || only === 'token' ? only : 'id';
  }
}
