import { describe, expect, it } from 'vitest';
import type { BaselineEntry, BaselineJob } from '../../../src/gate/baseline-schema.js';
import { creepNotes, creepOf, keptAnchors } from '../../../src/gate/creep.js';
import { dayOf, madeEntry, madeJob, normals } from './baseline-jobs.js';

const jobs = (...p50s: number[]): BaselineJob[] =>
  p50s.map((p50, index) => madeJob(index + 1, { endpoints: { checkout: [p50, p50, p50] } }));
const p50Of = (entry: BaselineEntry): ReturnType<typeof creepOf>[number] | undefined =>
  creepOf(entry).find(({ metric }) => metric === 'p50');

/** Appends jobs one by one, as `baseline update` does, and keeps ten. */
function grown(all: readonly BaselineJob[]): BaselineEntry {
  let entry = madeEntry([]);
  for (const job of all) {
    const longer = [...entry.jobs, job];
    const kept = longer.slice(-10);
    const anchors = [...keptAnchors({ ...entry, jobs: longer }, kept)];
    entry = madeEntry(kept, anchors.length > 0 ? anchors : undefined);
  }
  return entry;
}

describe('creepOf', () => {
  it('says nothing of fewer than five jobs', () => {
    expect(creepOf(madeEntry(jobs(100, 100, 100, 100)))).toEqual([]);
  });

  it('compares the newest five jobs with the best five in a row, by their medians', () => {
    // Windows of five: 100, 100, 100, 103, 108. The single best job, 90, is no anchor.
    const entry = madeEntry(jobs(100, 90, 100, 101, 99, 103, 140, 108, 150));
    expect(p50Of(entry)).toMatchObject({
      endpoint: 'checkout',
      metric: 'p50',
      anchor: { value: 100, recordedAt: dayOf(5) },
      now: 108,
      crept: false,
    });
    expect(p50Of(entry)?.change).toBeCloseTo(0.08, 10);
  });

  it('warns of steps that are too small to be seen one by one', () => {
    const steps = Array.from({ length: 10 }, (_, index) => 100 * 1.06 ** index);
    const notes = creepNotes(madeEntry(jobs(...steps)));
    expect(notes[0]).toEqual({
      level: 'warning',
      text: 'checkout p50 has crept: 150 ms in the newest 5 jobs of the baseline, +33.9 % from 112 ms in its best 5 in a row (to 2026-01-05).',
    });
    expect(notes).toHaveLength(2);
  });

  it('takes less throughput for worse, and a rise for better', () => {
    const rates = (factor: number): BaselineEntry =>
      madeEntry(
        Array.from({ length: 10 }, (_, index) => {
          const rate = 1000 * factor ** index;
          return madeJob(index + 1, { endpoints: {}, throughput: [rate, rate, rate] });
        }),
      );
    expect(creepNotes(rates(0.94))[0]?.text).toContain('throughput has crept: 648/s');
    expect(creepNotes(rates(1.06))).toEqual([]);
  });

  it('does not warn of less than a millisecond', () => {
    const steps = Array.from({ length: 10 }, (_, index) => 1 * 1.06 ** index);
    expect(creepNotes(madeEntry(jobs(...steps)))).toEqual([]);
  });

  it('leaves out runs without enough requests', () => {
    const few = Array.from({ length: 10 }, (_, index) =>
      madeJob(index + 1, { endpoints: { checkout: [100 * 1.06 ** index] }, requests: 99 }),
    );
    expect(creepOf(madeEntry(few))).toEqual([]);
  });
});

describe('the anchor', () => {
  it('outlives its jobs, so that a warning stays', () => {
    const steps = Array.from({ length: 30 }, (_, index) => 100 * 1.02 ** Math.min(index, 25));
    const entry = grown(jobs(...steps));
    expect(entry.jobs).toHaveLength(10);
    expect(entry.anchors?.find(({ metric }) => metric === 'p50')).toEqual({
      endpoint: 'checkout',
      metric: 'p50',
      value: 104,
      recordedAt: dayOf(5),
    });
    expect(creepNotes(entry)[0]?.text).toContain('from 104 ms in its best 5 in a row (to 2026-01-05)');
    expect(creepNotes(madeEntry(entry.jobs))).toEqual([]);
  });

  it('is not written while its jobs are there, nor when later ones are as good', () => {
    expect(grown(jobs(...Array<number>(10).fill(100))).anchors).toBeUndefined();
    expect(grown(jobs(...Array<number>(25).fill(100))).anchors).toBeUndefined();
  });

  it('is replaced by a better one', () => {
    const better = [
      ...Array<number>(10).fill(100),
      ...Array<number>(6).fill(110),
      ...Array<number>(8).fill(90),
    ];
    const entry = grown(jobs(...better, ...Array<number>(12).fill(95)));
    expect(entry.anchors?.filter(({ metric }) => metric === 'p50')).toMatchObject([{ value: 90 }]);
  });

  it('ends with a new level, and with its endpoint', () => {
    const anchors = [{ endpoint: 'checkout', metric: 'p50' as const, value: 50, recordedAt: dayOf(1) }];
    const before = jobs(100, 100, 100, 100, 100, 100);
    expect(creepNotes(madeEntry(before, anchors))).toHaveLength(1);
    const accepted = before.map((job, index) => (index === 1 ? { ...job, newLevel: ['checkout'] } : job));
    expect(creepNotes(madeEntry(accepted, anchors))).toEqual([]);
    expect(keptAnchors(madeEntry(accepted, anchors), accepted)).toEqual([]);
    const gone = [madeJob(9, { endpoints: { search: [5] } })];
    expect(keptAnchors(madeEntry(gone, anchors), gone)).toEqual([]);
  });
});

describe('of histories in which nothing changed', () => {
  it('at most one in fifty ends in a warning', () => {
    let warned = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const normal = normals(seed);
      const history = Array.from({ length: 20 }, (_, index) => {
        const machine = normal() * 0.02;
        const runs = (level: number, cv: number): number[] =>
          Array.from({ length: 3 }, () => level * Math.exp(machine + normal() * cv));
        const endpoints = ['a', 'b', 'c', 'd', 'e'].map(
          (name) => [name, { p50: runs(50, 0.05), p95: runs(100, 0.1) }] as const,
        );
        return madeJob(index + 1, { endpoints: Object.fromEntries(endpoints) });
      });
      if (creepNotes(grown(history)).length > 0) warned++;
    }
    expect(warned).toBeLessThanOrEqual(2);
  });
});
