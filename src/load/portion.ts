/** Which part of the load a worker carries out: every `of`-th user or arrival, from number `index` on. */
export interface Portion {
  /** Counts from 0. */
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Portion = { index: 0, of: 1 };

/** How many of `count` things (numbered from 0) fall to this portion; over all portions they add up to `count`. */
export function portionOf(count: number, { index, of }: Portion): number {
  return Math.max(0, Math.ceil((count - index) / of));
}

/** The number, over all portions, of this portion's `local`-th thing. */
export function numberOf(local: number, { index, of }: Portion): number {
  return local * of + index;
}
