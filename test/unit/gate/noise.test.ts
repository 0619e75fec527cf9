import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logValue, type LogValue } from '../../../src/gate/log-scale.js';
import { betweenJobNoise, jobMedianVariance, withinJobNoise, type JobRuns } from '../../../src/gate/noise.js';

const logs = (jobs: readonly (readonly number[])[]): JobRuns =>
  jobs.map((runs) => runs.map((value) => logValue('p50', value) ?? (0 as LogValue)));
const history = (jobs: readonly (readonly number[])[]) => ({
  jobs: logs(jobs),
  within: withinJobNoise('p50', logs(jobs)),
});

describe('withinJobNoise', () => {
  it('is the prior where nothing was recorded', () => {
    expect(withinJobNoise('p50', [])).toEqual({ variance: 0.075 ** 2, df: 4 });
    expect(withinJobNoise('p95', logs([[100]])).variance).toBeCloseTo(0.12 ** 2, 12);
    expect(withinJobNoise('p99', []).variance).toBeCloseTo(0.18 ** 2, 12);
    expect(withinJobNoise('throughput', []).variance).toBeCloseTo(0.075 ** 2, 12);
  });

  it('is what can be computed by hand', () => {
    // Distances ln 1.1, ln 1.05, ln(1.1/1.05): the median is ln 1.05 = 0.04879. ÷ 0.95387, squared: 0.002616;
    // ÷ 2.2 for three values: 0.001189. ν = 0.86·2 = 1.72. (4·0.075² + 1.72·0.001189) ÷ 5.72 = 0.004291.
    const { variance, df } = withinJobNoise('p50', logs([[100, 110, 105]]));
    expect(variance).toBeCloseTo(0.004291, 6);
    expect(df).toBeCloseTo(5.72, 12);
  });

  it('takes jobs with different numbers of runs, and one run says nothing', () => {
    expect(withinJobNoise('p50', logs([[100, 110, 105], [90]]))).toEqual(
      withinJobNoise('p50', logs([[100, 110, 105]])),
    );
    expect(
      withinJobNoise(
        'p50',
        logs([
          [100, 110, 105],
          [90, 91],
        ]),
      ).df,
    ).toBeCloseTo(4 + 0.86 * 3, 12);
  });

  it('does not see the difference between jobs', () => {
    const near = withinJobNoise(
      'p50',
      logs([
        [100, 101, 102],
        [100, 101, 102],
      ]),
    );
    const far = withinJobNoise(
      'p50',
      logs([
        [100, 101, 102],
        [200, 202, 204],
      ]),
    );
    expect(far.variance).toBeCloseTo(near.variance, 12);
  });

  it('stays above zero for equal runs, and does not mind one absurd run', () => {
    const equal = withinJobNoise(
      'p50',
      logs([
        [100, 100, 100],
        [100, 100, 100],
      ]),
    );
    expect(equal.variance).toBeGreaterThan(0);
    const calm = withinJobNoise(
      'p50',
      logs([
        [100, 104, 98],
        [101, 99, 103],
        [97, 100, 102],
      ]),
    );
    const absurd = withinJobNoise(
      'p50',
      logs([
        [100, 104, 98],
        [101, 99, 9e8],
        [97, 100, 102],
      ]),
    );
    expect(absurd.variance).toBeLessThan(calm.variance * 2);
  });
});

describe('betweenJobNoise', () => {
  it('is the prior of the machine where less than two jobs are known', () => {
    expect(betweenJobNoise([], 'same')).toEqual({ variance: 0.03 ** 2, df: 4 });
    expect(betweenJobNoise([history([[100, 101, 102]])], 'hosted').variance).toBeCloseTo(0.01, 12);
  });

  it('is what can be computed by hand', () => {
    // Job medians 100, 130: |ln 1.3| = 0.26236; ÷ 0.95387, squared: 0.075654; ÷ 2.2: 0.034388 minus v₁·0.001 =
    // 0.033388. One degree of freedom: (4·0.1² + 0.033388) ÷ 5 = 0.014678.
    const jobs = logs([[100], [130]]);
    const { variance, df } = betweenJobNoise([{ jobs, within: { variance: 0.001, df: 4 } }], 'hosted');
    expect(variance).toBeCloseTo(0.014678, 6);
    expect(df).toBe(5);
  });

  it('never falls below what the prior leaves', () => {
    const { variance } = betweenJobNoise(
      [
        history([
          [100, 140],
          [100, 140],
          [100, 140],
        ]),
      ],
      'same',
    );
    expect(variance).toBeCloseTo((4 * 0.03 ** 2) / 6, 12);
  });

  it('is not moved by one cell with an absurd job', () => {
    const calm = [
      [100, 101],
      [103, 102],
      [99, 100],
    ];
    const absurd = [
      [100, 101],
      [9e8, 9e8],
      [99, 100],
    ];
    const all = betweenJobNoise([history(calm), history(calm), history(calm)], 'same');
    const one = betweenJobNoise([history(calm), history(absurd), history(calm)], 'same');
    expect(one.variance).toBeCloseTo(all.variance, 12);
  });
});

describe('jobMedianVariance', () => {
  it('is v_K, averaged over jobs that have runs', () => {
    expect(jobMedianVariance(logs([[1, 2, 3], [1], []]))).toBeCloseTo((0.449 + 1) / 2, 12);
  });
});

describe('all noise', () => {
  it('is finite and positive whatever was recorded, and knows no order', () => {
    const values = fc.array(fc.array(fc.constantFrom(0, 1e-9, 1, 100, 100, 1e9, 1e300), { maxLength: 5 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, (jobs) => {
        const within = withinJobNoise('p95', logs(jobs));
        const between = betweenJobNoise([{ jobs: logs(jobs), within }], 'hosted');
        for (const { variance, df } of [within, between]) {
          expect(variance).toBeGreaterThan(0);
          expect(Number.isFinite(variance) && df >= 4).toBe(true);
        }
        const turned = logs(jobs.toReversed().map((runs) => runs.toReversed()));
        expect(withinJobNoise('p95', turned).variance).toBeCloseTo(within.variance, 9);
        expect(betweenJobNoise([{ jobs: turned, within }], 'hosted').variance).toBeCloseTo(
          between.variance,
          9,
        );
      }),
    );
  });
});
