import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STEPS, nextRate, type Tried } from '../../../src/load/rate-search.js';
import { seededRandom } from '../../../src/model/random.js';
import { ms } from '../../../src/model/units.js';
import type { SearchPlan } from '../../../src/plan/plan.js';

const PLAN: SearchPlan = {
  from: 10,
  to: 5000,
  each: ms(10_000),
  growth: 1.5,
  precision: 0.05,
  pause: ms(5000),
};

/** A server that sustains rates up to `limit`; `outcome` may be wrong now and then. */
function searched(
  outcome: (rate: number, step: number) => Tried['outcome'],
  plan: SearchPlan = PLAN,
): {
  readonly steps: readonly Tried[];
  readonly pauses: number;
  readonly end: ReturnType<typeof nextRate> & { kind: 'done' };
} {
  const steps: Tried[] = [];
  let pauses = 0;
  for (;;) {
    const next = nextRate(plan, steps);
    if (next.kind === 'done') return { steps, pauses, end: next };
    if (next.pause) pauses++;
    steps.push({ rate: next.rate, outcome: outcome(next.rate, steps.length) });
    if (steps.length > MOST_STEPS) throw new Error('it does not end');
  }
}

const upTo = (limit: number) => (rate: number) => (rate <= limit ? ('held' as const) : ('broke' as const));

describe('nextRate', () => {
  it('climbs, closes in, and tries both ends twice', () => {
    const { steps, pauses, end } = searched(upTo(430));
    expect(end).toEqual({ kind: 'done', holds: 427, ceiling: { kind: 'broke', rate: 438 } });
    expect(steps.map(({ rate, outcome }) => `${rate} ${outcome}`)).toMatchInlineSnapshot(`
      [
        "10 held",
        "15 held",
        "22.5 held",
        "33.8 held",
        "50.7 held",
        "76.1 held",
        "114 held",
        "171 held",
        "257 held",
        "386 held",
        "579 broke",
        "473 broke",
        "427 held",
        "449 broke",
        "438 broke",
        "427 held",
        "438 broke",
      ]
    `);
    expect(pauses).toBe(steps.filter(({ outcome }, i) => outcome === 'broke' && i < steps.length - 1).length);
  });

  it('finds every limit of its range within its precision, in bounded steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 4999, noNaN: true }), (limit) => {
        const { steps, end } = searched(upTo(limit));
        expect(end.ceiling.kind).toBe('broke');
        expect(end.holds).toBeLessThanOrEqual(limit);
        expect(end.holds).toBeGreaterThanOrEqual((limit / 1.05) * 0.99);
        expect(steps.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it.each(Array.from({ length: 10 }, (_, i) => i * 977 + 3))(
    'comes within 15 percent when one step in ten goes the wrong way: seed %d',
    (seed) => {
      const random = seededRandom(seed);
      const wrong = { held: 'broke', broke: 'held' } as const;
      const { end } = searched((rate) => {
        const right = upTo(520)(rate);
        // Far from the limit nothing is in doubt.
        const doubtful = Math.abs(Math.log(rate / 520)) < 0.1;
        return doubtful && random.next() < 0.1 ? wrong[right] : right;
      });
      expect(Math.abs((end.holds ?? 0) / 520 - 1)).toBeLessThan(0.15);
    },
  );

  it('goes down when where it begins is too much already, and gives up in the end', () => {
    expect(searched(upTo(7)).end).toMatchObject({ holds: 6.84, ceiling: { kind: 'broke' } });
    expect(searched(upTo(0)).end).toEqual({
      kind: 'done',
      holds: null,
      ceiling: { kind: 'broke', rate: 1.32 },
    });
  });

  it('stops at the end of its range', () => {
    const { steps, end } = searched(upTo(Infinity), { ...PLAN, to: 100 });
    expect(end).toEqual({ kind: 'done', holds: 100, ceiling: { kind: 'range' } });
    expect(steps.map(({ rate }) => rate)).toEqual([10, 15, 22.5, 33.8, 50.7, 76.1, 100, 100]);
  });

  it('tries again what the generator could not do, then takes it for the bound', () => {
    const { steps, end } = searched((rate) => (rate <= 300 ? 'held' : 'unclear'));
    expect(end.ceiling.kind).toBe('unclear');
    expect(end.holds).toBeLessThanOrEqual(300);
    const first = steps.findIndex(({ outcome }) => outcome === 'unclear');
    expect(steps[first + 1]?.rate).toBe(steps[first]?.rate);
  });

  it('ends whatever happens', () => {
    const outcomes = fc.array(fc.constantFrom('held' as const, 'broke' as const, 'unclear' as const), {
      minLength: MOST_STEPS,
      maxLength: MOST_STEPS,
    });
    fc.assert(
      fc.property(outcomes, (made) => {
        const { steps } = searched((_, step) => made[step] ?? 'held');
        return steps.length <= MOST_STEPS && steps.every(({ rate }) => rate > 0 && rate <= PLAN.to);
      }),
    );
  });
});
