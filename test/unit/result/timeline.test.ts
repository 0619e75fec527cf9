import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { TimelineRecorder } from '../../../src/result/timeline.js';

const second = (at: number): ReturnType<typeof us> => us(at * 1e6);

describe('TimelineRecorder', () => {
  it('counts by second, and shows seconds without a request', () => {
    const timeline = new TimelineRecorder();
    timeline.users(3);
    timeline.request(second(0.5), false, us(1000));
    timeline.request(second(2.1), true, null);
    timeline.dropped(second(2.9));
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
      timeline.request(second(at), at % 2 === 0, us(2000));
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
        for (const at of ats) timeline.request(second(at), false, us(5));
        const { buckets } = timeline.close();
        expect(buckets.length).toBeLessThanOrEqual(300);
        expect(buckets.reduce((sum, { requests }) => sum + requests, 0)).toBe(ats.length);
      }),
      { numRuns: 30 },
    );
  });
});
