import { describe, expect, it } from 'vitest';
import { chartData } from '../../../../src/report/html/data.js';
import { heatOf } from '../../../../src/report/html/heat.js';
import { runSeries } from '../../../../src/report/html/run-series.js';
import { STEPS_PER_NINE } from '../../../../src/report/html/spectra.js';
import { viewOf, type ReportInput } from '../../../../src/report/report.js';
import { figures } from '../../../../src/result/figures.js';
import type { Result, Run } from '../../../../src/result/result.js';
import { binOf } from '../../../../src/result/sketch.js';
import { us } from '../../../../src/model/units.js';
import { NOW, verdictOf } from '../../../helpers/fixtures.js';
import { phasesOf, plantedResult, requestsOf } from '../../../helpers/planted.js';
import { sceneOf, SCENES } from '../scenes.js';

const shown = (name: string): string => name;
const STEPS = plantedResult({
  seed: 3,
  endpoints: ['GET /a', 'POST /b'],
  phases: phasesOf(['ramp', 0, 10, 10], ['ten', 10, 10, 20], ['twenty', 20, 20, 20], ['thirty', 30, 30, 20]),
  second: (t, level, chance) => ({
    requests: [
      ...requestsOf(level, 20 + level, chance),
      ...requestsOf(level, 50, chance, 1),
      ...(t >= 40 ? [{ time: 5, status: 500, failure: 'http-5xx' as const }] : []),
    ],
    cpu: level / 20,
    rss: 1e8 + t * 1e6,
    metrics: { heap_bytes: 5e7 + t },
  }),
});

function inputOf(result: Result): ReportInput {
  const verdict = verdictOf({ overall: 'not-compared', headline: 'Not compared' });
  return { result, verdict, reproduce: 'loadgate run', now: NOW, files: null };
}

const dataOf = (result: Result): ReturnType<typeof chartData> => chartData(viewOf(inputOf(result)), shown);
const onlyRun = (result: Result): Run => {
  const [run] = result.runs;
  if (run === undefined) throw new Error('no run');
  return run;
};

describe('a run over time', () => {
  const series = runSeries(onlyRun(STEPS), shown);

  it('has an entry in each list for each bucket, in units of people', () => {
    const { seconds, sent, failed, p95, users, planned, server, metrics } = series;
    expect(seconds).toHaveLength(70);
    for (const list of [sent, series.succeeded, failed, series.dropped, series.p50, p95, series.p99, users])
      expect(list).toHaveLength(70);
    expect(sent[65]).toBe(61);
    expect(series.succeeded[65]).toBe(60);
    expect([failed[20], failed[65]]).toEqual([0, 1]);
    expect(planned.slice(0, 3)).toEqual([0, 1, 2]);
    expect(server?.cpu?.[65]).toBe(1.5);
    expect(server?.memory?.[10]).toBe(1.1e8);
    expect(server?.files).toBeNull();
    expect(metrics).toMatchObject([{ name: 'heap_bytes' }]);
    expect(series.phases.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['ramp', 0, 10],
      ['ten', 10, 30],
      ['twenty', 30, 50],
      ['thirty', 50, 70],
    ]);
    // The sketches of the timeline are within 3.2 % of the exact percentiles.
    const exact = figures(onlyRun(STEPS), { endpoint: null, phases: 'thirty' }).percentile(95) ?? 0;
    expect((p95[60] ?? 0) / exact).toBeGreaterThan(0.8);
    expect((p95[60] ?? 0) / exact).toBeLessThan(1.25);
  });

  it('counts a last bucket that the end cut by its own length, and leaves out a stump', () => {
    const run = onlyRun(STEPS);
    const cut = (duration: number): Run => ({ ...run, duration });
    expect(runSeries(cut(69_500), shown).sent.at(-1)).toBe(122);
    expect(runSeries(cut(69_100), shown).seconds).toHaveLength(69);
    const none = { ...run, timeline: { ...run.timeline, buckets: [] }, resources: null };
    expect(runSeries(none, shown)).toMatchObject({
      seconds: [],
      server: null,
      heat: { most: 0, bounds: [] },
    });
  });
});

