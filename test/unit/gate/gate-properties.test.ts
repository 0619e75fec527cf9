import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/judge.js';
import { serialiseVerdict } from '../../../src/gate/verdict-file.js';
import type { Result } from '../../../src/result/result.js';
import { madeResult, spread, type MadeResult, type MadeRun } from '../result/measured.js';
import {
  baselineOf,
  gather,
  learned,
  NO_BASELINE,
  PAIRS,
  SCREEN,
  timed,
  TODAY,
  type Times,
} from './gathering.js';

const ORDER = ['improved', 'pass', 'inconclusive', 'regression'];
const screened = learned({ evidence: { approach: SCREEN } });
const paired = learned({ evidence: { approach: PAIRS } });

/** Times of seven runs of one endpoint around 100 ms. */
const noisy = fc.array(fc.double({ min: 80, max: 130, noNaN: true }), { minLength: 7, maxLength: 7 });
const one = (p50: number): MadeRun => ({ endpoints: timed({ 'GET /a': [p50, p50 * 2] }) });
const few = { numRuns: 20 };

const verdictOf = (made: MadeResult, head: readonly number[], base: readonly number[]): string => {
  const { verdict } = gather(made, NO_BASELINE, {
    head: (n) => one(head[n] ?? 100),
    base: (n) => one(base[n] ?? 100),
  });
  return verdict.overall;
};

describe('the learned gate, whatever was measured', () => {
  const exactly = learned({ evidence: { approach: { kind: 'pairs', looks: [5] } } });

  it('a head that is slower throughout is never judged more kindly', () => {
    fc.assert(
      fc.property(noisy, noisy, fc.double({ min: 1.05, max: 4, noNaN: true }), (head, base, factor) => {
        const better = verdictOf(exactly, head, base);
        const worse = verdictOf(
          exactly,
          head.map((time) => time * factor),
          base,
        );
        expect(ORDER.indexOf(worse)).toBeGreaterThanOrEqual(ORDER.indexOf(better));
      }),
      few,
    );
  });

  it('times in another scale give the same verdict', () => {
    fc.assert(
      fc.property(noisy, noisy, fc.constantFrom(0.5, 2, 8), (head, base, factor) => {
        const scale = (times: readonly number[]): number[] => times.map((time) => time * factor);
        expect(verdictOf(exactly, scale(head), scale(base))).toBe(verdictOf(exactly, head, base));
      }),
      few,
    );
  });

  it('the same on both sides passes', () => {
    fc.assert(
      fc.property(noisy, (times) => {
        expect(['pass', 'inconclusive']).toContain(verdictOf(exactly, times, times));
        const file = baselineOf([times.slice(0, 3).map(one), times.slice(0, 3).map(one)]);
        const again = gather(screened, file, { head: (n) => one(times[n] ?? 100) });
        expect(['pass', 'inconclusive']).toContain(again.verdict.overall);
      }),
      few,
    );
  });

  it('the order of pairs and endpoints does not matter', () => {
    fc.assert(
      fc.property(noisy, noisy, (head, base) => {
        const { result } = gather(exactly, NO_BASELINE, {
          head: (n) => ({ endpoints: timed({ 'GET /a': [head[n] ?? 1, 300], 'GET /b': [50, 90] }) }),
          base: (n) => ({ endpoints: timed({ 'GET /a': [base[n] ?? 1, 300], 'GET /b': [50, 90] }) }),
        });
        const turned: Result = {
          ...result,
          runs: [...result.runs]
            .reverse()
            .map((run) => ({ ...run, endpoints: [...run.endpoints].reverse(), pair: 6 - (run.pair ?? 0) })),
        };
        const verdict = judge(result, NO_BASELINE, TODAY);
        const other = judge(turned, NO_BASELINE, TODAY);
        expect(other.cells.map(({ verdict: found, change }) => [found, change])).toEqual(
          verdict.cells.map(({ verdict: found, change }) => [found, change]),
        );
      }),
      few,
    );
  });
});

