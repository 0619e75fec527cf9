import { describe, expect, it } from 'vitest';
import { invalidReasons, judgedRuns, targetFailure } from '../../../src/gate/validity.js';
import { madeResult, madeRun, madeTier, type MadeRun } from '../result/measured.js';

const busy = (part: Partial<MadeRun> = {}): MadeRun => ({
  endpoints: { 'GET /a': { latencies: Array.from({ length: 200 }, () => 20) } },
  ...part,
});
const open = { tier: madeTier({ model: 'open' }) };
const closed = { tier: madeTier() };

describe('invalidReasons', () => {
  it.each([
    [0.9, 0],
    [0.91, 1],
  ])('closed model: utilisation of %s gives %d reasons', (utilisation, count) => {
    expect(invalidReasons(madeRun(busy({ utilisation })), closed)).toHaveLength(count);
  });

  it('open model: utilisation says nothing', () => {
    expect(invalidReasons(madeRun(busy({ utilisation: 1 }), 1, 'open'), open)).toEqual([]);
  });

  it.each([
    // p50 is 20 ms: the limit is 2 ms.
    [1.9, 0],
    [2.5, 1],
  ])('open model: a lag of %s ms gives %d reasons', (lag, count) => {
    expect(invalidReasons(madeRun(busy({ lag }), 1, 'open'), open)).toHaveLength(count);
  });

  it.each([
    [0.02, 0],
    [0.021, 1],
  ])('either model: a steal of %s gives %d reasons', (steal, count) => {
    expect(invalidReasons(madeRun(busy({ steal })), closed)).toHaveLength(count);
    expect(invalidReasons(madeRun(busy({ steal }), 1, 'open'), open)).toHaveLength(count);
  });

  it('says what to do', () => {
    expect(invalidReasons(madeRun(busy({ utilisation: 0.95 })), closed)[0]).toBe(
      'loadgate itself was busy 95 % of the time (limit 90 %), so that it may have measured its own slowness: ' +
        'use fewer users, some think time, or a machine with more cores',
    );
    expect(invalidReasons(madeRun(busy({ lag: 5 }), 1, 'open'), open)[0]).toMatch(
      /^loadgate itself sent 1 % of the requests more than 5 ms late \(limit 2 ms\): lower the rate/,
    );
  });
});

describe('judgedRuns', () => {
  const saturated = busy({ utilisation: 0.99 });
  const stopped = busy({ end: { reason: 'signal', after: 3000 } });

  it('leaves a saturated run out as long as most are good', () => {
    const { runs, refusal, notes } = judgedRuns(madeResult({ runs: [busy(), saturated, busy()] }));
    expect(runs.map(({ number }) => number)).toEqual([1, 3]);
    expect(refusal).toBeNull();
    expect(notes[0]?.text).toMatch(/^Run 2 is not compared: loadgate itself was busy/);
  });

  it('refuses when most are saturated', () => {
    const { refusal } = judgedRuns(madeResult({ runs: [busy(), saturated, saturated] }));
    expect(refusal?.verdict).toBe('invalid');
  });

  it('compares nothing when most ended early', () => {
    const { refusal, notes } = judgedRuns(madeResult({ runs: [busy(), stopped] }));
    expect(refusal?.verdict).toBe('not-compared');
    expect(notes[0]?.text).toBe('Run 2 is not compared: it was stopped after 3s.');
    expect(judgedRuns(madeResult({ runs: [] })).refusal?.reason).toBe('nothing was measured');
  });

  it('takes `until` as a normal end', () => {
    const until = busy({ end: { reason: 'until', condition: 'errors > 5%', after: 3000 } });
    expect(judgedRuns(madeResult({ runs: [until] })).refusal).toBeNull();
  });
});

describe('targetFailure', () => {
  it('tells when the server died', () => {
    const died = busy({ end: { reason: 'server-died', detail: 'exit code 1', after: 3000 } });
    expect(targetFailure(madeResult({ runs: [busy(), died] }))).toBe(
      'the server under test died 3s into run 2: exit code 1',
    );
    expect(targetFailure(madeResult({ runs: [busy()] }))).toBeNull();
  });
});
