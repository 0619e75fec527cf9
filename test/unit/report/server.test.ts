import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/report/json.js';
import { renderMarkdown } from '../../../src/report/markdown.js';
import type { ReportInput } from '../../../src/report/report.js';
import { serverFigures } from '../../../src/report/server-rows.js';
import { formatMetric } from '../../../src/report/server-words.js';
import { renderText } from '../../../src/report/terminal.js';
import type { Level, ProcessRow, Resources } from '../../../src/result/resources.js';
import type { Result, Run } from '../../../src/result/result.js';
import { phase, resultOf } from '../../helpers/fixtures.js';
import { HOSTILE, sceneOf } from './scenes.js';

const IN_USE = 'http_requests_in_flight{pool="db"}';

/** Grows by half a megabyte a second; the base is smaller by a fifth and less busy. */
function resourcesOf(run: Run): Resources {
  const share = run.side === 'base' ? 0.8 : 1;
  const seconds = Array.from({ length: 15 }, (_, second) => second);
  return {
    bucket: 1000,
    processes: {
      of: 'started',
      rows: seconds.map((second) => ({
        start: second * 1000,
        cpu: level(share * (1.1 + (second % 3) * 0.1 + run.number * 0.01)),
        rss: level(share * (120_000_000 + second * 500_000), 1.05),
        files: level(34),
        connections: level(18),
        closeWait: level(run.side === 'base' ? 0 : 3),
        threads: level(11),
        processes: level(2),
      })),
    },
    metrics: [
      series('process_resident_memory_bytes', (second) => share * (110_000_000 + second * 450_000)),
      series(IN_USE, (second) => second % 5),
      series('http_requests_total', (second) => 1_000_000 + 1234 * second),
    ],
  };
}

function series(name: string, value: (second: number) => number): Resources['metrics'][number] {
  return {
    series: name,
    rows: Array.from({ length: 15 }, (_, second) => ({ start: second * 1000, ...level(value(second)) })),
  };
}

function level(mean: number, peak = 1): Level {
  return { mean, max: mean * peak };
}

function withServer(input: ReportInput, made: (run: Run) => Resources | null = resourcesOf): ReportInput {
  const runs = input.result.runs.map((run) => ({ ...run, resources: made(run) }));
  return { ...input, result: { ...input.result, runs } };
}

const SCENES = {
  server: withServer(sceneOf('pass')),
  'server-pairs': withServer(sceneOf('regression-pairs')),
  'server-metrics-only': withServer(sceneOf('pass'), (run) => ({ ...resourcesOf(run), processes: null })),
  'server-files-unknown': withServer(sceneOf('pass'), (run) => {
    const { processes, ...rest } = resourcesOf(run);
    const rows = (processes?.rows ?? []).map((row) => ({
      ...row,
      files: null,
      connections: null,
      closeWait: null,
    }));
    return { ...rest, processes: { of: 'pid', rows }, metrics: [] };
  }),
};

describe('the server in the report', () => {
  it.each(Object.entries(SCENES))('is told as markdown: %s', async (name, input) => {
    await expect(renderMarkdown(input)).toMatchFileSnapshot(`golden/${name}.md`);
  });

  it.each(Object.entries(SCENES))('is told as text: %s', async (name, input) => {
    await expect(renderText(input, { width: 100, color: false })).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('is told as JSON', async () => {
    await expect(renderJson(SCENES['server-pairs'])).toMatchFileSnapshot('golden/server-pairs.json');
  });

  it('is not mentioned when nothing is known of it', () => {
    const input = sceneOf('pass');
    expect(renderMarkdown(input)).not.toContain('The server');
    expect(renderText(input, { width: 100, color: false })).not.toContain('server:');
    expect(JSON.parse(renderJson(input))).toMatchObject({ server: null });
  });

  it('keeps the tables whole whatever a series is called', () => {
    for (const name of HOSTILE) {
      const text = renderMarkdown(
        withServer(sceneOf('pass'), (run) => ({
          ...resourcesOf(run),
          metrics: [series(name, (second) => second)],
        })),
      );
      const rows = text.split('\n').filter((line) => line.endsWith('| 0 | 14 | 7 | 14 |'));
      expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([7]);
    }
  });

  it('is left out when the comment gets too long', () => {
    expect(renderMarkdown(SCENES.server, { maxBytes: 2000 })).not.toContain('The server');
  });
});

describe('serverFigures', () => {
  const rows = (...cpus: number[]): readonly ProcessRow[] =>
    cpus.map((cpu, second) => ({
      start: second * 1000,
      cpu: level(cpu),
      rss: level(1e6 * cpu),
      files: null,
      connections: null,
      closeWait: null,
      threads: level(3),
      processes: level(1),
    }));
  const resultWith = (...runs: readonly (readonly ProcessRow[])[]): Result => {
    const phases = [phase('ramp', 0, 2000, 8, false), phase('steady', 2000, 4000, 8)];
    const result = resultOf({ endpoints: [], runs: runs.length, phases });
    return {
      ...result,
      runs: result.runs.map((run, index) => ({
        ...run,
        resources: { bucket: 1000, processes: { of: 'pid', rows: runs[index] ?? [] }, metrics: [] },
      })),
    };
  };

  it('tells of the judged phases only', () => {
    const side = serverFigures(resultWith(rows(9, 9, 1, 3)))?.sides[0];
    expect(side).toMatchObject({
      side: 'head',
      cpu: { median: 2, max: 3 },
      memory: { start: 1e6, end: 3e6, max: 3e6 },
      files: null,
      threads: 3,
    });
  });

  it('takes the median of the runs, but the most of all', () => {
    const figures = serverFigures(resultWith(rows(0, 0, 1, 1), rows(0, 0, 2, 2), rows(0, 0, 9, 9)));
    expect(figures?.sides[0]).toMatchObject({ cpu: { median: 2, max: 9 } });
  });

  it('takes what there is when a run ended before its judged phase', () => {
    expect(serverFigures(resultWith(rows(4)))?.sides[0]).toMatchObject({ cpu: { median: 4, max: 4 } });
  });

  it('has nothing to say of runs in which nothing was read', () => {
    expect(serverFigures(resultWith([], []))).toBeNull();
  });
});

describe('formatMetric', () => {
  it.each([
    ['process_resident_memory_bytes', 123_456_789, '123.5 MB'],
    ['process_resident_memory_bytes{pod="a"}', 1000, '1 KB'],
    ['bytes_in_flight', 1000, '1,000'],
    ['http_requests_total', 1_234_567.4, '1,234,567'],
    ['load', 0.123456, '0.1235'],
    ['load', 0, '0'],
    ['load', -2.5, '-2.5'],
    ['tiny', 0.0000012, '1.200 × 10⁻⁶'],
    ['huge', 1e300, '1.000 × 10³⁰⁰'],
    ['none', null, '–'],
    ['none', Infinity, '–'],
  ])('%s %d', (series, value, text) => {
    expect(formatMetric(series, value)).toBe(text);
  });
});
