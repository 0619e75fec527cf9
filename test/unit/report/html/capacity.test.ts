import { describe, expect, it } from 'vitest';
import { chartData } from '../../../../src/report/html/data.js';
import { renderHtml } from '../../../../src/report/html/render.js';
import { viewOf } from '../../../../src/report/report.js';
import type { Result } from '../../../../src/result/result.js';
import { growing, reportOf, searched, spiking } from '../../../helpers/pages.js';
import { resultFixture } from '../../../helpers/fixtures.js';

const dataOf = (result: Result): ReturnType<typeof chartData> =>
  chartData(viewOf(reportOf(result)), (name) => name);
const pageOf = (result: Result): string => renderHtml(reportOf(result));

describe('the charts of a load that grows', () => {
  it('have the loads, and where the service answered no more', () => {
    const { capacity } = dataOf(growing());
    expect(capacity?.stages.load).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
    expect(capacity?.stages.throughput[0]).toBeCloseTo(15, -1);
    const knee = capacity?.breaks.find(({ cause }) => cause === 'throughput');
    expect(knee?.at).toBeGreaterThan(35);
    expect(knee?.at).toBeLessThan(45);
    expect(knee?.label).toMatch(/^throughput stops growing at about \d+(\.\d)?\/s$/);
    for (const { low, at, high } of capacity?.breaks ?? []) {
      expect(low ?? 0).toBeLessThanOrEqual(at ?? high);
      expect(at ?? 0).toBeLessThanOrEqual(high);
    }
  });

  it('draw the law through what was measured, from nothing on', () => {
    const { law } = dataOf(searched()).capacity ?? {};
    expect(law?.concurrency).toEqual(law?.concurrency.toSorted((a, b) => a - b));
    expect([law?.concurrency[0], law?.throughput[0]]).toEqual([0, 0]);
    expect(law?.throughput).toHaveLength(law?.concurrency.length ?? 0);
    const gaps = (law?.measured ?? []).flatMap((value, index) =>
      value === null ? [] : Math.abs((law?.throughput[index] ?? 0) / value - 1),
    );
    expect(gaps.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...gaps)).toBeLessThan(0.1);
    expect(law?.label).toMatch(/^λ .* R² (?:0\.\d{3}|1\.000)$/);
  });

  it('have the steps of a search, and what holds', () => {
    const { search } = dataOf(searched()).capacity ?? {};
    expect(search?.found).toBe(233);
    expect(search?.rates).toHaveLength(8);
    expect(search?.outcomes.filter((outcome) => outcome === 'unclear')).toHaveLength(1);
  });

  it('are not there where the load does not grow', () => {
    expect(dataOf(resultFixture()).capacity).toBeNull();
    expect(pageOf(resultFixture())).not.toContain('Where it breaks');
  });
});

describe('what the page says of it without charts', () => {
  it('has a picture for each endpoint, its square between the ends of what is sure', () => {
    const page = pageOf(growing());
    const bars = [...page.matchAll(/<svg class="load-bar"[^>]*aria-label="([^"]*)".*?<\/svg>/g)];
    expect(bars).toHaveLength(2);
    for (const [bar, label] of bars) {
      expect(label).toContain(' at about ');
      const [from = 0, width = 0] = numbersOf(bar, /between" x="([\d.]+)" y="3" width="([\d.]+)"/);
      const [square = 0] = numbersOf(bar, /broke (?:red|yellow)" x="([\d.]+)"/);
      expect(square + 4.5).toBeGreaterThanOrEqual(from - 0.1);
      expect(square + 4.5).toBeLessThanOrEqual(from + width + 0.1);
    }
  });

  it('has every step and every load', () => {
    const page = pageOf(searched());
    const part = page.slice(page.indexOf('id="capacity"'), page.indexOf('id="charts"'));
    expect(part).toContain('The search, 8 steps');
    expect(part).toContain('7 loads, from 20/s to 300/s');
    expect(part.match(/<tr>/g)).toHaveLength(3 + 2 + 8 + 7);
  });
});

describe('the moments of a spike', () => {
  it('are when it broke something and when that was over', () => {
    const [run] = dataOf(spiking()).runs;
    expect(run?.moments.map(({ kind }) => kind)).toEqual(['broke', 'recovery']);
    const [broke, recovery] = run?.moments ?? [];
    expect(broke?.from).toBeGreaterThanOrEqual(30);
    expect(broke?.from).toBeLessThanOrEqual(33);
    expect([recovery?.from, recovery?.to]).toEqual([54, expect.closeTo(64, -0.5)]);
    expect(recovery?.label).toMatch(/^back (9|10|11|12)s after the load$/);
  });

  it('stand beside the baseline phase in a table', () => {
    const page = pageOf(spiking());
    const part = page.slice(page.indexOf('id="spike"'), page.indexOf('id="charts"'));
    expect(part).toMatch(/Latency left the normal range first, 1s into spike/);
    expect(part).toMatch(/\(×\d/);
    expect(part.match(/class="bar-of"/g)).toHaveLength(5);
  });
});

function numbersOf(text: string, pattern: RegExp): readonly number[] {
  return (pattern.exec(text) ?? []).slice(1).map(Number);
}
