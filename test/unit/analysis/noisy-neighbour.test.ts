import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analysis/finding.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const endpoints = ['GET /a', 'GET /b', 'POST /report'];
const noisy = (planted: Planted): readonly Finding[] =>
  findingsOf(plantedResult(planted)).filter(({ rule }) => rule === 'noisy-neighbour');
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
const within15 = (value: number, planted: number): void => {
  expect(value).toBeGreaterThan(planted * 0.85);
  expect(value).toBeLessThan(planted * 1.15);
};
const isBurst = (t: number): boolean => t >= 30 && t % 60 >= 30 && t % 60 < 42;

describe.each(SEEDS)('over seed %i', (seed) => {
  const lag = 3 + (seed % 4);

  it('an endpoint that slows the others down is found, with its numbers', () => {
    const found = noisy({
      seed,
      endpoints,
      phases: phasesOf(['steady', 40, 40, 200]),
      second: (t, _level, chance) => {
        const factor = isBurst(t - lag) ? 2.5 : 1;
        return {
          requests: [
            ...requestsOf(chance.about(40, 0.05), 30 * factor, chance, 0),
            ...requestsOf(chance.about(20, 0.05), 50 * factor, chance, 1),
            // 10/s of 200 ms are two at a time, 40/s are eight.
            ...requestsOf(isBurst(t) ? 40 : 10, 200, chance, 2),
          ],
        };
      },
    });
    expect(found).toMatchObject([{ severity: 'warning', subject: 'POST /report' }]);
    const title = found[0]?.title ?? '';
    within15(numberIn(title, /with ([\d.]+) of its/), 8);
    within15(numberIn(title, /instead of ([\d.]+),/), 2);
    within15(numberIn(title, /get ([\d.]+) times slower/), 2.5);
    within15(numberIn(title, /slower (\d+)s later/), lag);
    expect(found[0]?.moment).toMatchObject({ from: 30_000, to: (42 + lag) * 1000 });
    expect(found[0]?.evidence[0]).toContain('3 times');
  });

  it('one whose few requests take long is found at the moment at which they are under way', () => {
    const found = noisy({
      seed,
      endpoints,
      phases: phasesOf(['steady', 20, 20, 200]),
      second: (t, _level, chance) => ({
        requests: [
          ...requestsOf(30, 30 * (isBurst(t - 4) ? 2.5 : 1), chance, 0),
          ...requestsOf(30, 50 * (isBurst(t - 4) ? 2.5 : 1), chance, 1),
          // Two reports of twelve seconds each, that begin with the burst and end with it.
          ...(t > 30 && t % 60 === 41 ? [12_000, 12_000].map((time) => ({ time, endpoint: 2 })) : []),
        ],
      }),
    });
    expect(found.map(({ subject }) => subject)).toEqual(['POST /report']);
    within15(numberIn(found[0]?.title ?? '', /with ([\d.]+) of its/), 2);
  });

  const nothing = (planted: Omit<Planted, 'seed' | 'endpoints'>): void => {
    expect(noisy({ seed, endpoints, ...planted })).toEqual([]);
  };

  it('nothing is found under a load that stays', () => {
    nothing({
      phases: phasesOf(['steady', 20, 20, 200]),
      second: (_t, _level, chance) => ({
        requests: [0, 1, 2].flatMap((endpoint) =>
          requestsOf(chance.about(6, 0.3), 40 * (endpoint + 1), chance, endpoint),
        ),
      }),
    });
  });

  it('nothing when all get slower on a ramp, one of them before the others', () => {
    nothing({
      phases: phasesOf(['ramp', 1, 100, 120], ['steady', 100, 100, 40]),
      second: (_t, level, chance) => ({
        requests: [0, 1, 2].flatMap((endpoint) =>
          requestsOf(level / 3, 40 * Math.max(1, level / (endpoint === 2 ? 40 : 60)) ** 2, chance, endpoint),
        ),
      }),
    });
  });

  it('nothing in a spike in which a queue builds up behind the load', () => {
    nothing({
      model: 'open',
      phases: phasesOf(['base', 10, 10, 40], ['spike', 100, 100, 40], ['recovery', 10, 10, 80]),
      second: (t, level, chance) => {
        const queue = t < 40 ? 0 : t < 80 ? t - 40 : Math.max(0, 120 - t);
        return {
          requests: [0, 1, 2].flatMap((endpoint) => requestsOf(level / 3, 40 + 30 * queue, chance, endpoint)),
        };
      },
    });
  });

  it('nothing when a pool that all share is slow for a while', () => {
    nothing({
      phases: phasesOf(['steady', 20, 20, 200]),
      second: (t, _level, chance) => ({
        requests: [0, 1, 2].flatMap((endpoint) =>
          requestsOf(10, (endpoint + 1) * (isBurst(t) ? 300 : 40), chance, endpoint),
        ),
      }),
    });
  });

  it('nothing when everything stands still for seconds, and ends at once then', () => {
    nothing({
      phases: phasesOf(['steady', 20, 20, 200]),
      second: (t, _level, chance) => {
        const place = t % 50;
        const [count, time] = place >= 30 && place < 36 ? [0, 0] : place === 36 ? [60, 3500] : [10, 40];
        return {
          requests: [0, 1, 2].flatMap((endpoint) =>
            requestsOf(count, time * (1 + endpoint / 4), chance, endpoint),
          ),
        };
      },
    });
  });

  it('nothing when more requests of one disturb nobody', () => {
    nothing({
      phases: phasesOf(['steady', 40, 40, 200]),
      second: (t, _level, chance) => ({
        requests: [
          ...requestsOf(40, 30, chance, 0),
          ...requestsOf(20, 50, chance, 1),
          ...requestsOf(isBurst(t) ? 40 : 10, 200, chance, 2),
        ],
      }),
    });
  });
});
