import { mixSeeds, randomInteger, seededRandom, seedOfText } from '../model/random.js';
import type { DataPlan } from '../plan/plan.js';
import type { Scope } from './scope.js';

/** The test data of a scenario: one row per name and iteration, drawn when it is first read. */
export class TestData {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #exhausted = new Set<string>();

  constructor(plans: readonly DataPlan[]) {
    this.#sources = new Map(plans.map((plan) => [plan.name, sourceOf(plan)]));
  }

  /** The row (or number) of this iteration; undefined when there is no data of this name. */
  draw(name: string, scope: Scope): unknown {
    if (Object.hasOwn(scope.data, name)) return scope.data[name];
    const source = this.#sources.get(name);
    if (!source) return undefined;
    const value = source.at(this.#index(source, scope));
    scope.data[name] = value;
    return value;
  }

  /** Names of `unique` data of which there was not enough: its rows have been used again. */
  exhausted(): readonly string[] {
    return [...this.#exhausted];
  }

  noteExhausted(names: readonly string[]): void {
    for (const name of names) this.#exhausted.add(name);
  }

  #index(source: Source, scope: Scope): number {
    switch (source.plan.pick) {
      case 'per-user':
        return (scope.user.id - 1) % source.length;
      case 'sequential':
        return scope.iteration % source.length;
      case 'random':
        return randomIndex(source, scope);
      case 'unique': {
        // The runs of a measurement take turns, so that none meets a row that another has used up.
        const index = scope.iteration * scope.run.of + scope.run.number;
        if (index >= source.length) this.#exhausted.add(source.plan.name);
        return index % source.length;
      }
    }
  }
}

interface Source {
  readonly plan: DataPlan;
  readonly length: number;
  /** Running sums of the weights; null: all alike. */
  readonly cumulative: readonly number[] | null;
  /** Keeps its stream apart from those of other names. */
  readonly seed: number;
  at(index: number): unknown;
}

function sourceOf(plan: DataPlan): Source {
  const { source } = plan;
  const seed = seedOfText(plan.name);
  if (source.kind === 'range') {
    const length = source.to - source.from + 1;
    return { plan, length, cumulative: null, seed, at: (index) => source.from + index };
  }
  const { rows, weights } = source;
  return { plan, length: rows.length, cumulative: weights && runningSums(weights), seed, at: (i) => rows[i] };
}

function runningSums(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

const stream = seededRandom(0);

/** From a stream of its own: that a request reads one more name does not change what the others get. */
function randomIndex(source: Source, scope: Scope): number {
  stream.reseed(mixSeeds(scope.run.seed, scope.iteration, source.seed));
  if (!source.cumulative) return randomInteger(stream, 0, source.length - 1);
  const total = source.cumulative.at(-1) ?? 0;
  return firstAbove(source.cumulative, stream.next() * total);
}

/** The first index whose running sum is above the value. */
function firstAbove(cumulative: readonly number[], value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
