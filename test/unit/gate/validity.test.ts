import { describe, expect, it } from 'vitest';
import { endsMeasurement, judgedRuns, targetFailure } from '../../../src/gate/validity.js';
import { madeResult, type MadeRun } from '../result/measured.js';

const busy = (part: Partial<MadeRun> = {}): MadeRun => ({
  endpoints: { 'GET /a': { latencies: Array.from({ length: 200 }, () => 20) } },
  ...part,
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

  it('tells runs with the same reason in one sentence, whatever its numbers', () => {
    const { notes } = judgedRuns(
      madeResult({ runs: [busy({ utilisation: 0.97 }), busy(), saturated, busy(), busy()] }),
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toMatch(/^Runs 1 and 3 are not compared: loadgate itself was busy 97 %/);
  });

  it('compares nothing when most ended early', () => {
    const { refusal, notes } = judgedRuns(madeResult({ runs: [busy(), stopped] }));
    expect(refusal?.verdict).toBe('not-compared');
    expect(notes[0]?.text).toBe('Run 2 is not compared: it was stopped after 3s.');
    expect(judgedRuns(madeResult({ runs: [] })).refusal?.reason).toBe('nothing was measured');
  });

  it('names the bound that cut a run off', () => {
    const end = { reason: 'max-duration', limit: 600_000, iterations: null, after: 597_000 } as const;
    const { refusal, notes } = judgedRuns(madeResult({ runs: [busy({ end })] }));
    expect(refusal).toEqual({
      verdict: 'not-compared',
      reason: 'run 1 did not come to its end: maxDuration (10m) ended it',
    });
    expect(notes[0]?.text).toBe('Run 1 is not compared: maxDuration (10m) ended it.');
  });

  it.each([
    ['breaker', { reason: 'breaker', failed: 1, within: 10_000, after: 12_000 }],
    ['abort', { reason: 'abort', condition: 'errors < 20%', after: 3000 }],
    ['until', { reason: 'until', condition: 'errors > 5%', after: 3000 }],
    ['its end', { reason: 'finished' }],
  ] as const)('is invalid when this machine could not send the requests: ended by %s', (_, end) => {
    const { refusal, notes } = judgedRuns(madeResult({ runs: [busy({ end, exhausted: { files: 40 } })] }));
    expect(refusal?.verdict).toBe('invalid');
    expect(refusal?.reason).toMatch(/^this machine could not send 40 requests/);
    expect(notes.at(-1)?.text).toMatch(/^Run 1 is not compared: this machine could not send 40 requests/);
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

  const failing = (part: Partial<MadeRun> = {}): MadeRun => ({
    endpoints: { 'GET /a': { latencies: [20], failures: { 'http-5xx': 99, timeout: 5 } } },
    end: { reason: 'breaker', failed: 0.985, within: 10_000, after: 12_000 },
    ...part,
  });

  it('tells when the circuit breaker ended a run', () => {
    expect(targetFailure(madeResult({ runs: [failing()] }))).toBe(
      'the target failed 98.5 % of the requests of 10s (mostly http-5xx), 12s into run 1',
    );
  });

  it('tells when it was too slow for its iterations, and not when only time was cut off', () => {
    const end = { reason: 'max-duration', limit: 60_000, iterations: 200, after: 60_000 } as const;
    expect(targetFailure(madeResult({ runs: [busy({ end })] }))).toBe(
      'run 1 did not get its 200 iterations done within maxDuration (1m)',
    );
    const timed = busy({ end: { ...end, iterations: null } });
    expect(targetFailure(madeResult({ runs: [timed] }))).toBeNull();
  });

  it('does not blame the target for what this machine could not send', () => {
    const exhausted = { files: 104 };
    expect(targetFailure(madeResult({ runs: [failing({ exhausted })] }))).toBeNull();
    const none = { 'GET /a': { latencies: [], failures: { refused: 50 }, status: 0 } };
    expect(targetFailure(madeResult({ runs: [{ endpoints: none }] }))).toMatch(/answered none of the 50/);
    expect(targetFailure(madeResult({ runs: [{ endpoints: none, exhausted }] }))).toBeNull();
  });
});

describe('endsMeasurement', () => {
  it('holds for limits, which would end the next run, too', () => {
    const after = 1;
    expect(endsMeasurement({ reason: 'abort', condition: 'errors < 1%', after })).toBe(true);
    expect(endsMeasurement({ reason: 'breaker', failed: 1, within: 1, after })).toBe(true);
    expect(endsMeasurement({ reason: 'max-duration', limit: 1, iterations: null, after })).toBe(true);
    expect(endsMeasurement({ reason: 'until', condition: 'errors > 1%', after })).toBe(false);
    expect(endsMeasurement({ reason: 'finished' })).toBe(false);
  });
});
