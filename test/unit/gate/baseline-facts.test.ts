import { describe, expect, it } from 'vitest';
import { baselineFacts } from '../../../src/gate/baseline-facts.js';
import { BASELINE_SCHEMA, type Baseline, type BaselineEntry } from '../../../src/gate/baseline-schema.js';
import { madeEntry, madeJob } from './baseline-jobs.js';

const now = new Date('2026-01-12T06:00:00Z');
const baselineOf = (...entries: BaselineEntry[]): Baseline => ({ schema: BASELINE_SCHEMA, entries });
const wobble = [0.99, 1, 1.02, 0.97, 1.01, 1, 0.98, 1.03, 1, 1.01];
const shop = madeEntry(
  wobble.map((factor, index) => {
    const runs = (level: number): number[] => [level * factor, level * factor * 1.03, level * factor * 0.98];
    return madeJob(index + 1, {
      endpoints: {
        'GET /api/products': runs(6),
        'POST /api/checkout': runs(20 * 1.05 ** index),
        // Three times as long in every second run.
        'GET /api/report/with/a/rather/long/path/{id}': [100 * factor, 300 * factor, 900 * factor],
        ...(index > 6 ? { 'POST /api/refund': runs(30) } : {}),
      },
      throughput: runs(400),
      ...(index === 3 ? { newLevel: ['GET /api/products'] } : {}),
    });
  }),
);
const remote: BaselineEntry = {
  ...madeEntry([madeJob(11, { endpoints: { home: [80, 81, 82] }, requests: 20 })]),
  tier: 'load',
  environment: { target: 'staging.example', loadgate: '0' },
};

describe('baselineFacts', () => {
  it('prints jobs, bands, what could be seen, and creep', async () => {
    const text = baselineFacts(baselineOf(shop, remote), now);
    await expect(`${text}\n`).toMatchFileSnapshot('golden/baseline-facts.txt');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('fits a narrow terminal', async () => {
    const text = baselineFacts(baselineOf(shop), now, 80);
    await expect(`${text}\n`).toMatchFileSnapshot('golden/baseline-facts-narrow.txt');
    expect(Math.max(...text.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
  });

  it('says that there is nothing', () => {
    const nothing = 'The baseline is empty: no job has been accepted into it yet.';
    expect(baselineFacts(baselineOf(), now)).toBe(nothing);
    expect(baselineFacts(baselineOf(madeEntry([])), now)).toBe(nothing);
  });

  it('is sane for zeros, a single run, an absurd outlier and a clock set back', () => {
    const odd = madeEntry([
      madeJob(1, { endpoints: { zero: [0], one: [5], absurd: [1e12] }, throughput: [0] }),
      madeJob(40, { endpoints: { zero: [0], one: [5], absurd: [1] }, throughput: [0] }),
    ]);
    const text = baselineFacts(baselineOf(odd), now);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(text).toContain('less than a day old');
  });

  it('prints five hundred endpoints', () => {
    const names = Array.from({ length: 500 }, (_, index) => [`GET /${index}`, [10, 10, 10]] as const);
    const entry = madeEntry(
      [1, 2].map((number) => madeJob(number, { endpoints: Object.fromEntries(names) })),
    );
    expect(baselineFacts(baselineOf(entry), now).split('\n').length).toBeGreaterThan(1000);
  });
});
