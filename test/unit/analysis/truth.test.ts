import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analysis/finding.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const seen = (planted: Planted): readonly Finding[] => findingsOf(plantedResult(planted));
const rulesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
const find = (findings: readonly Finding[], rule: string): Finding => {
  const found = findings.find((one) => one.rule === rule);
  if (found === undefined)
    throw new Error(`${rule} is not among: ${rulesOf(findings).join(', ') || 'nothing'}`);
  return found;
};
/** The number in front of a unit in a text. */
const numberIn = (text: string, pattern: RegExp): number =>
  Number(pattern.exec(text)?.[1]?.replaceAll(',', ''));
const within15 = (value: number, planted: number): void => {
  expect(value).toBeGreaterThan(planted * 0.85);
  expect(value).toBeLessThan(planted * 1.15);
};
const endpoints = ['GET /a', 'POST /b'];

describe.each(SEEDS)('over seed %i', (seed) => {
  describe('nothing is found in a healthy service', () => {
    it('under constant load', () => {
      const planted: Planted = {
        seed,
        endpoints,
        warmup: 5000,
        phases: phasesOf(['steady', 20, 20, 600]),
        second: (t, _level, chance) => ({
          requests: [
            ...requestsOf(chance.about(8, 0.1), 40, chance),
            ...requestsOf(chance.about(5, 0.1), 60, chance, 1),
          ],
          cpu: chance.about(0.4, 0.1),
          // A heap that a collector empties now and then, and that has found its level after a minute.
          rss: 90e6 + 60e6 * (1 - Math.exp(-(t + 5) / 40)) + 20e6 * (((t + seed) % 17) / 17),
          files: 40,
        }),
      };
      expect(rulesOf(seen(planted))).toEqual([]);
    });

    it('on a ramp that it follows', () => {
      const planted: Planted = {
        seed,
        endpoints,
        warmup: 5000,
        phases: phasesOf(['ramp', 1, 60, 120], ['steady', 60, 60, 60]),
        second: (_t, level, chance) => ({
          requests: [...requestsOf(level, 40, chance), ...requestsOf(level / 2, 60, chance, 1)],
          cpu: chance.about(0.1 + level / 120, 0.05),
          rss: 150e6,
        }),
      };
      expect(rulesOf(seen(planted))).toEqual([]);
    });

    it('in a spike that it takes', () => {
      const planted: Planted = {
        seed,
        endpoints,
        model: 'open',
        phases: phasesOf(
          ['baseline', 10, 10, 30],
          ['spike', 10, 100, 2],
          ['hold', 100, 100, 30],
          ['drop', 100, 10, 2],
          ['recovery', 10, 10, 60],
        ),
        second: (_t, level, chance) => ({
          requests: [...requestsOf(level, 40, chance), ...requestsOf(level / 2, 60, chance, 1)],
          cpu: 0.1 + level / 200,
        }),
      };
      expect(rulesOf(seen(planted))).toEqual([]);
    });
  });

  it('a pool of twenty is found, with its size', () => {
    const size = 20;
    const held = 0.025;
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['ramp', 1, 100, 100]),
      second: (_t, level, chance) => {
        const rate = Math.min(level / 0.027, size / held);
        const time = (level / rate) * 1000;
        return {
          requests: [...requestsOf(rate / 2, time, chance), ...requestsOf(rate / 2, time, chance, 1)],
          cpu: 0.5,
        };
      },
    };
    const findings = seen(planted);
    within15(numberIn(find(findings, 'pool-limit').title, /about ([\d.]+) requests/), size);
    expect(rulesOf(findings)).not.toContain('cpu-saturated');
  });

  it('a CPU at its limit is found, with the load from which it is', () => {
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['ramp', 1, 200, 100]),
      second: (_t, level, chance) => {
        // Each user asks once a second; one core does 80 requests a second.
        const rate = Math.min(level, 80);
        const time = level <= 80 ? 20 : (level / 80) * 1000 - 1000 + 20;
        return {
          requests: [...requestsOf(rate * 0.7, time, chance), ...requestsOf(rate * 0.3, time, chance, 1)],
          cpu: chance.about(Math.min(1, level / 80), 0.01),
        };
      },
    };
    const findings = seen(planted);
    const found = find(findings, 'cpu-saturated');
    within15(numberIn(found.title, /from ([\d.]+) users/), 80);
    within15(numberIn(found.title, /: ([\d.]+) core/), 1);
    expect(rulesOf(findings)).not.toContain('pool-limit');
  });

  it('a leak is found, with its slope', () => {
    const perHour = 300e6;
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['steady', 20, 20, 1200]),
      second: (t, _level, chance) => ({
        requests: [...requestsOf(10, 40, chance), ...requestsOf(5, 60, chance, 1)],
        rss:
          120e6 +
          30e6 * (1 - Math.exp(-(t + 5) / 40)) +
          (perHour / 3600) * t +
          15e6 * (((t + seed) % 17) / 17),
        files: 40 + Math.floor(t / 10),
      }),
    };
    const findings = seen(planted);
    const leak = find(findings, 'memory-leak');
    within15(numberIn(leak.title, /by ([\d.]+) MB an hour/), 300);
    within15(numberIn(leak.title, /about (\d+) h/), (8e9 - 250e6) / perHour);
    within15(numberIn(find(findings, 'handle-leak').title, /by ([\d,]+) an hour/), 360);
  });

  it.each([
    ['connections', (count: number) => ({ connections: 20 + count })],
    ['connections in CLOSE_WAIT', (count: number) => ({ connections: 20, closeWait: count })],
  ])('a leak of %s is found once, with its slope', (subject, sockets) => {
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['steady', 20, 20, 600]),
      second: (t, _level, chance) => {
        const leaked = Math.floor(t / 5);
        return {
          requests: [...requestsOf(10, 40, chance), ...requestsOf(5, 60, chance, 1)],
          files: 60 + leaked + Math.round(3 * chance()),
          threads: 11,
          // Counted every fourth second, as with thousands of them.
          ...sockets(Math.floor((t - (t % 4)) / 5) + Math.round(2 * chance())),
        };
      },
    };
    const findings = seen(planted);
    const leak = find(findings, 'handle-leak');
    expect(leak.subject).toBe(subject);
    within15(numberIn(leak.title, /grow by ([\d,]+) an hour/), 720);
    expect(rulesOf(findings)).toEqual(['handle-leak']);
  });

  it('connections that find their level are no leak', () => {
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['steady', 20, 20, 600]),
      second: (t, _level, chance) => {
        const grown = Math.round(80 * (1 - Math.exp(-t / 60)));
        return {
          requests: [...requestsOf(10, 40, chance), ...requestsOf(5, 60, chance, 1)],
          files: 60 + grown,
          connections: 20 + grown + Math.round(4 * chance()),
          closeWait: Math.round(5 * chance()),
        };
      },
    };
    expect(rulesOf(seen(planted))).toEqual([]);
  });

  it('latency, errors and throughput that get worse are found', () => {
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 5000,
      phases: phasesOf(['steady', 20, 20, 900]),
      second: (t, _level, chance) => {
        const time = 40 * (1 + t / 900);
        const rate = 30 / (1 + t / 900);
        const failed = chance() < t / 1200 ? 2 : 0;
        return {
          requests: [
            ...requestsOf(rate - failed, time, chance),
            ...Array.from({ length: failed }, () => ({
              time,
              failure: 'http-5xx' as const,
              status: 500,
              endpoint: 1,
            })),
          ],
        };
      },
    };
    const drifts = seen(planted).filter(({ rule }) => rule === 'drift');
    expect(drifts.map(({ subject }) => subject)).toEqual(['p95', 'error rate']);
    // Users who wait longer ask for less: that is told with what makes them wait.
    expect(drifts[0]?.evidence.join(' ')).toMatch(/throughput/i);
  });

  it('a rate limiter is found, with what it lets pass', () => {
    const planted: Planted = {
      seed,
      endpoints,
      model: 'open',
      phases: phasesOf(['ramp', 10, 200, 60]),
      second: (_t, level, chance) => ({
        requests: [
          ...requestsOf(Math.min(level, 100), 20, chance),
          ...Array.from({ length: Math.max(0, Math.round(level - 100)) }, () => ({
            time: 1,
            failure: 'http-4xx' as const,
            status: 429,
            endpoint: 1,
          })),
        ],
      }),
    };
    const findings = seen(planted);
    within15(numberIn(find(findings, 'rate-limited').title, /about ([\d.]+)\/s/), 100);
    expect(find(findings, 'rate-limited').evidence.join(' ')).toContain('Failures are answered faster');
    expect(rulesOf(findings)).not.toContain('pool-limit');
  });

  it('a dependency that hangs is found, with how often and how long', () => {
    const planted: Planted = {
      seed,
      endpoints,
      phases: phasesOf(['steady', 20, 20, 60]),
      second: (_t, _level, chance) => ({
        requests: [
          ...requestsOf(20, 30, chance),
          ...requestsOf(20, 30, chance, 1).map((request) =>
            chance() < 0.05 ? { ...request, time: request.time / 10 + 2000 } : request,
          ),
        ],
      }),
    };
    const findings = seen(planted);
    const found = find(findings, 'hanging-dependency');
    expect(found.subject).toBe('POST /b');
    expect(found.title).toContain('2000 ms, a round number');
    expect(numberIn(found.title, /^([\d.]+) %/)).toBeGreaterThan(3);
    expect(numberIn(found.title, /^([\d.]+) %/)).toBeLessThan(7);
    expect(findings.filter(({ rule }) => rule === 'hanging-dependency')).toHaveLength(1);
  });

  it('a slow recovery is found, with its length', () => {
    const recovery = 20;
    const planted: Planted = {
      seed,
      endpoints,
      model: 'open',
      phases: phasesOf(
        ['baseline', 10, 10, 30],
        ['spike', 10, 100, 2],
        ['hold', 100, 100, 20],
        ['drop', 100, 10, 2],
        ['recovery', 10, 10, 60],
      ),
      second: (t, level, chance) => {
        const slow = t >= 31 && t < 54 + recovery;
        return {
          requests: [
            ...requestsOf(level, slow ? 400 : 40, chance),
            ...requestsOf(level / 2, slow ? 600 : 60, chance, 1),
          ],
        };
      },
    };
    const findings = seen(planted);
    within15(numberIn(find(findings, 'slow-recovery').title, /took ([\d.]+)s/), recovery);
    const never = seen({
      ...planted,
      second: (t, level, chance) => ({ requests: requestsOf(level, t >= 31 ? 400 : 40, chance) }),
    });
    expect(find(never, 'slow-recovery')).toMatchObject({ severity: 'critical' });
  });

  it('a cold start is found, with its length', () => {
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 10_000,
      phases: phasesOf(['steady', 10, 10, 60]),
      second: (t, _level, chance) => ({
        requests: requestsOf(20, t < -4 ? 800 : 40, chance).map((request, index) => ({
          ...request,
          endpoint: index % 2,
        })),
      }),
    };
    const found = find(seen(planted), 'cold-start');
    expect(found.evidence[0]).toContain('6s after the load began');
    expect(found.severity).toBe('hint');
  });

  it('a queue in front of the service is found', () => {
    const planted = (dropped: number): Planted => ({
      seed,
      endpoints,
      model: 'open',
      phases: phasesOf(['steady', 100, 100, 30]),
      second: (t, _level, chance) => ({
        requests: requestsOf(50, 20, chance).map((request, index) => ({
          ...request,
          response: request.time + 100 * (t + 1),
          endpoint: index % 2,
        })),
        dropped,
      }),
    });
    expect(rulesOf(seen(planted(0)))).toContain('queueing');
    const { title, evidence } = find(seen(planted(50)), 'overload');
    within15(numberIn(title, /: ([\d,]+) of/), 1500);
    expect(evidence.join(' ')).toContain('Requests wait before they can be sent');
  });

  it('connections that are refused or reset are found', () => {
    const planted: Planted = {
      seed,
      endpoints,
      phases: phasesOf(['steady', 10, 10, 30]),
      second: (t, _level, chance) => ({
        requests: [
          ...requestsOf(20, 20, chance),
          ...(t > 20
            ? [
                { time: 0, status: 0, failure: 'refused' as const },
                { time: 3, status: 0, failure: 'reset' as const },
              ]
            : []),
        ],
      }),
    };
    const subjects = seen(planted)
      .filter(({ rule }) => rule === 'refused-connections')
      .map(({ subject }) => subject);
    expect(subjects).toEqual(['refused', 'reset']);
  });

  it('a series that latency follows is named, with its lag', () => {
    let waiting = 0;
    const history: number[] = [];
    const planted: Planted = {
      seed,
      endpoints,
      warmup: 0,
      phases: phasesOf(['steady', 20, 20, 120]),
      second: (t, _level, chance) => {
        waiting = 10 + 9 * Math.sin(t / 3);
        history.push(waiting);
        const delayed = history.at(-3) ?? waiting;
        return {
          requests: requestsOf(30, 20 + 10 * delayed, chance).map((request, index) => ({
            ...request,
            endpoint: index % 2,
          })),
          cpu: chance.about(0.4, 0.2),
          metrics: { db_waiting: waiting, uptime: 5 },
        };
      },
    };
    const found = find(seen(planted), 'follows');
    expect(found.subject).toBe('db_waiting');
    expect(found.evidence[0]).toContain('2s later');
  });

  it('a standstill is found, with its length', () => {
    const planted: Planted = {
      seed,
      endpoints,
      phases: phasesOf(['steady', 10, 10, 40]),
      second: (t, _level, chance) => ({
        requests:
          t >= 20 && t < 25
            ? []
            : requestsOf(30, 20, chance).map((request, index) => ({ ...request, endpoint: index % 2 })),
      }),
    };
    expect(find(seen(planted), 'stall').title).toContain('stood still for 5s');
  });
});
