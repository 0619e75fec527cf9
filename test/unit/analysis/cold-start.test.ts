import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/analysis/findings.js';
import { ObservedRun } from '../../../src/analysis/observed-run.js';
import { firstSeconds } from '../../../src/analysis/opening.js';
import { coldStart } from '../../../src/analysis/rules/cold-start.js';
import { ms } from '../../../src/model/units.js';
import type { Result } from '../../../src/result/result.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

/** A cold second of 800 ms that is over after three, and a peak that is slow for its own reasons. */
const cold = (of: Partial<Planted>, coldFor = 3): Result => {
  const start = -(of.warmup ?? 0) / 1000;
  const result = plantedResult({
    seed: 3,
    model: 'open',
    phases: phasesOf(['baseline', 10, 10, 20], ['hold', 100, 100, 20], ['recovery', 10, 10, 30]),
    second: (t, level, chance) => ({
      requests: requestsOf(2 * level, t < start + coldFor ? 800 : level > 50 ? 900 : 40, chance),
    }),
    ...of,
  });
  const tier = { ...result.scenario.tier, warmup: ms(of.warmup ?? 0) };
  return { ...result, scenario: { ...result.scenario, tier } };
};
const told = (result: Result) => findingsOf(result, [coldStart]);
const seconds = (result: Result) => {
  const [run] = result.runs;
  if (run === undefined) throw new Error('no run');
  return firstSeconds(new ObservedRun(result, run));
};

describe('a cold start', () => {
  it('is found in front of a spike, which is slower than it', () => {
    const [found] = told(cold({}));
    expect(found?.title).toMatch(
      /^A cold start: p95 is \d{3,4} ms in the first second of load, later [56]\d\.\d ms at about the same load$/,
    );
    expect(found?.evidence).toEqual([
      expect.stringContaining('It was over 3s after the load began'),
      'There is no warm-up, so it is in the figures.',
    ]);
  });

  it('is found on a ramp, beside the little load that follows it', () => {
    const ramp = phasesOf(['ramp', 1, 100, 30], ['steady', 100, 100, 30]);
    const [found] = told(cold({ phases: ramp }));
    expect(found?.evidence[0]).toContain('It was over 3s after the load began');
  });

  it('is none where only the peak is slow, or only the start of a peak', () => {
    expect(told(cold({}, 0))).toEqual([]);
    expect(told(cold({ phases: phasesOf(['hold', 100, 100, 60]) }, 0))).toEqual([]);
  });

  it('says how much of it the warm-up keeps out', () => {
    expect(told(cold({ warmup: 2000 }))[0]?.evidence[1]).toContain('keeps a part of it out');
    expect(told(cold({ warmup: 5000 }))[0]?.evidence[1]).toContain('keeps all of it out');
  });
});

describe('the first seconds', () => {
  it('are told of a service without a cold start, too', () => {
    const seen = seconds(cold({}, 0));
    expect(seen).toMatchObject({ lasted: 0, ended: true, first: { requests: 20, failed: 0 } });
    expect(seen?.settled).toBeCloseTo(seen?.first.p95 ?? 0, -2);
  });

  it('have nothing to be compared with in a load that is over at once', () => {
    const short = cold({ phases: phasesOf(['hold', 10, 10, 6]) });
    expect(seconds(short)).toMatchObject({ settled: null, lasted: null });
    expect(told(short)).toEqual([]);
  });

  it('are not known where nothing was kept, or nothing was timed', () => {
    const result = cold({});
    expect(seconds({ ...result, runs: result.runs.map((run) => ({ ...run, opening: null })) })).toBeNull();
    const failing = cold({ second: () => ({ requests: [{ time: 5, failure: 'refused', status: 0 }] }) });
    expect(seconds(failing)).toBeNull();
  });
});
