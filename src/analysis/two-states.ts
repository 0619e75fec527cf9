import { quantileOf } from './robust-trend.js';

/** A series that is low at times and high at others. */
export interface State {
  readonly values: readonly number[];
  readonly isBusy: readonly boolean[];
  /** The middle value of each. */
  readonly quiet: number;
  readonly busy: number;
  /** Where it became high; it was low before. */
  readonly rises: readonly number[];
}

/** Halfway, by factors, between what it usually is at its quietest and its most. Null when it is not both for a while. */
export function stateOf(values: readonly number[]): State | null {
  const most = Math.max(0, ...values);
  const least = Math.max(quantileOf(values, 0.2) ?? 0, most / 100);
  if (most <= 0) return null;
  const half = Math.sqrt(most * least);
  const isBusy = values.map((value) => value > half);
  const part = (wanted: boolean): readonly number[] => values.filter((_, index) => isBusy[index] === wanted);
  const [quiet, busy] = [quantileOf(part(false), 0.5), quantileOf(part(true), 0.5)];
  if (quiet === null || busy === null) return null;
  if (part(true).length < SHORTEST || part(false).length < SHORTEST) return null;
  const rises = isBusy.flatMap((now, index) =>
    now && index > 0 && isBusy[index - 1] === false ? [index] : [],
  );
  return { values, isBusy, quiet, busy, rises };
}

const SHORTEST = 3;