describe('bad input', () => {
  const usual: Times = { 'GET /a': [20, 40], 'POST /b': [80, 142] };
  const run = (times: Times = usual): MadeRun => ({ endpoints: timed(times) });
  const zeros: MadeRun = { endpoints: { 'GET /a': { latencies: spread(0, 0) } } };
  const nothing: MadeRun = { endpoints: { 'GET /a': { latencies: [] } } };
  const absurd = run({ 'GET /a': [20, 3_000_000], 'POST /b': [0.001, 142] });

  it.each<[string, MadeRun[][], MadeRun[], MadeRun[]]>([
    ['a baseline of one run', [[run()]], [run(), run(), run()], [run()]],
    ['zeros', [[zeros, zeros]], [zeros, zeros, zeros], [zeros]],
    ['zeros before, times now', [[zeros, zeros]], [run(), run(), run()], [zeros]],
    ['one absurd outlier in the baseline', [[run(), absurd, run()], [run()]], [run(), run(), run()], [run()]],
    ['one absurd outlier now', [[run(), run(), run()]], [run(), absurd, run()], [run()]],
    [
      'an endpoint renamed',
      [[run({ 'GET /old': [20, 40] })]],
      [run(), run(), run()],
      [run({ 'GET /old': [1, 2] })],
    ],
    ['nothing on the base', [[run()]], [run(), run(), run()], [nothing]],
    ['nothing on the head', [[run()]], [nothing, nothing, nothing], [run()]],
    ['jobs of different lengths', [[run()], [run(), run()], [run(), run(), run()]], [run()], [run()]],
  ])('%s: a verdict with sentences', (_, jobs, head, base) => {
    for (const made of [
      screened,
      paired,
      learned({ gate: { metrics: ['p50', 'p95', 'throughput', 'errors'] } }),
    ]) {
      for (const file of [baselineOf(jobs), NO_BASELINE]) {
        const { verdict } = gather({ ...made, hasThinkTime: false }, file, {
          head: (n) => head[n % head.length] ?? run(),
          base: (n) => base[n % base.length] ?? run(),
        });
        const text = serialiseVerdict(verdict);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null ms/);
        expect(JSON.parse(text)).toEqual(verdict);
        expect(verdict.headline).not.toBe('');
        for (const cell of verdict.cells) expect(cell.reason).not.toBe('');
      }
    }
  });

  it('one absurd outlier of three runs turns nothing red', () => {
    const { verdict } = gather(screened, baselineOf([[run(), run(), run()]]), {
      head: (n) => (n === 1 ? absurd : run()),
    });
    expect(verdict.overall).not.toBe('regression');
  });

  it('a result that was interrupted anywhere is judged', () => {
    const slow = run({ ...usual, 'POST /b': [80, 284] });
    const file = baselineOf([[run(), run(), run()]]);
    const { result } = gather(screened, file, { head: () => slow, base: () => run() });
    for (let made = 0; made <= result.runs.length; made++)
      for (const known of [file, NO_BASELINE]) {
        const cut = { ...result, runs: result.runs.slice(0, made), interrupted: 'SIGINT' };
        const verdict = judge(cut, known, TODAY);
        expect(serialiseVerdict(verdict)).not.toMatch(/NaN|undefined/);
        expect(verdict.headline).not.toBe('');
      }
    expect(judge({ ...result, runs: [] }, NO_BASELINE, TODAY).overall).toBe('not-compared');
  });

  it('500 endpoints', () => {
    const many = {
      endpoints: Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`GET /${index}`, { latencies: spread(10, 20, 100) }]),
      ),
    };
    const made = learned({ gate: { metrics: ['p50'] }, evidence: { approach: { kind: 'runs', runs: 2 } } });
    const file = baselineOf([[many, many]], made);
    expect(judge(madeResult({ ...made, runs: [many, many] }), file, TODAY).overall).toBe('pass');
  }, 60_000);
});
