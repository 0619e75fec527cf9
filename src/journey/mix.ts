import { mixSeeds, randomInteger, seededRandom } from '../model/random.js';

/** Which journey an iteration runs: an index into the weights, a pure function of the iteration's number. */
export type JourneyMix = (iteration: number) => number;

/**
 * The stratified mix: every block of iterations has exactly the shares that the weights ask for, in an order that
 * is shuffled per block from the seed. 70, 20 and 10 make blocks of 7 + 2 + 1: exact in every ten iterations.
 * Weights must not be negative and not all 0.
 */
export function journeyMix(weights: readonly number[], seed: number): JourneyMix {
  const counts = blockCounts(weights);
  const sorted = counts.flatMap((count, journey) => Array<number>(count).fill(journey));
  const random = seededRandom(seed);
  const block = Int32Array.from(sorted);
  let cached = -1;
  return (iteration) => {
    const number = Math.floor(iteration / block.length);
    if (number !== cached) {
      block.set(sorted);
      random.reseed(mixSeeds(seed, number));
      for (let i = block.length - 1; i > 0; i--) {
        const j = randomInteger(random, 0, i);
        const swapped = block[i] ?? 0;
        block[i] = block[j] ?? 0;
        block[j] = swapped;
      }
      cached = number;
    }
    return block[iteration % block.length] ?? 0;
  };
}

const MOST_DECIMALS = 4;
const LONGEST_BLOCK = 10_000;

/** How often each journey comes in a block: the smallest whole numbers of the same proportions, where they are small enough. */
export function blockCounts(weights: readonly number[]): readonly number[] {
  const whole = asWholeNumbers(weights);
  const divisor = whole ? whole.reduce(greatestCommonDivisor, 0) : 0;
  const reduced = whole && divisor > 0 ? whole.map((weight) => weight / divisor) : null;
  if (reduced && sum(reduced) <= LONGEST_BLOCK) return reduced;
  return largestRemainder(weights, LONGEST_BLOCK);
}

function asWholeNumbers(weights: readonly number[]): readonly number[] | null {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scaled = weights.map((weight) => weight * 10 ** decimals);
    const rounded = scaled.map(Math.round);
    if (rounded.every((value, i) => Math.abs(value - (scaled[i] ?? 0)) <= 1e-9 * value)) return rounded;
  }
  return null;
}

function largestRemainder(weights: readonly number[], seats: number): readonly number[] {
  const total = sum(weights);
  const quotas = weights.map((weight) => (weight / total) * seats);
  const counts = quotas.map(Math.floor);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = seats - sum(counts);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
