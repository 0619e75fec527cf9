import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FLOOR, type RatioMetric } from '../../../src/gate/log-scale.js';
import type { CellSamples } from '../../../src/gate/samples.js';
import {
  chooseApproach,
  nextStep,
  type Circumstances,
  type Decision,
  type GateState,
} from '../../../src/gate/strategy.js';
import type { Approach } from '../../../src/result/result.js';

const USUAL: Circumstances = {
  baselineUsable: true,
  confirm: true,
  pairsPossible: true,
  pairsAsked: null,
  runs: 3,
};
const approach = (change: Partial<Circumstances> = {}): Approach => chooseApproach({ ...USUAL, ...change });

const JOBS = [
  [100, 102, 98],
  [101, 99, 100],
  [97, 100, 103],
  [100, 101, 99],
  [102, 98, 100],
];
const times = (values: readonly number[], factor: number): number[] => values.map((value) => value * factor);

/** A cell whose baseline is about 100, whose head is `head` times that, and whose pairs differ by `paired`. */
function cell(id: string, head: number, paired = head, metric: RatioMetric = 'p50'): CellSamples {
  const bases = [100, 101, 99, 100, 102, 98, 100];
  return {
    id,
    metric,
    jobs: JOBS,
    head: times([100, 101, 99, 100, 100, 102, 98], head),
    pairs: bases.map((base, i) => ({ base, head: base * paired * (1 + 0.01 * ((i % 3) - 1)) })),
  };
}
const calm = (count = 6): CellSamples[] => Array.from({ length: count }, (_, i) => cell(`calm ${i}`, 1));

interface Course {
  readonly decision: Decision;
  readonly steps: readonly string[];
}

/** Feeds the machine what it asks for, as the app does. */
function run(cells: readonly CellSamples[], how: Approach, change: Partial<GateState> = {}): Course {
  const steps: string[] = [];
  let measured = { head: 0, pairs: 0 };
  for (let turn = 0; turn < 10; turn++) {
    const step = nextStep({
      approach: how,
      cells: cells.map((one) => ({
        ...one,
        head: one.head.slice(0, measured.head),
        pairs: one.pairs.slice(0, measured.pairs),
      })),
      measured,
      machine: 'same',
      calibrationShift: null,
      floor: DEFAULT_FLOOR,
      ...change,
    });
    if (step.kind === 'done') return { decision: step.decision, steps };
    steps.push(`${step.kind} ${step.upTo}`);
    measured =
      step.kind === 'run-head' ? { ...measured, head: step.upTo } : { ...measured, pairs: step.upTo };
  }
  throw new Error(`never done: ${steps.join(', ')}`);
}
const verdictsOf = ({ decision }: Course): Record<string, string> =>
  Object.fromEntries(decision.cells.map(({ id, verdict }) => [id, verdict]));

describe('chooseApproach', () => {
  it.each([
    [{}, 'screen-then-pairs'],
    [{ baselineUsable: false }, 'pairs'],
    [{ pairsPossible: false }, 'screen-then-runs'],
    [{ pairsPossible: false, baselineUsable: false }, 'none'],
    [{ confirm: false }, 'runs'],
    [{ confirm: false, baselineUsable: false }, 'none'],
    [{ confirm: false, pairsAsked: 5 }, 'pairs'],
    [{ pairsAsked: 5, pairsPossible: false }, 'screen-then-runs'],
    [{ pairsAsked: 5, pairsPossible: false, confirm: false }, 'screen-then-runs'],
    [{ pairsAsked: 5, pairsPossible: false, baselineUsable: false }, 'none'],
  ] as const)('in %j: %s', (change, kind) => {
    expect(approach(change).kind).toBe(kind);
  });

  it('looks after 3, 5 and 7 pairs, or once after as many as were asked for', () => {
    expect(approach()).toEqual({ kind: 'screen-then-pairs', runs: 3, looks: [3, 5, 7] });
    expect(approach({ pairsAsked: 4 })).toEqual({ kind: 'pairs', looks: [4] });
  });

  it('replaces pairs by seven runs, or more where a measurement has more', () => {
    expect(approach({ pairsPossible: false })).toEqual({ kind: 'screen-then-runs', runs: 3, upTo: 7 });
    expect(approach({ pairsPossible: false, runs: 9 })).toMatchObject({ upTo: 9 });
  });
});

