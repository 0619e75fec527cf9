import assert from 'node:assert/strict';

/** A figure that is to be no more than another one. */
export interface Bound {
  readonly what: string;
  readonly actual: number;
  readonly atMost: number;
}

/**
 * Repeats a measurement until all its bounds hold: a machine that others share takes time away at random, a mistake
 * is there every time. What must hold on any machine is asserted in the measurement itself, without a second chance.
 * Missed attempts are printed.
 * @throws {assert.AssertionError} with the bounds that the last attempt missed.
 */
export async function firstGood(attempts: number, measure: () => Promise<readonly Bound[]>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const missed = (await measure()).filter(({ actual, atMost }) => !(actual <= atMost));
    if (missed.length === 0) return;
    const words = missed.map(
      ({ what, actual, atMost }) => `${what} is ${actual.toFixed(2)}, more than ${atMost.toFixed(2)}`,
    );
    const told = `attempt ${attempt} of ${attempts}: ${words.join('; ')}`;
    if (attempt >= attempts) assert.fail(told);
    console.warn(told);
  }
}
