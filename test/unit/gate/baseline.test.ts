import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASELINE_SCHEMA, type Baseline } from '../../../src/gate/baseline-schema.js';
import { serialiseBaseline } from '../../../src/gate/baseline-text.js';
import { updateBaseline } from '../../../src/gate/baseline-update.js';
import { findBaseline, parseBaseline } from '../../../src/gate/baseline.js';
import { ConfigError } from '../../../src/model/errors.js';
import type { Result } from '../../../src/result/result.js';
import { dayOf } from './baseline-jobs.js';
import { madeResult, spread, type MadeResult } from '../result/measured.js';

const now = new Date('2026-06-01T00:00:00Z');
const endpoints = {
  'GET /b': { latencies: spread(12.3456, 45.678) },
  'GET /a': { latencies: spread(5, 9), failures: { timeout: 2 } },
};
const measured = (part: Partial<MadeResult> = {}): Result => madeResult({ runs: [{ endpoints }], ...part });
const job = (number: number): Result =>
  measured({ id: `job-${number}`, createdAt: `2026-02-${String(number).padStart(2, '0')}T00:00:00.500Z` });
const updated = (text: string | null, ...results: Result[]): string =>
  updateBaseline(text, results, now).text;
const refusal = (text: string): ConfigError => {
  try {
    parseBaseline(text, 'perf-baseline.json');
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe('updateBaseline', () => {
  it('writes one line per endpoint, sorted and rounded', async () => {
    const text = updated(
      null,
      measured(),
      measured({ tier: { name: 'load' }, environment: { target: 'shop' } }),
    );
    await expect(text).toMatchFileSnapshot('golden/perf-baseline.json');
    expect(serialiseBaseline(parseBaseline(text, 'b'))).toBe(text);
  });

  it('keeps the order of jobs by time, whatever order they come in', () => {
    expect(updated(updated(null, job(2)), job(1))).toBe(updated(null, job(1), job(2)));
  });

  it('changes nothing for the same job again', () => {
    const text = updated(null, job(1), job(2));
    const again = updateBaseline(text, [job(2)], now);
    expect(again).toMatchObject({ text, changed: false });
    expect(again.notes[0]?.text).toBe('Job job-2 of tier smoke is already in the baseline.');
  });

  it('touches only the lines of the job that comes', () => {
    for (const number of [1, 2, 5, 9]) {
      const before = updated(null, ...Array.from({ length: number }, (_, index) => job(index + 1)));
      const after = updated(before, job(number + 1));
      expect(removedLines(before, after)).toEqual([]);
      const added = removedLines(after, before);
      expect(added).toHaveLength(11);
      expect(added.filter((line) => line.includes('GET /'))).toHaveLength(2);
    }
  });

  it('touches no other line, whatever the job measured', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(levels, (found) => {
        const results = found.map((level, index) =>
          measured({
            id: `job-${index}`,
            createdAt: dayOf(index + 1),
            runs: [{ endpoints: { 'GET /a': { latencies: spread(level, level * 2, 200) } } }],
          }),
        );
        const before = updated(null, ...results.slice(0, -1));
        const after = updated(before, ...results.slice(-1));
        expect(removedLines(before, after)).toEqual([]);
        expect(updateBaseline(after, results, now)).toMatchObject({ text: after, changed: false });
      }),
      { numRuns: 15 },
    );
  });

  it('keeps ten jobs: the oldest leaves with its own lines', () => {
    const ten = updated(null, ...Array.from({ length: 10 }, (_, index) => job(index + 1)));
    const eleven = updated(ten, job(11));
    const jobs = parseBaseline(eleven, 'b').entries[0]?.jobs.map(({ id }) => id);
    expect(jobs).toEqual(Array.from({ length: 10 }, (_, index) => `job-${index + 2}`));
    expect(removedLines(ten, eleven)).toHaveLength(11);
    expect(removedLines(eleven, ten)).toHaveLength(11);
  });

  it('leaves out a job that is older than the ten it has', () => {
    const ten = updated(null, ...Array.from({ length: 10 }, (_, index) => job(index + 2)));
    expect(updateBaseline(ten, [job(1)], now)).toMatchObject({ text: ten, changed: false });
  });

  it('replaces the jobs of another scenario, of this tier and environment only', () => {
    const text = updated(null, job(1), measured({ tier: { name: 'load' } }));
    const { text: after, notes } = updateBaseline(text, [measured({ hash: 'b'.repeat(64) })], now);
    const entries = parseBaseline(after, 'b').entries.map(({ tier, scenario, jobs }) => [
      tier,
      scenario[0],
      jobs.length,
    ]);
    expect(entries).toEqual([
      ['load', 'a', 1],
      ['smoke', 'b', 1],
    ]);
    expect(notes[0]?.text).toBe(
      'The scenario changed: 1 job of tier smoke recorded with the old one is replaced.',
    );
  });

  it('drops what older jobs say of an endpoint that reached a new level, without touching their lines', () => {
    const slow = { ...endpoints, 'GET /b': { latencies: spread(40, 120) } };
    const before = updated(null, job(1), job(2), job(3));
    const { text: after, notes } = updateBaseline(
      before,
      [measured({ id: 'job-4', createdAt: '2026-02-04T00:00:00Z', runs: [{ endpoints: slow }] })],
      now,
    );
    expect(removedLines(before, after)).toEqual([]);
    expect(removedLines(after, before)).toContain('          "newLevel": ["GET /b"],');
    expect(notes.map(({ text }) => text)).toEqual([
      'Job job-4 of tier smoke is on a new level: GET /b. Older jobs no longer count for it.',
    ]);
    const found = findBaseline(measured(), { file: 'b', baseline: parseBaseline(after, 'b') });
    if (found.state !== 'usable') throw new Error(found.reason);
    expect(found.entry.jobs.map(({ endpoints: known }) => Object.keys(known).join(' '))).toEqual([
      'GET /a',
      'GET /a',
      'GET /a',
      'GET /a GET /b',
    ]);
    expect(updateBaseline(after, [job(2)], now).changed).toBe(false);
  });

  it('tells the level from the order of measuring, not of the files', () => {
    const slow = measured({
      id: 'job-4',
      createdAt: '2026-02-04T00:00:00Z',
      runs: [{ endpoints: { ...endpoints, 'GET /b': { latencies: spread(40, 120) } } }],
    });
    expect(updated(null, slow, job(2), job(1))).toBe(updated(null, job(1), job(2), slow));
  });

  it('keeps the level of jobs that leave as an anchor, in lines of its own', () => {
    const at = (number: number, p50: number): Result =>
      measured({
        id: `job-${number}`,
        createdAt: dayOf(number),
        runs: [{ endpoints: { 'GET /b': { latencies: spread(p50, p50 * 2) } } }],
      });
    const ten = updated(null, ...Array.from({ length: 10 }, (_, index) => at(index + 1, 50 + index)));
    const eleven = updated(ten, at(11, 60));
    expect(removedLines(eleven, ten).slice(0, 5)).toEqual([
      '      "anchors": [',
      '        { "endpoint": "GET /b", "metric": "p50", "value": 52, "recordedAt": "2026-01-05T00:00:00Z" }',
      '        ,',
      '        { "endpoint": "GET /b", "metric": "p95", "value": 104, "recordedAt": "2026-01-05T00:00:00Z" }',
      '      ],',
    ]);
    expect(serialiseBaseline(parseBaseline(eleven, 'b'))).toBe(eleven);
    const other = updateBaseline(eleven, [measured({ hash: 'b'.repeat(64) })], now);
    expect(other.text).not.toContain('anchors');
  });

  it('records what the machine could do around each run', () => {
    const result = measured({ runs: [{ endpoints }, { endpoints }] });
    const score = { integer: 2, memory: 2, echo: 2 };
    const runs = result.runs.map((run, index) =>
      index === 0 ? { ...run, calibration: { before: score, after: score } } : run,
    );
    const recorded = parseBaseline(updated(null, { ...result, runs }), 'b').entries[0]?.jobs[0];
    expect(recorded?.calibration).toEqual([2, null]);
    expect(updated(null, result)).not.toContain('calibration');
  });

  it('takes the runs of the head alone', () => {
    const { runs, ...rest } = measured({ runs: [{ endpoints }, { endpoints }, { endpoints }] });
    const sides = runs.map((run, index) => ({
      ...run,
      side: index === 1 ? ('base' as const) : ('head' as const),
    }));
    const recorded = parseBaseline(updated(null, { ...rest, runs: sides }), 'b').entries[0]?.jobs[0];
    expect(recorded?.endpoints['GET /b']?.n).toHaveLength(2);
    expect(recorded?.throughput).toHaveLength(2);
  });

  it('does not let a clock that runs ahead make a job the newest for ever', () => {
    const text = updated(null, measured({ createdAt: '2099-01-01T00:00:00Z' }));
    expect(parseBaseline(text, 'b').entries[0]?.jobs[0]?.recordedAt).toBe('2026-06-01T00:00:00Z');
  });

  it('records no throughput where it is an input, and null for a run without times', () => {
    const failing = { endpoints: { 'GET /a': { latencies: [], failures: { refused: 3 } } } };
    const text = updated(null, measured({ hasThinkTime: true, runs: [{ endpoints }, failing] }));
    const first = parseBaseline(text, 'b').entries[0]?.jobs[0];
    expect(first?.throughput).toBeNull();
    expect(first?.endpoints['GET /a']).toMatchObject({
      n: [600, 0],
      p50: [5, null],
      errors: [
        [2, 602],
        [3, 3],
      ],
    });
  });

  it.each([
    [{ interrupted: 'SIGINT' }, 'was stopped by SIGINT and is partial'],
    [{ runs: [{ endpoints, utilisation: 0.99 }] }, "can't become a baseline: loadgate itself was busy 99 %"],
    [{ runs: [{ endpoints, end: { reason: 'signal', after: 1 } }] }, 'ended before its runs were complete'],
    [{ runs: [] }, 'nothing was measured'],
    [
      { runs: [{ endpoints: { 'GET /a': { latencies: [] } } }] },
      'no requests in the phases that the gate judges',
    ],
  ] as [Partial<MadeResult>, string][])('refuses what is doubtful (%#)', (part, message) => {
    expect(() => updated(null, measured(part))).toThrow(message);
  });

  it('round-trips any baseline', () => {
    fc.assert(
      fc.property(baselines, (baseline) => {
        const text = serialiseBaseline(baseline);
        const read = parseBaseline(text, 'b');
        expect(serialiseBaseline(read)).toBe(text);
        expect(new Set(read.entries[0]?.jobs)).toEqual(new Set(baseline.entries[0]?.jobs));
      }),
    );
  });
});

