import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FLOOR } from '../../../src/gate/log-scale.js';
import { partsOf, pictureOf, type CellPicture } from '../../../src/report/cell-picture.js';
import type { Cell } from '../../../src/gate/verdict.js';
import { cellOf } from '../../helpers/fixtures.js';

const moved = (change: number, more: Partial<Cell> = {}): Cell =>
  cellOf({
    endpoint: 'a',
    metric: 'p95',
    verdict: 'pass',
    baseline: 100,
    value: 100 * (1 + change),
    ...more,
  });
const draw = (cell: Cell): CellPicture => pictureOf(cell, DEFAULT_FLOOR) ?? { bar: 'none', blocks: 'none' };
const errors = (change: number): Cell =>
  cellOf({ endpoint: 'a', metric: 'errors', verdict: 'pass', baseline: 0.01, value: 0.01 + change });
const paired = (change: number, low: number, high: number): Cell =>
  moved(change, { by: 'pairs', band: null, interval: { low, high } });

describe('the bar', () => {
  it.each([
    [0, '····├─●─┤····'],
    [0.1, '····├─┼●┤····'],
    [-0.1, '····├●┼─┤····'],
    [0.15, '····├─┼●┤····'],
    [0.16, '····├─┼─┤●···'],
    [0.25, '····├─┼─┤·●··'],
    [0.45, '····├─┼─┤···●'],
    [0.46, '····├─┼─┤···►'],
    [50, '····├─┼─┤···►'],
    [-0.2, '···●├─┼─┤····'],
    [-0.6, '◄···├─┼─┤····'],
  ])('of a change of %d with a band of ±15 %%: %s', (change, bar) => {
    expect(draw(moved(change)).bar).toBe(bar);
  });

  it('follows from the band alone: half the band, half the change, the same picture', () => {
    for (const change of [-0.6, -0.2, -0.03, 0, 0.1, 0.2, 0.31, 2])
      expect(draw(moved(change / 2, { band: 0.075 })).bar).toBe(draw(moved(change)).bar);
  });

  it('leaves the band only where the figure moved by as much as the gate asks for', () => {
    // 0.5 ms of 2 ms is 25 %, and less than the 1 ms below which nothing counts.
    const little = { baseline: 2, value: 2.5, change: 0.25 };
    expect(draw(moved(0.25, little)).bar).toBe('····├─┼●┤····');
    expect(draw(moved(0.25, { ...little, by: 'screen' })).bar).toBe('····├─┼●┤····');
  });

  it('counts a learned band as a ratio: 1.15 times faster is as far as 1.15 times slower', () => {
    const learned = (change: number): string => draw(moved(change, { by: 'screen' })).bar;
    expect(learned(1 / 1.16 - 1)).toBe('···●├─┼─┤····');
    expect(learned(1 / 1.14 - 1)).toBe('····├●┼─┤····');
  });

  it('has the band of a throughput where it falls', () => {
    const rate = (change: number): string =>
      draw(moved(change, { metric: 'throughput', by: 'screen', band: 0.13 })).bar;
    expect(rate(-0.129)).toBe('····├●┼─┤····');
    expect(rate(-0.131)).toBe('···●├─┼─┤····');
  });

  it('counts errors in percentage points', () => {
    expect(draw(errors(0.004)).bar).toBe('····├─┼●┤····');
    expect(draw(errors(0.0101)).bar).toBe('····├─┼─┤··●·');
    expect(draw(errors(0.5)).bar).toBe('····├─┼─┤···►');
  });

  it('shows the interval of pairs, and between the edges what is too small to count', () => {
    expect(draw(paired(0.28, 0.14, 0.43)).bar).toBe('····├─┼▒┤▒●▒▒');
    expect(draw(paired(0.02, -0.05, 0.09)).bar).toBe('····├▒●▒┤····');
    expect(draw(paired(0.1, -0.3, 0.8)).bar).toBe('▒▒▒▒├▒┼●┤▒▒▒▒');
  });
});

describe('the blocks', () => {
  it('are flat within the band, and rise by a step for each half band beyond it', () => {
    const runs = [85, 100, 115, 116, 123, 131, 138, 300];
    expect(draw(moved(0, { runs, before: [90, 110] })).blocks).toBe('▄▄│▄▄▄▅▆▇██');
    expect(draw(moved(0, { runs: [84, 77, 69, 1, 0], before: [100] })).blocks).toBe('▄│▃▂▁▁▁');
  });

  it('are the last ten of each side', () => {
    const many = Array.from({ length: 30 }, () => 100);
    expect(draw(moved(0, { runs: many, before: many })).blocks).toBe(`${'▄'.repeat(10)}│${'▄'.repeat(10)}`);
  });

  it('are left out where one side is unknown', () => {
    expect(draw(moved(0, { before: [] })).blocks).toBe('');
  });
});

describe('no picture', () => {
  it.each<[string, Cell]>([
    ['nothing was compared', moved(0.2, { by: 'nothing' })],
    ['the verdict is not-compared', moved(0.2, { verdict: 'not-compared', by: 'fixed band' })],
    ['the verdict is invalid', moved(0.2, { verdict: 'invalid', by: 'fixed band' })],
    ['there is no baseline', cellOf({ metric: 'p95', verdict: 'pass', value: 3 })],
    ['the change is no number', moved(NaN, { change: NaN })],
    ['there is neither band nor interval', moved(0.2, { band: null })],
    ['the band is endless', moved(0.2, { band: Infinity })],
    ['the baseline is zero', moved(0.2, { baseline: 0, change: 3 })],
  ])('where %s', (_why, cell) => {
    expect(pictureOf(cell, DEFAULT_FLOOR)).toBeNull();
  });
});

describe('whatever the figures', () => {
  it('the bar has thirteen characters of one width, and one mark', () => {
    const figure = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, -1, 0.15, Infinity));
    const by = fc.constantFrom<Cell['by']>('fixed band', 'screen', 'pairs', 'runs', 'counts');
    const metric = fc.constantFrom<Cell['metric']>('p50', 'errors', 'throughput');
    fc.assert(
      fc.property(
        fc.tuple(figure, figure, figure, figure),
        by,
        metric,
        ([baseline, change, band, run], how, of) => {
          const interval = how === 'pairs' ? { low: change - band, high: change + band } : null;
          const cell = moved(0, {
            metric: of,
            baseline,
            change,
            interval,
            by: how,
            runs: [run],
            before: [band, run],
          });
          const picture = pictureOf({ ...cell, band: how === 'pairs' ? null : band }, DEFAULT_FLOOR);
          if (picture === null) return;
          expect(picture.bar).toMatch(/^[·├─┼┤▒●◄►]{13}$/);
          expect(picture.bar.match(/[●◄►]/g)).toHaveLength(1);
          expect(picture.blocks).toMatch(/^(?:[▁▂▃▄▅▆▇█]{2}│[▁▂▃▄▅▆▇█])?$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a legend explains only what is drawn', () => {
    expect(partsOf([moved(0), paired(0, -0.1, 0.1)], DEFAULT_FLOOR)).toEqual({ bands: true, pairs: true });
    expect(partsOf([moved(0, { by: 'nothing' })], DEFAULT_FLOOR)).toEqual({ bands: false, pairs: false });
  });
});
