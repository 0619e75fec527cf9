import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  behindWithout,
  failedWithout,
  slowWithout,
  type FailedCounts,
  type OwnDelay,
} from '../../../src/analysis/own-delay.js';

/** A queue in order of arrival. `sentAt`, `takes`: ms, in the order in which requests are due. */
interface Queue {
  readonly servers: number;
  readonly slots: number;
}

/**
 * When each request is answered; null where it found no slot. A slot is taken until the answer was read: `readAt` says
 * when one that came at a moment is.
 */
function answers(
  { servers, slots }: Queue,
  sentAt: readonly number[],
  takes: readonly number[],
  readAt: (at: number) => number,
): readonly (number | null)[] {
  const free = new Array<number>(servers).fill(0);
  let taken: readonly number[] = [];
  return sentAt.map((sent, i) => {
    taken = taken.filter((until) => until > sent);
    if (taken.length >= slots) return null;
    const server = free.indexOf(Math.min(...free));
    const answered = Math.max(sent, free[server] ?? 0) + (takes[i] ?? 0);
    free[server] = answered;
    taken = [...taken, readAt(answered)];
    return readAt(answered);
  });
}

interface Seen {
  readonly p95: number;
  readonly counts: FailedCounts;
  readonly answered: number;
  readonly failed: number;
}

const DURATION = 4000;

/** What is seen of a load of DURATION ms. */
function seen(queue: Queue, due: readonly number[], answered: readonly (number | null)[]): Seen {
  const times = answered.flatMap((at, i) => (at === null ? [] : [at - (due[i] ?? 0)])).sort((a, b) => a - b);
  const dropped = answered.length - times.length;
  const inTime = answered.filter((at) => at !== null && at <= DURATION);
  const perBucket = Array.from(
    { length: DURATION / 1000 },
    (_, second) => inTime.filter((at) => at !== null && Math.floor(at / 1000) === second).length,
  );
  return {
    p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
    counts: {
      failed: dropped,
      dropped,
      requests: times.length,
      slots: queue.slots,
      underWay: times.length - inTime.length,
      fastest: Math.max(...perBucket),
    },
    answered: (inTime.length * 1000) / DURATION,
    failed: dropped / answered.length,
  };
}

const LOAD = {
  servers: fc.integer({ min: 1, max: 6 }),
  interval: fc.integer({ min: 8, max: 40 }),
  takes: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 5, maxLength: 40 }),
  /** When the generator stands still, and for how long. */
  standstills: fc.array(
    fc.record({
      from: fc.oneof(
        fc.integer({ min: 0, max: DURATION }),
        fc.integer({ min: DURATION - 150, max: DURATION }),
      ),
      length: fc.integer({ min: 1, max: 150 }),
    }),
    { maxLength: 12 },
  ),
};

interface Load {
  readonly servers: number;
  readonly interval: number;
  readonly takes: readonly number[];
  readonly standstills: readonly { readonly from: number; readonly length: number }[];
}

/** The same load as the generator should have made it, and as it did, with what bounds the difference. */
function both({ servers, interval, takes, standstills }: Load, slots: number): Both {
  const due = Array.from({ length: Math.floor(DURATION / interval) }, (_, i) => (i + 0.5) * interval);
  const all = due.map((_, i) => takes[i % takes.length] ?? 1);
  const awakeAt = (at: number): number =>
    [...standstills]
      .sort((a, b) => a.from - b.from)
      .reduce((now, { from, length }) => (now >= from && now < from + length ? from + length : now), at);
  const sent = due.map(awakeAt);
  const queue = { servers, slots };
  const blocked = Math.max(0, ...sent.map((at, i) => at - (due[i] ?? 0))) + interval;
  return {
    meant: seen(
      queue,
      due,
      answers(queue, due, all, (at) => at),
    ),
    made: seen(queue, due, answers(queue, sent, all, awakeAt)),
    own: { longest: 2 * blocked, moved: due.length, unsent: 0 },
    asked: due.length / (DURATION / 1000),
  };
}

interface Both {
  readonly meant: Seen;
  readonly made: Seen;
  readonly own: OwnDelay;
  /** Requests per second. */
  readonly asked: number;
}

const UNLIMITED = 100_000;

describe('what the delays of the generator can account for', () => {
  it('is never a p95 that is called too slow without them', () => {
    fc.assert(
      fc.property(
        fc.record(LOAD),
        fc.integer({ min: 10, max: 1500 }),
        fc.oneof(fc.constant(UNLIMITED), fc.integer({ min: 1, max: 60 })),
        (load, limit, slots) => {
          const { meant, made, own } = both(load, slots);
          if (slowWithout(made.p95, limit, own)) expect(meant.p95).toBeGreaterThan(limit);
          // And a service that held in spite of them holds.
          if (slots === UNLIMITED) expect(meant.p95).toBeLessThanOrEqual(made.p95);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never a lack of answers that is called one without them', () => {
    fc.assert(
      fc.property(fc.record(LOAD), fc.double({ min: 0, max: 0.05, noNaN: true }), (load, missing) => {
        const { meant, made, own, asked } = both(load, UNLIMITED);
        const least = made.answered * (1 + missing);
        const fastest = Math.max(asked, made.counts.fastest);
        if (behindWithout({ answered: made.answered, fastest, least, duration: DURATION }, own))
          expect(meant.answered).toBeLessThan(least);
      }),
      { numRuns: 150 },
    );
  });

  it('is never a share of dropped arrivals that is called too large without them', () => {
    fc.assert(
      fc.property(
        fc.record(LOAD),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (load, slots, limit) => {
          const { meant, made, own } = both(load, slots);
          if (failedWithout(made.counts, limit, own)) expect(meant.failed).toBeGreaterThan(limit);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says nothing where nothing is known of them', () => {
    const unknown: OwnDelay = { longest: Infinity, moved: Infinity, unsent: 0 };
    expect(slowWithout(5000, 100, unknown)).toBe(false);
    expect(behindWithout({ answered: 1, fastest: 100, least: 95, duration: 5000 }, unknown)).toBe(false);
    const counts = { failed: 500, dropped: 0, requests: 500, slots: 10, underWay: 10, fastest: 100 };
    expect(failedWithout(counts, 0.05, unknown)).toBe(false);
  });

  it('leaves what is plain: a service far beyond its limit', () => {
    const own: OwnDelay = { longest: 80, moved: 30, unsent: 0 };
    expect(slowWithout(400, 90, own)).toBe(true);
    expect(behindWithout({ answered: 250, fastest: 310, least: 285, duration: 5000 }, own)).toBe(true);
    const counts = { failed: 400, dropped: 300, requests: 1200, slots: 100, underWay: 100, fastest: 300 };
    expect(failedWithout(counts, 0.05, own)).toBe(true);
    // Three percent were sent late: a limiter may have refused those for it, but no more of them.
    expect(failedWithout({ ...counts, failed: 85, dropped: 0 }, 0.05, own)).toBe(false);
    expect(failedWithout({ ...counts, failed: 110, dropped: 0 }, 0.05, own)).toBe(true);
  });

  it('leaves out what the machine could not send', () => {
    const own: OwnDelay = { longest: 10, moved: 0, unsent: 300 };
    const counts = { failed: 320, dropped: 0, requests: 1000, slots: 100, underWay: 5, fastest: 300 };
    expect(failedWithout(counts, 0.05, own)).toBe(false);
    expect(behindWithout({ answered: 240, fastest: 300, least: 285, duration: 5000 }, own)).toBe(false);
  });
});
