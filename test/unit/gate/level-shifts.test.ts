import { describe, expect, it } from 'vitest';
import { currentLevel } from '../../../src/gate/baseline-history.js';
import type { BaselineJob } from '../../../src/gate/baseline-schema.js';
import { levelShifts } from '../../../src/gate/level-shifts.js';
import { madeEntry, madeJob, normals } from './baseline-jobs.js';

const steady = (count: number, from = 1): BaselineJob[] =>
  Array.from({ length: count }, (_, index) =>
    madeJob(from + index, {
      endpoints: { checkout: [100, 101, 99], search: [20, 20.2, 19.8] },
      throughput: [500, 505, 495],
    }),
  );
const next = (checkout: number[], search = [20, 20, 20], throughput = [500, 500, 500]): BaselineJob =>
  madeJob(20, { endpoints: { checkout, search }, throughput });

describe('levelShifts', () => {
  it.each([
    ['the same', next([100, 100, 100]), []],
    ['a bit slower', next([114, 114, 114]), []],
    ['one slow run of three', next([100, 300, 101]), []],
    ['far slower', next([200, 202, 198]), ['checkout']],
    ['far faster', next([50, 50.5, 49.5]), ['checkout']],
    ['slower with less throughput', next([200, 202, 198], undefined, [250, 252, 248]), ['checkout', null]],
    ['both', next([200, 202, 198], [40, 40, 40]), ['checkout', 'search']],
  ])('%s', (_, job, expected) => {
    expect(levelShifts(madeEntry(steady(6)), job)).toEqual(expected);
  });

  it('has nothing to compare a first job or a new endpoint with', () => {
    expect(levelShifts(madeEntry([]), next([200, 200, 200]))).toEqual([]);
    const job = madeJob(20, { endpoints: { refund: [900, 900, 900] } });
    expect(levelShifts(madeEntry(steady(6)), job)).toEqual([]);
  });

  it('compares with the present level only', () => {
    const first = madeJob(8, {
      endpoints: { checkout: [200, 202, 198], search: [20, 20, 20] },
      newLevel: ['checkout'],
    });
    const jobs = [...steady(6), first];
    expect(levelShifts(madeEntry(jobs), next([200, 200, 200]))).toEqual([]);
    expect(levelShifts(madeEntry(jobs), next([100, 100, 100]))).toEqual(['checkout']);
  });

  it('tells another error rate', () => {
    const failing = (number: number, failed: number): BaselineJob => {
      const job = madeJob(number, { endpoints: { pay: [20, 20, 20] } });
      const pay = job.endpoints.pay;
      if (!pay) throw new Error('it has no such endpoint');
      return { ...job, endpoints: { pay: { ...pay, errors: pay.n.map((total) => [failed, total]) } } };
    };
    const older = Array.from({ length: 5 }, (_, index) => failing(index + 1, 2));
    expect(levelShifts(madeEntry(older), failing(9, 3))).toEqual([]);
    expect(levelShifts(madeEntry(older), failing(9, 80))).toEqual(['pay']);
  });

  it('ignores changes of less than a millisecond, and too few requests', () => {
    const tiny = (p50: number, number: number, requests = 1000): BaselineJob =>
      madeJob(number, { endpoints: { health: [p50, p50, p50] }, requests });
    const older = Array.from({ length: 6 }, (_, index) => tiny(0.2, index + 1));
    expect(levelShifts(madeEntry(older), tiny(0.6, 9))).toEqual([]);
    const few = Array.from({ length: 6 }, (_, index) => tiny(20, index + 1, 50));
    expect(levelShifts(madeEntry(few), tiny(60, 9, 50))).toEqual([]);
  });

  it('finds none in at least 97 of 100 unchanged jobs of hosted runners', () => {
    const normal = normals(7);
    const job = (number: number): BaselineJob => {
      const machine = Math.max(-0.2, Math.min(0.2, normal() * 0.12));
      const runs = (level: number, cv: number): number[] =>
        Array.from({ length: 3 }, () => level * Math.exp(machine + normal() * cv));
      const endpoints = ['a', 'b', 'c', 'd', 'e'].map(
        (name) => [name, { p50: runs(50, 0.05), p95: runs(100, 0.1) }] as const,
      );
      return madeJob(number, { endpoints: Object.fromEntries(endpoints) });
    };
    let shifted = 0;
    for (let trial = 0; trial < 100; trial++) {
      const older = Array.from({ length: 6 }, (_, index) => job(index + 1));
      if (levelShifts(madeEntry(older), job(9)).length > 0) shifted++;
    }
    expect(shifted).toBeLessThanOrEqual(3);
  });
});

describe('currentLevel', () => {
  it('leaves out what jobs before a new level say of that endpoint alone', () => {
    const marked = { ...next([200, 200, 200]), newLevel: ['checkout', null] };
    const { jobs } = currentLevel(madeEntry([...steady(2), marked, ...steady(1, 30)]));
    expect(jobs.map((job) => [Object.keys(job.endpoints), job.throughput !== null])).toEqual([
      [['search'], false],
      [['search'], false],
      [['checkout', 'search'], true],
      [['checkout', 'search'], true],
    ]);
  });

  it('is the entry itself where there was no shift', () => {
    const entry = madeEntry(steady(3));
    expect(currentLevel(entry)).toEqual(entry);
  });
});
