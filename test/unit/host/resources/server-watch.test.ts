import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MetricsPage } from '../../../../src/host/resources/metrics-watch.js';
import { ServerWatch, type CountedPart } from '../../../../src/host/resources/server-watch.js';
import { ms } from '../../../../src/model/units.js';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Watches metrics alone: `up` counts the polls. */
function watching(answer: (poll: number) => MetricsPage): { watch: ServerWatch; polls: () => number } {
  let polls = 0;
  const plan = { url: '/metrics', every: ms(1000), series: [{ text: 'up', name: 'up', matchers: [] }] };
  const ask = (): Promise<MetricsPage> => Promise.resolve(answer(++polls));
  return { watch: new ServerWatch({ process: null, metrics: { plan, ask } }), polls: () => polls };
}

const counting = (poll: number): MetricsPage => ({ page: `up ${poll}\n` });

function starts(counted: CountedPart, watch: ServerWatch): unknown {
  return watch.resources(counted)?.metrics[0]?.rows.map(({ start, max }) => [start, max]);
}

function part(after: number, duration: number, bucket = 1000): CountedPart {
  return { startedAt: new Date(NOON + after).toISOString(), duration, timeline: { bucket } };
}

describe('ServerWatch', () => {
  it('puts what it read on the grid of the counted part', async () => {
    const { watch } = watching(counting);
    watch.start();
    await vi.advanceTimersByTimeAsync(6500);
    watch.stop();
    expect(starts(part(2500, 3000), watch)).toEqual([
      [0, 4],
      [1000, 5],
      [2000, 6],
    ]);
  });

  it('is not misled beyond what it watched when the clock is set', async () => {
    const { watch } = watching(counting);
    watch.start();
    await vi.advanceTimersByTimeAsync(4500);
    watch.stop();
    expect(starts(part(-3_600_000, 2000), watch)).toEqual([
      [0, 1],
      [1000, 2],
    ]);
    expect(starts(part(3_600_000, 2000), watch)).toEqual([
      [0, 4],
      [1000, 5],
    ]);
  });

  it('takes the length of its buckets from the timeline, and twice that for one that is too short', async () => {
    const { watch } = watching(counting);
    watch.start();
    await vi.advanceTimersByTimeAsync(400_000);
    watch.stop();
    expect(watch.resources(part(0, 250_000, 2000))?.bucket).toBe(2000);
    const longer = watch.resources(part(0, 400_000));
    expect(longer?.bucket).toBe(2000);
    expect(longer?.metrics[0]?.rows.length).toBeLessThanOrEqual(300);
  });

  it('asks an endpoint that fails less and less often, and again as often once it answers', async () => {
    const { watch, polls } = watching((poll) => (poll <= 4 ? { problem: 'no' } : counting(poll)));
    watch.start();
    // At 0, 2, 6, 14 and 30 s, from then on each second.
    await vi.advanceTimersByTimeAsync(29_500);
    expect(polls()).toBe(4);
    await vi.advanceTimersByTimeAsync(3000);
    expect(polls()).toBe(7);
    watch.stop();
    expect(watch.notes()).toEqual([{ level: 'info', text: 'server.metrics could not always be read: no.' }]);
  });

  it('leaves nothing running behind', async () => {
    const { watch, polls } = watching(counting);
    watch.start();
    await vi.advanceTimersByTimeAsync(1500);
    watch.stop();
    watch.stop();
    const before = polls();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([polls(), vi.getTimerCount()]).toEqual([before, 0]);
  });

  it('knows nothing where there is nothing to watch', () => {
    const watch = new ServerWatch({ process: null, metrics: null });
    watch.start();
    watch.stop();
    expect([watch.resources(part(0, 1000)), watch.notes()]).toEqual([null, []]);
  });
});
