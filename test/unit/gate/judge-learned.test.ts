import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/judge.js';
import { spread, type MadeResult, type MadeRun } from '../result/measured.js';
import {
  baselineOf,
  cellOf,
  gather,
  learned,
  NO_BASELINE,
  PAIRS,
  SCREEN,
  timed,
  TODAY,
  type Times,
} from './gathering.js';

const usual: Times = { 'GET /a': [20, 40], 'POST /b': [80, 142] };
const run = (times: Times = usual): MadeRun => ({ endpoints: timed(times) });
const three = (times: Times = usual): MadeRun[] => [run(times), run(times), run(times)];
const slower = (tail: number): Times => ({ ...usual, 'POST /b': [80, tail] });
const known = baselineOf([three(), three(), three()]);
const screened = learned({ evidence: { approach: SCREEN } });
const paired = learned({ evidence: { approach: PAIRS } });
const without = (approach: NonNullable<MadeResult['evidence']>['approach'] & object): MadeResult =>
  learned({ evidence: { approach, base: null, noPairs: "the base can't be built here" } });

describe('a learned cell', () => {
  it('passes the screen, with what it would have seen', () => {
    // σ̃² = 4·0.12² ÷ (4 + 0.86·6) = 0.00629; SE = √(0.00629·(v₃ + v₃·v₃)) = 0.0640;
    // limit 1.64·SE = ln 1.111, seen at limit + 0.84·SE = ln 1.172
    const { verdict } = gather(screened, known, { head: () => run(slower(146)) });
    expect(cellOf(verdict, 'POST /b', 'p95')).toMatchObject({
      verdict: 'pass',
      by: 'screen',
      reason: '142 ms → 146 ms, +2.8 % (screen limit ±11 %; would have seen +17 %)',
      interval: null,
      waived: null,
    });
    expect(cellOf(verdict, 'POST /b', 'p95').detectable).toBeCloseTo(0.172, 3);
    expect(verdict.headline).toBe('No regression: 4 cells; would have seen +17 % on p95 of both endpoints');
    expect(verdict.sensitivity?.metrics.map(({ metric, cells, of }) => [metric, cells, of])).toEqual([
      ['p50', 2, 2],
      ['p95', 2, 2],
    ]);
  });

  it('is a regression in pairs, with its interval', () => {
    // σ̃² = 4·0.12² ÷ (4 + 0.86·10) = 0.00457; σ_d² = 12.6·2·0.00457 ÷ 14.32 = 0.00805;
    // SE = √(0.00805·v₃) = 0.0601; ln 1.5 ± 2.14·SE = ln 1.32 … ln 1.71
    const { verdict, result } = gather(screened, known, { head: () => run(slower(213)), base: () => run() });
    expect(result.runs).toHaveLength(9);
    const cell = cellOf(verdict, 'POST /b', 'p95');
    expect(cell).toMatchObject({
      verdict: 'regression',
      by: 'pairs',
      band: null,
      reason: '142 ms → 213 ms, +50 % (band ±15 %, 95 % CI +32…+71 % unadjusted, 3 pairs on this runner)',
    });
    expect(cell.interval?.low).toBeCloseTo(0.32, 2);
    expect(cell.interval?.high).toBeCloseTo(0.71, 2);
    expect(cell.runs).toHaveLength(3);
    expect(verdict.overall).toBe('regression');
    expect(verdict.headline).toBe('POST /b p95 got 50 % slower');
    expect(verdict.decision?.looks).toHaveLength(1);
  });

  it('is improved in pairs, in the direction of its figure', () => {
    const made = learned({
      hasThinkTime: false,
      evidence: { approach: PAIRS },
      gate: { metrics: ['throughput'] },
    });
    const { verdict } = gather(made, NO_BASELINE, {
      head: () => run(),
      base: () => ({ ...run(), seconds: 20 }),
    });
    const cell = cellOf(verdict, null, 'throughput');
    expect(cell).toMatchObject({
      verdict: 'improved',
      baseline: 60,
      value: 120,
      change: expect.closeTo(1, 6) as number,
    });
    expect(cell.interval?.low).toBeLessThan(1);
    expect(cell.interval?.high).toBeGreaterThan(1);
    const worse = gather(made, NO_BASELINE, {
      head: () => ({ ...run(), seconds: 20 }),
      base: () => run(),
    }).verdict;
    expect(cellOf(worse, null, 'throughput').change).toBeCloseTo(-0.5, 6);
    expect(worse.headline).toBe('Throughput fell by 50 %');
    expect(cellOf(worse, null, 'throughput').detectable).toBeLessThan(0.2);
  });

  it('is inconclusive where the pairs differ too much', () => {
    const wild = [180, 330, 140, 270, 480, 170, 210];
    const { verdict } = gather(paired, NO_BASELINE, {
      head: (n) => run(slower((wild[n] ?? 0) * 1.2)),
      base: (n) => run(slower(wild[6 - n] ?? 0)),
    });
    const cell = cellOf(verdict, 'POST /b', 'p95');
    expect(cell.verdict).toBe('inconclusive');
    expect(cell.reason).toMatch(
      /^210 ms → 252 ms, \S+ %: noise band ±\d+ % after 7 pairs; could only have seen \+\d+ % or more$/,
    );
    expect(verdict.headline).toMatch(
      /^Can't tell whether POST \/b p95 .*: too noisy, and only \+\d+ % or more could have been seen$/,
    );
    expect(verdict.sensitivity?.metrics.find(({ metric }) => metric === 'p95')).toMatchObject({
      cells: 1,
      of: 2,
    });
  });

  it('is judged by seven runs where no pairs can be made', () => {
    const { verdict, result } = gather(without({ kind: 'screen-then-runs', runs: 3, upTo: 7 }), known, {
      head: () => run(slower(250)),
    });
    expect(result.runs).toHaveLength(7);
    expect(cellOf(verdict, 'POST /b', 'p95')).toMatchObject({ verdict: 'regression', by: 'runs' });
    expect(cellOf(verdict, 'POST /b', 'p95').reason).toMatch(
      /^142 ms → 250 ms, \+76\.\d % \(learned band ±\d+ %, 7 runs\)$/,
    );
  });

  it('is not compared where there is neither baseline nor pairs, and says both', () => {
    const { verdict } = gather(without({ kind: 'none', runs: 3 }), NO_BASELINE, { head: () => run() });
    expect(verdict.overall).toBe('not-compared');
    expect(verdict.headline).toBe(
      "Not compared: there is no baseline yet (perf-baseline.json), and no pairs could be made: the base can't be built here",
    );
    expect(cellOf(verdict, 'POST /b', 'p95')).toMatchObject({
      by: 'nothing',
      reason: "there is no usable baseline, and no pairs could be made: the base can't be built here",
    });
    expect(verdict.sensitivity).toBeNull();
  });

  it('that was measured without a baseline can be judged by one later', () => {
    const { result } = gather(without({ kind: 'none', runs: 3 }), NO_BASELINE, { head: () => run() });
    expect(judge(result, known, TODAY).overall).toBe('pass');
  });
});

