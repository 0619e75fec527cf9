import { describe, expect, it } from 'vitest';
import { renderLatencyChart } from '../../../src/report/xychart.js';
import type { ReportInput } from '../../../src/report/report.js';
import { cellOf, NOW, phase, resultOf, verdictOf, type ResultFixture } from '../../helpers/fixtures.js';
import { HOSTILE, sceneOf, SCENES } from './scenes.js';

const input = (fixture: ResultFixture, cells: ReportInput['verdict']['cells'] = []): ReportInput => ({
  result: resultOf(fixture),
  verdict: verdictOf({ overall: 'pass', headline: 'x', cells }),
  reproduce: '',
  now: NOW,
  files: null,
});

const PHASES = [
  phase('ramp', 0, 5000, 4, false),
  phase('steady', 5000, 15_000, 8),
  phase('drop', 15_000, 20_000, 2),
];
const SHOP = [
  { name: 'login', typical: 12, requests: 180 },
  { name: 'GET /api/products?category=sale', typical: 38, requests: 900 },
  { name: 'checkout', typical: 118, requests: 640 },
];
const before = (endpoint: string, baseline: number): ReportInput['verdict']['cells'][number] =>
  cellOf({ endpoint, metric: 'p95', verdict: 'pass', value: 100, baseline });

describe('renderLatencyChart', () => {
  it.each<[string, ReportInput]>([
    ['phases', input({ endpoints: SHOP, phases: PHASES })],
    [
      'phases-of-pairs',
      input({
        endpoints: SHOP.map((one) => ({ ...one, before: one.typical * 0.7 })),
        phases: PHASES,
        runs: 0,
        pairs: 3,
      }),
    ],
    ['endpoints', input({ endpoints: SHOP })],
    [
      'endpoints-with-baseline',
      input({ endpoints: SHOP }, [
        before('login', 14),
        before('GET /api/products?category=sale', 41.3),
        before('checkout', 101),
      ]),
    ],
    [
      'many-endpoints',
      input({
        endpoints: Array.from({ length: 40 }, (_, index) => ({
          name: `GET /catalogue/${index}/items`,
          typical: 10 + ((index * 7) % 40),
          requests: 100,
        })),
      }),
    ],
  ])('draws %s', async (name, report) => {
    await expect(renderLatencyChart(report)).toMatchFileSnapshot(`golden/xychart-${name}.md`);
  });

  it('draws the p50 where less than two endpoints were compared', () => {
    const chart = renderLatencyChart(input({ endpoints: SHOP }, [before('login', 14)]));
    expect(chart).toContain('Bars: p95. Line: p50.');
    expect(labelsOf(chart)).toBe('"checkout", "GET /api/products?category=…", "login"');
  });

  it('shows what got worst first, and leaves out endpoints that are new', () => {
    const cells = [before('login', 8), before('checkout', 150)];
    const chart = renderLatencyChart(input({ endpoints: SHOP }, cells));
    expect(labelsOf(chart)).toBe('"login", "checkout"');
    expect(chart).toContain('The worst 2 of 3.');
  });

  it('draws endpoints beside the phases where a baseline says what they were', () => {
    const cells = SHOP.map(({ name, typical }) => before(name, typical));
    const chart = renderLatencyChart(input({ endpoints: SHOP, phases: PHASES }, cells));
    expect(chart.match(/^#### .*$/gm)).toEqual(['#### Latency by phase', '#### Latency by endpoint']);
    expect(chart).toContain('Bars: p95. Line: the p95 that it is compared with.');
  });

  it('tells names apart that begin alike', () => {
    const name = (end: string): string => `GET /api/v1/warehouses/{id}/shelves/${end}`;
    const endpoints = ['a', 'b', 'c'].map((end) => ({ name: name(end), typical: 10, requests: 100 }));
    const [, labels = ''] = /x-axis \[(.*)\]/.exec(renderLatencyChart(input({ endpoints }))) ?? [];
    expect(labels).toBe(
      '"GET /api/v1/warehouses/{id}…", "GET /api/v1/warehouses… (2)", "GET /api/v1/warehouses… (3)"',
    );
  });

  it('draws nothing where there is nothing to compare', () => {
    expect(renderLatencyChart(input({ endpoints: SHOP.slice(0, 1) }))).toBe('');
    expect(renderLatencyChart(input({ endpoints: SHOP, runs: 0 }))).toBe('');
    expect(renderLatencyChart(sceneOf('interrupted'))).toBe('');
  });

  it('is a fenced block of its own grammar, whatever the names are', () => {
    const hostile = [...HOSTILE, '%%{init: {"theme":"dark"}}%%', '```', '"]\nbar [1e9]', '#quot;#35;', 'a;b'];
    const names = hostile.map((name, index) => ({ name: `${index} ${name}`, typical: 10, requests: 100 }));
    const reports = names.map((_, index) => input({ endpoints: names.slice(index, index + 2) }));
    for (const report of [...reports, ...Object.values(SCENES)]) {
      const chart = renderLatencyChart(report);
      if (chart === '') continue;
      for (const part of chart.split(/\n\n(?=####)/)) assertWellFormed(part);
    }
  });
});

function labelsOf(chart: string): string {
  return /x-axis \[(.*)\]/.exec(chart)?.[1] ?? '';
}

function assertWellFormed(chart: string): void {
  expect(chart).toMatch(WELL_FORMED);
  const labels = labelsOf(chart);
  expect(labels).toMatch(/^"[^"]{1,28}"(, "[^"]{1,28}")*$/);
  expect(labels).not.toMatch(/[%<>#;`@[\]\\]/);
  const count = (row: string): number =>
    (new RegExp(`${row} \\[(.*)\\]`).exec(chart)?.[1] ?? '').split(', ').length;
  expect(count('bar')).toBe(labels.match(/"[^"]+"/g)?.length);
  expect(count('line')).toBe(count('bar'));
}

const WELL_FORMED =
  /^#### [^\n]+\n\n[^\n]+\n\n```mermaid\nxychart-beta(?: horizontal)?\n {2}x-axis \[[^\n]+\]\n {2}y-axis "ms" 0 --> [\d.]+\n {2}bar \[[\d., ]+\]\n {2}line \[[\d., ]+\]\n```$/;
