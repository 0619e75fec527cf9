import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedBand, type LearnedCell } from '../../../src/gate/learned-band.js';
import { judgeByRuns } from '../../../src/gate/learned-verdicts.js';
import { DEFAULT_FLOOR, logValue, type LogValue } from '../../../src/gate/log-scale.js';
import { studentTQuantile, studentTUpperTail } from '../../../src/statistics/student-t.js';

const logs = (values: readonly number[]): LogValue[] =>
  values.map((value) => logValue('p95', value) ?? (0 as LogValue));

function cell(head: readonly number[], change: Partial<LearnedCell> = {}): LearnedCell {
  return {
    metric: 'p95',
    jobs: [logs([100, 90, 110]), logs([100, 95, 105])],
    head: logs(head),
    within: { variance: 0.01, df: 10 },
    between: { variance: 0.0025, df: 6 },
    ...change,
  };
}

describe('learnedBand', () => {
  it('is what can be computed by hand', () => {
    const band = learnedBand(cell([130, 125, 200]), DEFAULT_FLOOR);
    expect(band.shift).toBeCloseTo(Math.log(1.3), 12);
    // 0.01·(v₃ + v₃·v₂) + 0.0025·(1 + v₂) = 0.01·0.6735 + 0.0025·1.5 = 0.010485
    expect(band.se).toBeCloseTo(Math.sqrt(0.010485), 9);
    // 0.010485² ÷ (0.006735²/10 + 0.00375²/6)
    expect(band.df).toBeCloseTo(15.98, 2);
    // 0.26236 ÷ 0.10240 = 2.562
    expect(band.p.worse).toBeCloseTo(studentTUpperTail(2.5622, 15.98), 4);
    expect(band.p.better).toBeCloseTo(1 - band.p.worse, 12);
    // t = 1.746: e^(1.746 · 0.1024) − 1
    expect(band.band).toBeCloseTo(Math.exp(1.746 * 0.1024) - 1, 3);
    expect(band.tooNoisy).toBe(false);
    expect(band.beyondFloor).toBe('worse');
  });

  it('is never narrower than the floor', () => {
    const quiet = { variance: 0.0001, df: 20 };
    expect(learnedBand(cell([100], { within: quiet, between: quiet }), DEFAULT_FLOOR).band).toBeCloseTo(
      0.15,
      9,
    );
  });

  it('calls a cell too noisy above 40 %', () => {
    const noisy = { variance: 0.06, df: 10 };
    const { band, tooNoisy } = learnedBand(cell([100, 101, 99], { within: noisy }), DEFAULT_FLOOR);
    expect(band).toBeGreaterThan(0.4);
    expect(tooNoisy).toBe(true);
  });

  it('counts jobs with one run, and ignores jobs without any', () => {
    const jobs = [logs([100]), [], logs([104])];
    const band = learnedBand(cell([102], { jobs }), DEFAULT_FLOOR);
    // One head run, two jobs of one run: 0.01·(1 + 1·0.5) + 0.0025·1.5
    expect(band.se).toBeCloseTo(Math.sqrt(0.01875), 9);
    expect(band.shift).toBeCloseTo(0, 3);
  });

  it('gets surer of "worse" with every worse run', () => {
    const runs = fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(runs, fc.nat(6), fc.double({ min: 1, max: 10, noNaN: true }), (head, index, factor) => {
        const before = learnedBand(cell(head), DEFAULT_FLOOR);
        const worse = learnedBand(
          cell(head.map((value, i) => (i === index ? value * factor : value))),
          DEFAULT_FLOOR,
        );
        expect(worse.p.worse).toBeLessThanOrEqual(before.p.worse + 1e-12);
        if (before.beyondFloor === 'worse') expect(worse.beyondFloor).toBe('worse');
        expect(worse.band).toBe(before.band);
      }),
    );
  });
});

describe('judgeByRuns', () => {
  const judged = (heads: readonly (readonly number[])[], rate = 0.05) =>
    judgeByRuns(
      heads.map((head, i) => {
        const known = cell(head);
        return { id: `cell ${i}`, known, learned: learnedBand(known, DEFAULT_FLOOR) };
      }),
      rate,
      DEFAULT_FLOOR,
    ).map(({ verdict }) => verdict);

  it('needs floor and evidence', () => {
    expect(judged([[130, 131, 132]])).toEqual(['regression']);
    expect(judged([[75, 75, 75]])).toEqual(['improved']);
    // +18 %: beyond the floor, but p = P(t > 1.62) = 0.06.
    expect(judged([[118, 118, 118]])).toEqual(['pass']);
    expect(studentTQuantile(0.95, 15.98) * 0.1024).toBeGreaterThan(Math.log(1.18));
  });

  it('asks more of a cell among many', () => {
    const many = Array.from({ length: 20 }, () => [100, 100, 100]);
    expect(judged([[130, 130, 130]], 0.05)[0]).toBe('regression');
    expect(judged([[130, 130, 130], ...many], 0.05)[0]).toBe('pass');
    expect(judged([[180, 180, 180], ...many], 0.05)[0]).toBe('regression');
  });

  it('states what it would have seen', () => {
    const known = cell([100, 100, 100]);
    const learned = learnedBand(known, DEFAULT_FLOOR);
    const detectable = (count: number): number | undefined =>
      judgeByRuns(
        Array.from({ length: count }, (_, i) => ({ id: `${i}`, known, learned })),
        0.05,
        DEFAULT_FLOOR,
      )[0]?.detectable;
    // t = 1.746 at 5 % with 15.98 degrees of freedom, 2.921 at 0.5 %.
    expect(detectable(1)).toBeCloseTo(Math.exp((1.746 + 0.84) * 0.1024) - 1, 3);
    expect(detectable(10)).toBeCloseTo(Math.exp((2.921 + 0.84) * 0.1024) - 1, 3);
  });

  it('says where nothing could be seen', () => {
    const known = cell([100, 100, 100], { between: { variance: 0.09, df: 6 } });
    const [decision] = judgeByRuns(
      [{ id: 'a', known, learned: learnedBand(known, DEFAULT_FLOOR) }],
      0.05,
      DEFAULT_FLOOR,
    );
    expect(decision?.verdict).toBe('inconclusive');
  });
});
