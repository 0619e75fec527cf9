import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateCounter } from '../../../../src/analysis/traffic/rate-counter.js';
import { SESSION_GAP, SessionWatch } from '../../../../src/analysis/traffic/session-watch.js';

const START = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;

describe('sessions', () => {
  it('ends one after half an hour of silence, and tells pauses and lengths', () => {
    const watch = new SessionWatch();
    for (const at of [0, 10, 30]) watch.add('192.0.2.1', 'a', START + at * 1000);
    watch.add('192.0.2.1', 'a', START + 30_000 + SESSION_GAP + 1);
    watch.add('192.0.2.1', 'b', START);
    const { sessions, requests, length, think } = watch.close();
    expect(sessions).toBe(3);
    expect(requests).toMatchObject({ count: 3, mean: 5 / 3 });
    expect(length?.mean).toBe(30_000);
    expect(think).toMatchObject({ count: 2, mean: 15_000 });
  });

  it('takes lines out of order, and a clock that was set back as another session', () => {
    const watch = new SessionWatch();
    for (const at of [0, 5, 3, 8]) watch.add('::1', null, START + at * 1000);
    watch.add('::1', null, START - 2 * SESSION_GAP);
    const { sessions, length, think } = watch.close();
    expect(sessions).toBe(2);
    expect(length?.mean).toBe(8000);
    expect(think?.count).toBe(2);
  });

  it('forgets who was silent for longest when there are too many', () => {
    const watch = new SessionWatch(10);
    for (let number = 0; number < 100; number++) watch.add(`client ${number}`, 'a', START + number);
    const { sessions, forgotten } = watch.close();
    expect({ sessions, forgotten }).toEqual({ sessions: 100, forgotten: 90 });
  });

  it('counts each request in one session', () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -1e7, max: 1e7 })));
    fc.assert(
      fc.property(asked, (requests) => {
        const watch = new SessionWatch(3);
        for (const [client, at] of requests) watch.add(String(client), null, START + at);
        const facts = watch.close();
        expect((facts.requests?.mean ?? 0) * facts.sessions).toBeCloseTo(requests.length, 6);
      }),
    );
  });
});

describe('rates', () => {
  it('tells mean, busy minutes, the peak and the busiest hour', () => {
    const rates = new RateCounter();
    for (let minute = 0; minute < 100; minute++) {
      const count = minute === 70 ? 600 : 60;
      for (let number = 0; number < count; number++)
        rates.add(START + minute * MINUTE + (number * MINUTE) / count);
    }
    const facts = rates.close();
    expect(facts).toMatchObject({ p95: 1, peak: 10, peakAt: START + 70 * MINUTE, slot: MINUTE });
    expect(facts?.mean).toBeCloseTo(6540 / 5999, 3);
    expect(facts?.busiestHour).toEqual({ at: START, rate: 1 });
    expect(facts?.byHour[9]).toBe(3600);
  });

  it('takes a log of seconds by its own length', () => {
    const rates = new RateCounter();
    for (let number = 0; number <= 100; number++) rates.add(START + number * 100);
    expect(rates.close()?.p95).toBeCloseTo(10.1, 5);
    const one = new RateCounter();
    one.add(START);
    expect(one.close()).toMatchObject({ mean: 1, peak: 1 });
    expect(new RateCounter().close()).toBeNull();
  });

  it('counts in longer slots where there are too many, and loses nothing', () => {
    const rates = new RateCounter(10);
    for (let minute = 0; minute < 1000; minute++) rates.add(START + minute * MINUTE);
    const facts = rates.close();
    expect(facts?.slot).toBeGreaterThanOrEqual(100 * MINUTE);
    expect((facts?.peak ?? 0) * ((facts?.slot ?? 0) / 1000)).toBeLessThanOrEqual((facts?.slot ?? 0) / MINUTE);
    expect(facts?.peak).toBeCloseTo(1 / 60, 4);
    expect(facts?.byHour.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });
});
