import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { SecondCounts } from '../../../src/result/second-counts.js';
import { SlidingWindow } from '../../../src/result/sliding-window.js';

/** A window over requests that finished at these moments (s) with these latencies (ms). */
function windowOf(requests: readonly (readonly [at: number, latency: number])[]): SlidingWindow {
  const counts = new SecondCounts();
  for (const [at, latency] of requests) counts.request(us(at * 1e6), false, us(latency * 1000));
  const window = new SlidingWindow();
  for (const delta of counts.take()) window.add(delta);
  return window;
}

describe('SlidingWindow', () => {
  it('slides: what is older falls out', () => {
    const window = windowOf(Array.from({ length: 100 }, (_, second) => [second, second + 1]));
    const ten = window.figures(100_000, 10);
    expect(ten).toMatchObject({ requests: 10, failed: 0, seconds: 10, min: 91, max: 100, mean: 95.5 });
    expect(Math.abs((ten.percentile(50) ?? 0) - 95)).toBeLessThan(95 * 0.032);
    expect(window.figures(100_000, 1000).requests).toBe(30);
  });

  it('says that it knows nothing where nothing happened', () => {
    const figures = windowOf([]).figures(5000, 10);
    expect(figures).toMatchObject({ requests: 0, seconds: 5, mean: null, min: null, max: null });
    expect(figures.percentile(95)).toBeNull();
  });

  it('moves on as time does', () => {
    const window = windowOf([[0.5, 1]]);
    expect(window.figures(500, 2)).toMatchObject({ requests: 1, seconds: 0.5 });
    expect(window.figures(9000, 2)).toMatchObject({ requests: 0, seconds: 2 });
  });

  it('adds what several workers saw in the same second', () => {
    const window = new SlidingWindow();
    for (const latency of [2, 4]) {
      const counts = new SecondCounts();
      counts.request(us(3e6), true, us(latency * 1000));
      counts.dropped(us(3e6));
      for (const delta of counts.take()) window.add(delta);
    }
    expect(window.figures(3500, 5)).toMatchObject({
      requests: 2,
      failed: 4,
      dropped: 2,
      mean: 3,
      min: 2,
      max: 4,
    });
  });

  it('ignores what is older than everything it still remembers', () => {
    expect(
      windowOf([
        [100, 1],
        [1, 1],
      ]).figures(100_000, 30).requests,
    ).toBe(1);
  });
});