describe('nextStep, screen then pairs', () => {
  it('passes after three runs without a suspicion', () => {
    const course = run(calm(), approach());
    expect(course.steps).toEqual(['run-head 3']);
    expect(course.decision.cells.every(({ verdict, by }) => verdict === 'pass' && by === 'screen')).toBe(
      true,
    );
    expect(course.decision.looks).toEqual([]);
  });

  it('pairs what is suspect, and only judges that by its pairs', () => {
    const course = run([...calm(), cell('slow', 1.5)], approach());
    expect(course.steps).toEqual(['run-head 3', 'run-pairs 3']);
    expect(verdictsOf(course)).toMatchObject({ slow: 'regression', 'calm 0': 'pass' });
    expect(course.decision.cells.map(({ by }) => by)).toEqual([...calm().map(() => 'screen'), 'pairs']);
    expect(course.decision.looks.map(({ pairs, decision }) => [pairs, decision])).toEqual([[3, 'stop']]);
  });

  it('clears a suspicion that the pairs do not confirm', () => {
    const course = run([...calm(), cell('unlucky', 1.5, 1)], approach());
    expect(verdictsOf(course)).toMatchObject({ unlucky: 'pass' });
    expect(course.steps).toEqual(['run-head 3', 'run-pairs 3']);
  });

  it('keeps every look', () => {
    const jobs = JOBS.map(([a = 0, b = 0, c = 0]) => [a, b * 1.15, c / 1.15]);
    const course = run([...calm(), { ...cell('slow', 1.3), jobs }], approach());
    expect(course.steps).toEqual(['run-head 3', 'run-pairs 3', 'run-pairs 5']);
    expect(course.decision.looks.map(({ decision }) => decision)).toEqual(['continue', 'stop']);
    expect(verdictsOf(course)).toMatchObject({ slow: 'regression' });
  });

  it('pairs every cell when the machine is another', () => {
    const course = run(calm(), approach(), { calibrationShift: 0.2 });
    expect(course.decision.screen?.allSuspect).toBe('calibration');
    expect(course.decision.cells.every(({ by }) => by === 'pairs')).toBe(true);
  });

  it('sees an improvement without pairs', () => {
    expect(verdictsOf(run([...calm(), cell('fast', 0.6)], approach()))).toMatchObject({ fast: 'improved' });
  });

  it('does not pass a cell in which the screen could see nothing', () => {
    const noisy = { ...cell('noisy', 1), jobs: JOBS.map(([a = 0, b = 0, c = 0]) => [a, b * 2, c / 2]) };
    const course = run([...calm(), noisy], approach());
    expect(course.steps).toEqual(['run-head 3']);
    expect(verdictsOf(course)).toMatchObject({ noisy: 'inconclusive' });
  });

  it('goes on with more runs when the base turns out not to build', () => {
    const cells = [...calm(), cell('slow', 1.5)];
    const course = run(cells, approach({ pairsPossible: false }));
    expect(course.steps).toEqual(['run-head 3', 'run-head 7']);
    expect(verdictsOf(course)).toMatchObject({ slow: 'regression', 'calm 0': 'pass' });
  });
});

describe('nextStep without a baseline', () => {
  const unknown = (cells: readonly CellSamples[]): CellSamples[] =>
    cells.map((one) => ({ ...one, jobs: [] }));

  it('goes straight to pairs, over all cells', () => {
    const course = run(unknown([...calm(), cell('slow', 1.6)]), approach({ baselineUsable: false }));
    expect(course.steps).toEqual(['run-pairs 3']);
    expect(verdictsOf(course)).toMatchObject({ slow: 'regression', 'calm 0': 'pass' });
    expect(course.decision.screen).toBeNull();
  });

  it('compares nothing where pairs are impossible', () => {
    const course = run(unknown(calm()), approach({ baselineUsable: false, pairsPossible: false }));
    expect(course.steps).toEqual(['run-head 3']);
    expect(course.decision.cells[0]).toMatchObject({ verdict: 'not-compared', by: 'nothing' });
  });

  it('judges by the learned band alone where nothing is confirmed', () => {
    const course = run([...calm(), cell('slow', 1.5)], approach({ confirm: false }));
    expect(course.steps).toEqual(['run-head 3']);
    expect(verdictsOf(course)).toMatchObject({ slow: 'regression', 'calm 0': 'pass' });
  });
});

describe('nextStep with odd samples', () => {
  const slow = cell('slow', 1.5);

  it('says what it could not compare, and why', () => {
    const reasons = ({ decision }: Course): (string | null)[] =>
      decision.cells.map((one) => (one.by === 'nothing' ? one.reason : null));
    const cells = [
      ...calm(),
      { ...cell('renamed', 1), jobs: [] },
      { ...cell('gone', 1), head: [null, null, null] },
    ];
    expect(reasons(run(cells, approach())).slice(-2)).toEqual([
      'the baseline does not know it',
      'the head did not measure it',
    ]);
    const oldBase = { ...slow, pairs: slow.pairs.map(({ head }) => ({ base: null, head })) };
    expect(reasons(run([...calm(), oldBase], approach())).at(-1)).toBe('no pair measured it on both sides');
    expect(reasons(run([oldBase], approach({ baselineUsable: false }))).at(-1)).toBe(
      'the base did not measure it',
    );
  });

  it('has verdicts for no cells at all', () => {
    for (const how of [approach(), approach({ baselineUsable: false }), approach({ pairsPossible: false })])
      expect(run([], how).decision.cells).toEqual([]);
  });

  it('takes a throughput of zero for what it is', () => {
    const dead = {
      ...cell('rate', 1, 1, 'throughput'),
      head: [0, 0, 0],
      pairs: slow.pairs.map(() => ({ base: 100, head: 0 })),
    };
    expect(verdictsOf(run([...calm(), dead], approach()))).toMatchObject({ rate: 'regression' });
  });

  it('judges 500 cells', () => {
    const many = Array.from({ length: 499 }, (_, i) => cell(`cell ${i}`, 1));
    const verdicts = Object.values(verdictsOf(run([...many, cell('slow', 2)], approach())));
    expect(verdicts.filter((verdict) => verdict === 'regression')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'pass')).toHaveLength(499);
  });
});

