import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedBand, type LearnedCell } from '../../../src/gate/learned-band.js';
import { DEFAULT_FLOOR, logValue, type LogValue } from '../../../src/gate/log-scale.js';
import { screen, type ScreenedCell } from '../../../src/gate/screen.js';

const logs = (values: readonly number[]): LogValue[] =>
  values.map((value) => logValue('p50', value) ?? (0 as LogValue));

/** A cell whose head is `worse` times its baseline of 5 jobs × 3 runs. */
function cell(worse: number, sd = 0.05, id = `×${worse}`): ScreenedCell {
  const known: LearnedCell = {
    metric: 'p50',
    jobs: Array.from({ length: 5 }, () => logs([100, 100, 100])),
    head: logs([100 * worse, 100 * worse, 100 * worse]),
    within: { variance: sd ** 2, df: 12 },
    between: { variance: 0.0009, df: 8 },
  };
  return { id, known, learned: learnedBand(known, DEFAULT_FLOOR) };
}
const suspects = (cells: readonly ScreenedCell[], calibration: number | null = null): string[] =>
  screen(cells, calibration).cells.flatMap(({ id, suspect }) => (suspect ? [id] : []));
const calm = (worse = 1): ScreenedCell[] =>
  Array.from({ length: 6 }, (_, i) => cell(worse, 0.05, `calm ${i}`));

describe('screen', () => {
  it('suspects what moved by more than noise explains, and by more than 7 %', () => {
    // √(v₃ + v₃·v₅) = √(0.449 + 0.449·0.287) = 0.76017. 1.64·0.1·0.76017 = 0.12467: +13.3 %.
    expect(screen([cell(1, 0.1)], null).cells[0]?.limit).toBeCloseTo(0.12467, 5);
    expect(suspects([cell(1.13, 0.1), cell(1.14, 0.1), ...calm()])).toEqual(['×1.14']);
    expect(screen([cell(1, 0.01)], null).cells[0]?.limit).toBeCloseTo(Math.log(1.07), 12);
    expect(suspects([cell(1.06, 0.01), cell(1.08, 0.01), ...calm()])).toEqual(['×1.08']);
  });

  it('states what it would have seen', () => {
    // e^(0.12467 + 0.84·0.076017) − 1
    expect(screen([cell(1, 0.1)], null).cells[0]?.detectable).toBeCloseTo(Math.exp(0.18852) - 1, 4);
  });

  it('takes off what all cells have in common', () => {
    const { common, cells } = screen([...calm(0.93), cell(1.05)], null);
    expect(common).toBeCloseTo(Math.log(0.93), 9);
    expect(cells.at(-1)).toMatchObject({ suspect: true });
    expect(suspects([...calm(1.09), cell(1.09)])).toEqual([]);
  });

  it('does not do so with few cells, where one endpoint is the majority', () => {
    expect(suspects([cell(1.1), cell(1.11)])).toEqual(['×1.1', '×1.11']);
  });

  it.each([
    [1.13, null, 'shifted alike'],
    [0.88, null, 'shifted alike'],
    [1.11, null, null],
    [1, 0.13, 'calibration'],
    [1, -0.12, 'calibration'],
    [1, 0.1, null],
    // A faster machine, and all cells slower: not the machine's doing.
    [1.08, -0.07, 'shifted alike'],
    [1.08, 0.07, null],
  ] as const)('of cells ×%f with a calibration of %f suspects all: %s', (worse, calibration, why) => {
    const result = screen(calm(worse), calibration);
    expect(result.allSuspect).toBe(why);
    expect(result.cells.every(({ suspect }) => suspect)).toBe(why !== null);
  });

  it('has nothing to say about nothing', () => {
    expect(screen([], null)).toEqual({ allSuspect: null, common: 0, cells: [] });
  });

  it('keeps suspecting a cell that gets worse', () => {
    const factor = fc.double({ min: 0.8, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(factor, { maxLength: 8 }),
        factor,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (others, worse, more) => {
          const rest = others.map((value, i) => cell(value, 0.05, `other ${i}`));
          const before = suspects([...rest, cell(worse, 0.05, 'this')]);
          const after = suspects([...rest, cell(worse * more, 0.05, 'this')]);
          if (
            before.includes('this') &&
            screen([...rest, cell(worse, 0.05, 'this')], null).allSuspect === null
          )
            expect(after).toContain('this');
        },
      ),
    );
  });
});