describe('pairs', () => {
  it('judge fixed bands by the base, on the same machine', () => {
    const band = { default: 0.15, overrides: [] };
    const made = { ...paired, gate: { metrics: ['p95'] as const, band } };
    const { verdict } = gather(made, baselineOf([three(slower(80))], made), {
      head: () => run(),
      base: () => run(),
    });
    expect(cellOf(verdict, 'POST /b', 'p95')).toMatchObject({
      verdict: 'pass',
      by: 'fixed band',
      reason: '142 ms → 142 ms, ±0 % (band ±15 %), against 3 runs of the base',
    });
  });

  it('know a new endpoint by what the base answers', () => {
    const fresh = { latencies: spread(10, 20) };
    const unknown = { latencies: [], failures: { 'http-4xx': 300 }, status: 404 };
    const { verdict } = gather(
      { ...paired, gate: { ...paired.gate, metrics: ['p95', 'errors'] } },
      NO_BASELINE,
      {
        head: () => ({ endpoints: { ...timed(usual), 'GET /new': fresh } }),
        base: () => ({ endpoints: { ...timed(usual), 'GET /new': unknown } }),
      },
    );
    expect(verdict.newEndpoints).toEqual(['GET /new']);
    for (const metric of ['p95', 'errors'] as const)
      expect(cellOf(verdict, 'GET /new', metric)).toMatchObject({
        verdict: 'not-compared',
        reason: 'new endpoint: the base does not have it',
      });
    expect(verdict.overall).toBe('pass');
    expect(verdict.notes.map(({ text }) => text)).toEqual([
      'The base does not know GET /new: its journeys end there, so that it carried another load than the head.',
    ]);
  });

  it('say that the base never got to an endpoint', () => {
    const { verdict } = gather(paired, NO_BASELINE, {
      head: () => run(),
      base: () => run({ 'GET /a': [20, 40] }),
    });
    expect(cellOf(verdict, 'POST /b', 'p95').reason).toBe(
      'the base never got to this endpoint: a step before it fails there',
    );
  });

  it('do not compare the times of an endpoint whose errors rose', () => {
    const failing = { latencies: spread(5, 9), failures: { 'http-5xx': 60 } };
    const made = { ...paired, gate: { ...paired.gate, metrics: ['p95', 'errors'] as const } };
    const { verdict } = gather(made, NO_BASELINE, {
      head: () => ({ endpoints: { 'GET /a': failing } }),
      base: () => run({ 'GET /a': [50, 90] }),
    });
    expect(cellOf(verdict, 'GET /a', 'errors')).toMatchObject({
      verdict: 'regression',
      by: 'counts',
      reason: '180 of 1,980 failed (9.09 %), 0 of 1,800 (0 %) on the base',
    });
    expect(cellOf(verdict, 'GET /a', 'p95').verdict).toBe('not-compared');
  });

  it('that were cut short are looked at once', () => {
    const full = gather(screened, known, { head: () => run(slower(213)), base: () => run() }).result;
    const cut = { ...full, runs: full.runs.slice(0, -1), interrupted: 'SIGTERM' };
    const verdict = judge(cut, known, TODAY);
    expect(verdict.decision?.looks.map(({ pairs }) => pairs)).toEqual([3]);
    const two = { ...full, runs: full.runs.slice(0, -2), interrupted: 'SIGTERM' };
    expect(judge(two, known, TODAY).decision?.looks.map(({ pairs }) => pairs)).toEqual([2]);
    expect(judge(two, known, TODAY).notes.map(({ text }) => text)).toContain(
      'Judged from less than the gate asks for: 2 of 3 pairs were made.',
    );
    const none = { ...full, runs: full.runs.slice(0, 3), interrupted: 'SIGTERM' };
    expect(cellOf(judge(none, known, TODAY), 'POST /b', 'p95')).toMatchObject({ by: 'runs' });
  });
});

describe('pairs of which the base never was usable', () => {
  it('do not make a suspicion forgotten', () => {
    const { verdict } = gather(screened, known, {
      head: () => run(slower(284)),
      base: () => ({ ...run(), end: { reason: 'server-died', detail: 'exit code 1', after: 10 } }),
    });
    expect(cellOf(verdict, 'POST /b', 'p95')).toMatchObject({ verdict: 'regression', by: 'runs' });
    expect(verdict.notes.map(({ text }) => text).join('\n')).toMatch(
      /^Runs 4, .*and \d+ \(base\) are not compared: the server died after 10ms: exit code 1\.$/m,
    );
  });
});

describe('waivers', () => {
  it('turn what they cover into a pass', () => {
    const at = { file: 'loadgate.yml', line: 3, column: 3 };
    const waiver = { endpoint: 'POST /b', metric: null, upTo: 0.6, reason: 'known', until: '2026-12-31', at };
    const made = { ...screened, waivers: [waiver] };
    const { verdict } = gather(made, known, { head: () => run(slower(213)), base: () => run() });
    expect(verdict.overall).toBe('pass');
    expect(verdict.waivers).toEqual([{ waiver, state: 'used' }]);
    expect(verdict.headline).toContain('4 cells (1 waived)');
  });
});