const approaches = fc.constantFrom(
  approach(),
  approach({ baselineUsable: false }),
  approach({ pairsAsked: 5 }),
  approach({ pairsPossible: false }),
  approach({ confirm: false }),
);
const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 50, max: 200, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -5, NaN, 1e12, 100) },
);
const anyCell = fc
  .record({
    metric: fc.constantFrom<RatioMetric>('p50', 'p95', 'p99', 'throughput'),
    jobs: fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 6 }),
    head: fc.array(value, { minLength: 7, maxLength: 7 }),
    pairs: fc.array(fc.record({ base: value, head: value }), { minLength: 7, maxLength: 7 }),
  })
  .map((one): CellSamples => ({ ...one, id: '' }));
const anyCells = fc
  .array(anyCell, { minLength: 1, maxLength: 7 })
  .map((cells) => cells.map((one, i) => ({ ...one, id: `${i}` })));

describe('nextStep, whatever was measured', () => {
  it('ends with a verdict per cell and without a number that is none', () => {
    fc.assert(
      fc.property(anyCells, approaches, fc.constantFrom('same', 'hosted'), (cells, how, machine) => {
        const { decision } = run(cells, how, { machine });
        expect(decision.cells.map(({ id }) => id)).toEqual(cells.map(({ id }) => id));
        // JSON turns NaN and infinity into null.
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of cells, jobs and runs', () => {
    fc.assert(
      fc.property(anyCells, approaches, (cells, how) => {
        const turned = cells
          .map((one) => ({
            ...one,
            jobs: one.jobs.map((runs) => runs.toReversed()).toReversed(),
            head: [...one.head.slice(0, 3).toReversed(), ...one.head.slice(3).toReversed()],
            pairs: [
              ...one.pairs.slice(0, 3).toReversed(),
              ...one.pairs.slice(3, 5).toReversed(),
              ...one.pairs.slice(5).toReversed(),
            ],
          }))
          .toReversed();
        expect(verdictsOf(run(turned, how))).toEqual(verdictsOf(run(cells, how)));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the unit of time above the absolute floor', () => {
    const plain = fc.double({ min: 50, max: 200, noNaN: true });
    const latency = fc.record({
      id: fc.constant('a'),
      metric: fc.constantFrom<RatioMetric>('p50', 'p95', 'p99'),
      jobs: fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      head: fc.array(plain, { minLength: 7, maxLength: 7 }),
      pairs: fc.array(fc.record({ base: plain, head: plain }), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(latency, approaches, fc.integer({ min: 1, max: 6 }), (one, how, power) => {
        // A power of two: the logarithms' last digits stay what they are often enough not to matter.
        const factor = 2 ** power;
        const scaled = {
          ...one,
          jobs: one.jobs.map((runs) => times(runs, factor)),
          head: times(one.head, factor),
          pairs: one.pairs.map(({ base, head }) => ({ base: base * factor, head: head * factor })),
        };
        expect(verdictsOf(run([scaled], how))).toEqual(verdictsOf(run([one], how)));
      }),
      { numRuns: 200 },
    );
  });

  it('never turns a regression into something milder when the head gets worse', () => {
    const factor = fc.double({ min: 1, max: 4, noNaN: true });
    const shifts = fc.array(fc.double({ min: 0.7, max: 2, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(shifts, factor, approaches, (heads, worse, how) => {
        const cells = heads.map((head, i) => cell(`${i}`, head));
        const [first = cell('0', 1), ...rest] = cells;
        const slower = {
          ...first,
          head: first.head.map((one) => (one ?? 0) * worse),
          pairs: first.pairs.map(({ base, head }) => ({ base, head: (head ?? 0) * worse })),
        };
        if (verdictsOf(run(cells, how))['0'] === 'regression')
          expect(verdictsOf(run([slower, ...rest], how))['0']).toBe('regression');
      }),
      { numRuns: 300 },
    );
  });

  it('passes equal code with equal figures', () => {
    const runs = fc.array(fc.double({ min: 98, max: 102, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom<RatioMetric>('p50', 'p95', 'throughput'),
        approaches,
        (values, metric, how) => {
          const same: CellSamples = {
            id: 'a',
            metric,
            jobs: [values, values, values],
            head: values,
            pairs: values.map((one) => ({ base: one, head: one })),
          };
          expect(verdictsOf(run([same], how))).toEqual({ a: 'pass' });
        },
      ),
    );
  });
});
