import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../../src/gate/baseline-schema.js';
import { trendsOf, type Trend, type TrendCell } from '../../../../src/gate/trend.js';
import { renderTrendPage } from '../../../../src/report/trend/trend-page.js';
import { renderTrendText } from '../../../../src/report/trend/trend-text.js';
import { widthOf } from '../../../../src/report/text-width.js';
import { NOW, resultOf } from '../../../helpers/fixtures.js';
import { HOSTILE } from '../scenes.js';
import { history } from './histories.js';

const STEP = { checkout: (job: number): number => (job < 6 ? 1 : 1.4) };
const CREEP = { login: (job: number): number => 1.03 ** job };

function trendOf(baseline: Baseline): Trend {
  const [trend] = trendsOf(baseline, [], NOW).trends;
  if (!trend) throw new Error('no trend');
  return trend;
}

function cellOf({ cells }: Trend, endpoint: string | null, metric: TrendCell['metric']): TrendCell {
  const cell = cells.find((one) => one.endpoint === endpoint && one.metric === metric);
  if (!cell) throw new Error('no such cell');
  return cell;
}

describe('trendsOf', () => {
  it('finds where a level changed, and what is expected next', () => {
    const cell = cellOf(trendOf(history(10, STEP)), 'checkout', 'p95');
    expect(cell.points).toHaveLength(10);
    expect(cell.levels.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [6, 9],
    ]);
    const [before, now] = cell.levels;
    expect((now?.value ?? 0) / (before?.value ?? 1)).toBeCloseTo(1.4, 1);
    expect(cell.band?.low).toBeGreaterThan(before?.value ?? 0);
    expect(cell.band?.level).toBeCloseTo(now?.value ?? 0, -1);
  });

  it('finds what got worse bit by bit', () => {
    const trend = trendOf(history(16, { login: (job) => 1.02 ** job }));
    const { creep, levels } = cellOf(trend, 'login', 'p50');
    expect(creep?.crept).toBe(true);
    expect(creep?.anchor.value).toBeLessThan(levels.at(-1)?.value ?? 0);
    expect(cellOf(trend, 'checkout', 'p50').creep?.crept).toBe(false);
  });

  it('has error rates of endpoints that ever failed', () => {
    const trend = trendOf(history(4, {}));
    expect(trend.cells.filter(({ metric }) => metric === 'errors').map(({ endpoint }) => endpoint)).toEqual([
      'login',
    ]);
  });

  it('puts results beside the baseline by their age, each job once, and leaves partial ones out', () => {
    const fixture = { endpoints: [{ name: 'checkout', typical: 118, requests: 3000 }] };
    const first = resultOf({ ...fixture, overrides: { id: 'a', createdAt: '2026-03-10T00:00:00.000Z' } });
    const worse = resultOf({
      endpoints: [{ name: 'checkout', typical: 300, requests: 3000 }],
      overrides: { id: 'b', createdAt: '2026-03-12T00:00:00.000Z' },
    });
    const partial = resultOf({ ...fixture, overrides: { id: 'c', interrupted: 'SIGTERM' } });
    const { trends, notes } = trendsOf(null, [worse, first, first, partial], NOW);
    expect(trends.map(({ jobs }) => jobs.map(({ id, accepted }) => [id, accepted]))).toEqual([
      [
        ['a', false],
        ['b', false],
      ],
    ]);
    const [trend] = trends;
    expect(trend && cellOf(trend, 'checkout', 'p50').levels).toHaveLength(2);
    expect(notes.map(({ text }) => text)).toEqual([
      'The result of job c is left out: it was stopped by SIGTERM and is partial.',
    ]);
  });
});

describe('renderTrendText', () => {
  it.each([60, 80, 120])('in %i columns', async (width) => {
    const trends = [trendOf(history(10, { ...STEP, ...CREEP }))];
    const text = renderTrendText(trends, { width, color: false });
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/trend-${width}-columns.txt`);
  });
});

describe('renderTrendPage', () => {
  it('is one file that loads nothing', async () => {
    const page = renderTrendPage([trendOf(history(10, { ...STEP, ...CREEP }))], NOW);
    expect(page).not.toMatch(/<script|https?:\/\/|url\(|@import|NaN|undefined|null|Infinity/);
    await expect(page).toMatchFileSnapshot('golden/trend.html');
  });

  it('keeps hostile names text', () => {
    const name = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(name, (checkout) => {
        const page = renderTrendPage([trendOf(history(7, STEP, { checkout }))], NOW);
        const plain = renderTrendPage([trendOf(history(7, STEP, { checkout: 'cx' }))], NOW);
        // The same tags as with a harmless name: nothing of it became one.
        const tags = (text: string): readonly string[] =>
          (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '')).sort();
        expect(tags(page)).toEqual(tags(plain));
        expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 30 },
    );
  });
});