describe('parseBaseline', () => {
  const text = updated(null, job(1));

  it.each([
    ['', 'perf-baseline.json is empty'],
    ['<<<<<<< HEAD\n{}', 'perf-baseline.json is not JSON'],
    [
      '{"schema": "loadgate-baseline/2", "entries": []}',
      'loadgate-baseline/2, newer than this loadgate knows',
    ],
    [
      '{"schema": "loadgate-baseline/0", "entries": []}',
      'loadgate-baseline/0, which this loadgate no longer reads',
    ],
    ['{"schema": "loadgate-result/1"}', 'its schema is "loadgate-result/1"'],
    [text.replace('"p50": [', '"p50": [-1, '), '.p50[0]: '],
    [text.replace('"n": [600]', '"n": [600, 600]'), 'the values are of different numbers of runs'],
    [text.replace('[[2, 602]]', '[[603, 602]]'), 'more failed than there were'],
    [text.replace('"commit"', '"comit"'), 'entries[0].jobs[0]'],
  ])('refuses %.40j', (damaged, message) => {
    const error = refusal(damaged);
    expect(error.message).toContain(message);
    expect(error.exitCode).toBe(2);
    expect(error.hint).not.toBeNull();
  });

  it('reads a file with Windows line ends', () => {
    expect(parseBaseline(text.replaceAll('\n', '\r\n'), 'b')).toEqual(parseBaseline(text, 'b'));
  });
});