describe('the heat map', () => {
  it('has every request in a row whose bounds hold its time', () => {
    const times = [0.4, 3, 3.05, 250, 251, 252];
    const bucket = (all: readonly number[], start: number): Parameters<typeof heatOf>[0][number] => ({
      start,
      requests: all.length,
      failed: 0,
      dropped: 0,
      users: 1,
      latency: [...new Set(all.map((time) => binOf(us(time * 1000))))]
        .sort((a, b) => a - b)
        .map((bin) => [bin, all.filter((time) => binOf(us(time * 1000)) === bin).length]),
    });
    const heat = heatOf([bucket(times, 0), bucket([], 1000), bucket([3], 2000)]);
    const rowOf = (time: number): number => heat.bounds.findLastIndex((bound) => bound <= time);
    const counts = (column: number, row: number): number => {
      const [first, ...all] = heat.columns[column] ?? [0];
      return all[row - first] ?? 0;
    };
    for (const [time, count] of [
      [0.4, 1],
      [3, 2],
      [250, 3],
    ] as const)
      expect(counts(0, rowOf(time)), `${time} ms`).toBe(count);
    expect(counts(2, rowOf(3))).toBe(1);
    expect(heat.columns[1]).toEqual([0]);
    expect(heat.most).toBe(3);
    expect(heat.bounds).toEqual(heat.bounds.toSorted((a, b) => a - b));
  });
});

describe('percentiles, the run shown at first', () => {
  it('has the exact percentiles at the places of the scale, all endpoints first', () => {
    const { spectra } = dataOf(STEPS);
    expect(spectra.map(({ endpoint }) => endpoint)).toEqual([null, 'GET /a', 'POST /b']);
    const curve = spectra[1]?.head;
    const exact = figures(onlyRun(STEPS), { endpoint: 'GET /a', phases: 'judged' });
    expect(curve?.count).toBe(exact.timed);
    for (const nines of [1, 2])
      expect(curve?.values[nines * STEPS_PER_NINE]).toBeCloseTo(
        exact.percentile(100 - 10 ** (2 - nines)) ?? 0,
        1,
      );
    // No curve goes on beyond its own requests.
    expect(curve?.values.length).toBeLessThanOrEqual(Math.log10(exact.timed) * STEPS_PER_NINE + 1);
    expect(spectra.every(({ base }) => base === null)).toBe(true);
  });

  it('has the base beside it where there are pairs, and shows a run of the pairs', () => {
    expect(chartData(viewOf(sceneOf('regression-pairs')), shown).spectra[0]?.base?.count).toBeGreaterThan(0);
    const run = onlyRun(STEPS);
    const sides = (['head', 'base', 'base', 'head'] as const).map((side, index) => ({
      ...run,
      number: index + 2,
      side,
      pair: index < 2 ? 1 : 2,
    }));
    const data = dataOf({ ...STEPS, runs: [run, ...sides] });
    expect(data.runs.map(({ label }) => label)).toEqual([
      'run 1',
      'run 2 (pair 1, this change)',
      'run 3 (pair 1, base)',
      'run 4 (pair 2, base)',
      'run 5 (pair 2, this change)',
    ]);
    expect(data.runs[data.chosen]?.label).toBe('run 2 (pair 1, this change)');
  });

  it('is finite, compact and without a histogram, whatever there is', () => {
    for (const [name, input] of Object.entries(SCENES)) {
      const view = viewOf(input);
      const text = JSON.stringify(chartData(view, shown));
      expect(text, name).not.toMatch(/NaN|Infinity|HISTF/);
      expect(text.length, name).toBeLessThan(300_000);
    }
  });

  it('masks secrets in names', () => {
    const data = chartData(viewOf(inputOf(STEPS)), (name) => name.replaceAll('/b', '***'));
    expect(JSON.stringify(data)).not.toContain('/b');
    expect(data.spectra[2]?.endpoint).toBe('POST ***');
  });
});
