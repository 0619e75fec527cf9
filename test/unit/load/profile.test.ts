import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, spansUntil } from '../../../src/load/profile.js';
import { ms } from '../../../src/model/units.js';
import { stage } from '../../helpers/servers-load.js';

const ramped = profileOf({
  warmup: ms(1000),
  stages: [stage(2, 10, 4000, 'ramp'), stage(10, 10, 2000, 'steady'), stage(10, 0, 1000, 'drain')],
});

describe('profileOf', () => {
  it.each([
    [-1001, 0, -1],
    [-1000, 2, -1],
    [-1, 2, -1],
    [0, 2, 0],
    [2000, 6, 0],
    [4000, 10, 1],
    [5999, 10, 1],
    [6000, 10, 2],
    [6500, 5, 2],
    [7000, 0, 2],
    [9000, 0, 2],
  ])('at %i ms: level %i, phase %i', (t, level, phase) => {
    expect(ramped.levelAt(t)).toBeCloseTo(level, 9);
    expect(ramped.phaseAt(t)).toBe(phase);
  });

  it('knows its length and its highest level', () => {
    expect(ramped.length).toBe(7000);
    expect(ramped.highestLevel).toBe(10);
  });

  it('warms up with at least one user', () => {
    const cold = profileOf({ warmup: ms(500), stages: [stage(0, 4, 1000)] });
    expect(cold.warmupLevel).toBe(1);
    expect(cold.levelAt(-100)).toBe(1);
    expect(cold.levelAt(0)).toBe(0);
  });

  it('has no end where iterations decide', () => {
    const endless = profileOf({ warmup: ms(0), stages: [stage(3, 3, null)] });
    expect(endless.length).toBe(Infinity);
    expect(endless.levelAt(1e12)).toBe(3);
    expect(endless.phaseAt(1e12)).toBe(0);
  });

  it('stays between the ends of each stage', () => {
    const level = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        level,
        level,
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (from, to, d, x) => {
          const profile = profileOf({ warmup: ms(0), stages: [stage(from, to, d)] });
          expect(profile.levelAt(x * d)).toBeGreaterThanOrEqual(Math.min(from, to));
          expect(profile.levelAt(x * d)).toBeLessThanOrEqual(Math.max(from, to));
        },
      ),
    );
  });
});

describe('spansUntil', () => {
  it('cuts the phases off where the load ended', () => {
    expect(spansUntil(ramped.phases, 5000).map(({ name, start, end }) => [name, start, end])).toEqual([
      ['ramp', 0, 4000],
      ['steady', 4000, 5000],
      ['drain', 5000, 5000],
    ]);
  });
});
