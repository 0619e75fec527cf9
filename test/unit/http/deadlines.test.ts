import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deadlines, type Expiring } from '../../../src/http/deadlines.js';

function entry(expire: () => void = () => undefined): Expiring {
  return { deadline: 0, queue: null, previous: null, next: null, expire };
}

describe('Deadlines', () => {
  it('expires exactly what is due and was not removed, whatever the order', () => {
    const action = fc.record({
      timeout: fc.constantFrom(10, 25, 100),
      wait: fc.integer({ min: 0, max: 20 }),
      remove: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const deadlines = new Deadlines();
        const expired = new Set<number>();
        const entries: { entry: Expiring; due: number; removedAt: number | null }[] = [];
        let now = 0;
        for (const [index, { timeout, wait, remove }] of actions.entries()) {
          now += wait;
          const added = entry(() => expired.add(index));
          deadlines.add(added, now, timeout);
          entries.push({ entry: added, due: now + timeout, removedAt: null });
          const first = entries.find((other, i) => other.removedAt === null && !expired.has(i));
          if (remove && first) {
            deadlines.remove(first.entry);
            first.removedAt = now;
          }
          deadlines.sweep(now);
          for (const [i, { due, removedAt }] of entries.entries()) {
            expect(expired.has(i)).toBe(removedAt === null && due <= now);
          }
        }
      }),
    );
  });

  it('lets an expiring entry wait again', () => {
    const deadlines = new Deadlines();
    let expired = 0;
    const again = entry(() => {
      expired++;
      deadlines.add(again, expired * 100, 10);
    });
    deadlines.add(again, 0, 10);
    deadlines.sweep(100);
    expect(expired).toBe(1);
    deadlines.sweep(109);
    expect(expired).toBe(1);
    deadlines.sweep(110);
    expect(expired).toBe(2);
  });

  it('does not mind removing what does not wait', () => {
    const deadlines = new Deadlines();
    const idle = entry();
    deadlines.remove(idle);
    deadlines.add(idle, 0, 5);
    deadlines.remove(idle);
    deadlines.remove(idle);
    deadlines.sweep(1000);
    expect(idle.queue).toBeNull();
  });
});