describe('findBaseline', () => {
  const baseline = parseBaseline(updated(null, job(1), job(2)), 'perf-baseline.json');
  const find = (
    part: Partial<MadeResult>,
    known: Baseline | null = baseline,
  ): ReturnType<typeof findBaseline> =>
    findBaseline(measured(part), { file: 'perf-baseline.json', baseline: known });

  it('finds the jobs of tier, scenario and environment', () => {
    const found = find({});
    expect(found.state === 'usable' && found.entry.jobs.map(({ id }) => id)).toEqual(['job-1', 'job-2']);
  });

  it('does not compare a job with itself', () => {
    const found = find({ id: 'job-2' });
    expect(found.state === 'usable' && found.entry.jobs.map(({ id }) => id)).toEqual(['job-1']);
    const alone = parseBaseline(updated(null, job(1)), 'b');
    expect(find({ id: 'job-1' }, alone)).toMatchObject({
      reason: 'perf-baseline.json knows only this very measurement',
    });
  });

  const other = 'the baseline was recorded in another environment: ';
  it.each([
    [{ tier: { name: 'load' } }, 'perf-baseline.json has no baseline for tier load'],
    [{ hash: 'b'.repeat(64) }, /^the baseline of tier smoke was recorded with another scenario/],
    [{ environment: { cpu: 'Slow CPU' } }, `${other}CPU Fast CPU 3000, here Slow CPU`],
    [{ environment: { cores: 2, arch: 'arm64' } }, `${other}cores 4, here 2; architecture x64, here arm64`],
    [{ environment: { node: '22.0.0' } }, `${other}Node 24, here 22`],
    [{ environment: { loadgate: '1.0.0' } }, `${other}loadgate 0, here 1`],
    [{ environment: { target: 'shop.example' } }, `${other}target local, here shop.example`],
  ] as [Partial<MadeResult>, string | RegExp][])('is unusable (%#)', (part, reason) => {
    expect(find(part)).toMatchObject({
      state: 'unusable',
      reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string),
      advice: 'record one: `loadgate baseline update loadgate-results/result.json`, and commit it',
    });
  });

  it('is unusable when there is no file', () => {
    expect(find({}, null)).toMatchObject({ reason: 'there is no baseline yet (perf-baseline.json)' });
  });

  it('advises with the file that was named', () => {
    const found = findBaseline(measured(), { file: 'ci/base.json', baseline: null });
    expect(found.state === 'unusable' && found.advice).toContain('--baseline ci/base.json');
  });

  it('takes another patch level, or for a remote target another machine, as the same', () => {
    expect(find({ environment: { node: '24.9.1', loadgate: '0.9.0' } }).state).toBe('usable');
    const remote = parseBaseline(updated(null, measured({ environment: { target: 'shop' } })), 'b');
    expect(find({ id: 'other', environment: { target: 'shop', cpu: 'x', cores: 96 } }, remote).state).toBe(
      'usable',
    );
  });
});

