import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { SecondCounts, type SecondDelta } from '../../../src/result/second-counts.js';
import { joinTimelines, mergeTimelines, TimelineRecorder } from '../../../src/result/timeline.js';

const second = (at: number): ReturnType<typeof us> => us(at * 1e6);

/** What one request, or with `dropped` an arrival without a slot, gives. */
function delta(at: number, failed: boolean, latency: number | null, dropped = false): SecondDelta {
  const counts = new SecondCounts();
  if (dropped) counts.dropped(second(at));
  else counts.request(second(at), failed, latency === null ? null : us(latency));
  const [taken] = counts.take();
  if (!taken) throw new Error('nothing was counted');
  return taken;
}

describe('TimelineRecorder', () => {
  it('counts by second, and shows seconds without a request', () => {
    const timeline = new TimelineRecorder();
    timeline.users(3);
    timeline.add(delta(0.5, false, 1000));
    timeline.add(delta(2.1, true, null));
    timeline.add(delta(2.9, true, null, true));
    timeline.tick(second(2.95));
    const { bucket, buckets } = timeline.close();
    expect(bucket).toBe(1000);
    expect(buckets.map(({ start, requests, failed, dropped }) => [start, requests, failed, dropped])).toEqual(
      [
        [0, 1, 0, 0],
        [1000, 0, 0, 0],
        [2000, 1, 1, 1],
      ],
    );
    expect(buckets[0]?.latency).toHaveLength(1);
    expect(buckets[2]?.latency).toEqual([]);
    expect(buckets[2]?.users).toBe(3);
  });

  it('has constant size: buckets double as time goes on, and nothing is lost', () => {
    const timeline = new TimelineRecorder();
    for (let at = 0; at < 3000; at++) {
      timeline.add(delta(at, at % 2 === 0, 2000));
      timeline.users(at);
      timeline.tick(second(at));
    }
    const { bucket, buckets } = timeline.close();
    expect(bucket).toBe(16_000);
    expect(buckets).toHaveLength(188);
    expect(buckets.reduce((sum, { requests }) => sum + requests, 0)).toBe(3000);
    expect(buckets.reduce((sum, { failed }) => sum + failed, 0)).toBe(1500);
    expect(buckets[0]).toMatchObject({ start: 0, requests: 16, users: 15 });
    expect(buckets.at(-1)?.start).toBe(187 * 16_000);
  });

  it('never has more than 300 buckets, whenever requests finish', () => {
    const moments = fc.array(fc.double({ min: -10, max: 1e6, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(moments, (ats) => {
        const timeline = new TimelineRecorder();
        for (const at of ats) timeline.add(delta(at, false, 5));
        const { buckets } = timeline.close();
        expect(buckets.length).toBeLessThanOrEqual(300);
        expect(buckets.reduce((sum, { requests }) => sum + requests, 0)).toBe(ats.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('mergeTimelines', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 40 });

  it('gives what one recorder of all would have given, users apart', () => {
    fc.assert(
      fc.property(seconds, seconds, (first, second) => {
        const [a, b, both] = [new TimelineRecorder(), new TimelineRecorder(), new TimelineRecorder()];
        for (const at of first) for (const into of [a, both]) into.add(delta(at, at % 3 === 0, at + 1));
        for (const at of second) for (const into of [b, both]) into.add(delta(at, at % 2 === 0, at + 1));
        expect(mergeTimelines([a.close(), b.close()])).toEqual(both.close());
      }),
    );
  });

  it('adds the users of all workers', () => {
    const [a, b] = [new TimelineRecorder(), new TimelineRecorder()];
    a.users(3);
    b.users(4);
    for (let at = 0; at < 400; at++) a.tick(second(at));
    b.tick(second(0));
    const { bucket, buckets } = mergeTimelines([a.close(), b.close()]);
    expect(bucket).toBe(2000);
    expect(buckets.map(({ users }) => users).slice(0, 3)).toEqual([7, 3, 3]);
  });
});

describe('the course of each endpoint', () => {
  const deltas = (moments: readonly number[]): readonly SecondDelta[] => {
    const counts = new SecondCounts(3);
    for (const at of moments) {
      if (at % 5 === 0) counts.dropped(second(at), at % 3);
      else counts.request(second(at), at % 2 === 0, at % 4 === 0 ? null : us(at), at % 3);
    }
    return counts.take();
  };
  const recorded = (moments: readonly number[]): TimelineRecorder => {
    const timeline = new TimelineRecorder(3);
    for (const one of deltas(moments)) timeline.add(one);
    return timeline;
  };

  it('is counted by bucket, as long as it must be', () => {
    const { endpoints } = recorded([1, 2, 4, 7]).close();
    expect(endpoints).toEqual([
      { requests: [], failed: [], dropped: [], timed: [], time: [] },
      {
        requests: [0, 1, 0, 0, 1, 0, 0, 1],
        failed: [0, 0, 0, 0, 1],
        dropped: [],
        timed: [0, 1, 0, 0, 0, 0, 0, 1],
        time: [0, 1, 0, 0, 0, 0, 0, 7],
      },
      { requests: [0, 0, 1], failed: [0, 0, 1], dropped: [], timed: [0, 0, 1], time: [0, 0, 2] },
    ]);
  });

  it('is what one recorder of all would have given, over workers and buckets of any length', () => {
    const moments = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 40 });
    fc.assert(
      fc.property(moments, moments, (first, next) => {
        const both = recorded([...first, ...next]).close();
        expect(mergeTimelines([recorded(first).close(), recorded(next).close()])).toEqual(both);
      }),
      { numRuns: 15 },
    );
  });

  it('goes on where runs are joined, and is left out where one of them does not tell it', () => {
    const [a, b] = [recorded([1, 2]).close(), recorded([1]).close()];
    const joined = joinTimelines([
      { timeline: a, offset: 0 },
      { timeline: b, offset: 10_000 },
    ]);
    expect(joined.endpoints?.[1]?.requests).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    const { bucket, buckets } = b;
    expect(mergeTimelines([a, { bucket, buckets }]).endpoints).toBeUndefined();
  });

  it('takes no more than some hundred kilobytes for fifty endpoints over eight hours', () => {
    const timeline = new TimelineRecorder(50);
    const counts = new SecondCounts(50);
    for (let at = 0; at < 8 * 3600; at += 10) {
      for (let endpoint = 0; endpoint < 50; endpoint++)
        for (let n = 0; n < 3; n++) counts.request(second(at), false, us(20_000 + n), endpoint);
      for (const one of counts.take()) timeline.add(one);
    }
    const { endpoints, buckets } = timeline.close();
    expect(buckets.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(endpoints).length).toBeLessThan(350_000);
  });
});