/** Lines of `before` that are not in `after`, by longest common subsequence: what a diff shows as removed. */
function removedLines(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const removed: string[] = [];
  for (let i = 0, j = 0; i < a.length;) {
    if (j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || at(i + 1, j) >= at(i, j + 1)) removed.push(a[i++] ?? '');
    else j++;
  }
  return removed;
}

const value = fc.option(
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => Number(number.toPrecision(3)) + 0),
);
const endpoint = fc.integer({ min: 1, max: 4 }).chain((runs) => {
  const perRun = fc.array(value, { minLength: runs, maxLength: runs });
  return fc.record({
    n: fc.array(fc.nat(), { minLength: runs, maxLength: runs }),
    p50: perRun,
    p95: perRun,
    p99: perRun,
    errors: fc.array(
      fc.tuple(fc.nat(), fc.nat()).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
      { minLength: runs, maxLength: runs },
    ),
  });
});
const baselines: fc.Arbitrary<Baseline> = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      commit: fc.option(fc.string()),
      recordedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
      throughput: fc.option(fc.constant<number[]>([12.5])),
      calibration: fc.constant<(number | null)[]>([1.5, null]),
      newLevel: fc.array(fc.option(fc.string()), { minLength: 1, maxLength: 2 }),
      endpoints: fc.dictionary(
        fc.string().filter((name) => name !== '__proto__'),
        endpoint,
        { maxKeys: 4 },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  )
  .map((jobs) => ({
    schema: BASELINE_SCHEMA,
    entries: [{ tier: 'smoke', environment: { target: 'shop', loadgate: '0' }, scenario: 'abc', jobs }],
  }));
