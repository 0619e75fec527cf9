import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWaivers } from '../../../src/gate/waivers.js';
import type { Cell } from '../../../src/gate/verdict.js';
import type { WaiverPlan } from '../../../src/plan/plan.js';

const now = new Date('2026-06-30T23:59:59Z');
const cell = (part: Partial<Cell> = {}): Cell => ({
  endpoint: 'checkout',
  metric: 'p95',
  verdict: 'regression',
  value: 125,
  runs: [125],
  before: [100],
  baseline: 100,
  change: 0.25,
  band: null,
  by: 'pairs',
  interval: null,
  detectable: 0.2,
  waived: null,
  reason: '100 → 125 ms, +25 %',
  ...part,
});
const waiver = (part: Partial<WaiverPlan> = {}): WaiverPlan => ({
  endpoint: 'checkout',
  metric: 'p95',
  upTo: 0.3,
  reason: 'new tax service',
  until: '2026-06-30',
  at: { file: 'loadgate.yml', line: 9, column: 5 },
  ...part,
});
const apply = (cells: Cell[], waivers: WaiverPlan[], day = now): { cells: string[]; uses: string[] } => {
  const applied = applyWaivers(cells, waivers, day);
  return {
    cells: applied.cells.map(({ verdict, reason }) => `${verdict}: ${reason}`),
    uses: applied.uses.map((use) => `${waivers.indexOf(use.waiver)} ${use.state}`),
  };
};

describe('applyWaivers', () => {
  it('passes a regression that it covers, on its last day too, and says so', () => {
    const [covered] = applyWaivers([cell()], [waiver()], now).cells;
    expect(covered).toEqual({
      ...cell(),
      verdict: 'pass',
      waived: waiver(),
      reason: '100 → 125 ms, +25 %; waived up to +30 % until 2026-06-30: new tax service',
    });
    expect(apply([cell()], [waiver()]).uses).toEqual(['0 used']);
  });

  it('does not pass what is larger than it allows', () => {
    expect(apply([cell({ change: 0.301 })], [waiver()])).toEqual({
      cells: ['regression: 100 → 125 ms, +25 %; its waiver allows +30 %, not +30.1 %: new tax service'],
      uses: ['0 exceeded'],
    });
    expect(apply([cell({ change: 0.1 + 0.2 })], [waiver()]).uses).toEqual(['0 used']);
    expect(apply([cell({ change: null })], [waiver()]).uses).toEqual(['0 exceeded']);
  });

  it('fails with the day on which it expired', () => {
    expect(apply([cell()], [waiver({ until: '2026-01-31' })])).toEqual({
      cells: ['regression: 100 → 125 ms, +25 %; the waiver of 2026-01-31 has expired: new tax service'],
      uses: ['0 expired'],
    });
    expect(apply([cell()], [waiver()], new Date('2026-07-01T00:00:00Z')).uses).toEqual(['0 expired']);
  });

  it('measures errors in percentage points', () => {
    const errors = cell({ metric: 'errors', change: 0.02, reason: '30 of 1500 failed' });
    expect(apply([errors], [waiver({ metric: 'errors', upTo: 0.03 })]).cells).toEqual([
      'pass: 30 of 1500 failed; waived up to +3 pp until 2026-06-30: new tax service',
    ]);
    expect(apply([errors], [waiver({ metric: 'errors', upTo: 0.01 })]).cells).toEqual([
      'regression: 30 of 1500 failed; its waiver allows +1 pp, not +2 pp: new tax service',
    ]);
  });

  it('covers every metric of its endpoint when it names none, and no other endpoint', () => {
    const cells = [
      cell(),
      cell({ metric: 'p50', change: 0.5 }),
      cell({ endpoint: 'search' }),
      cell({ endpoint: null, metric: 'throughput', change: -0.2 }),
    ];
    const applied = apply(cells, [waiver({ metric: null })]);
    expect(applied.cells.map((one) => one.split(':')[0])).toEqual([
      'pass',
      'regression',
      'regression',
      'regression',
    ]);
    // One of its cells is too much: that counts more than the one it covers.
    expect(applied.uses).toEqual(['0 exceeded']);
  });

  it('takes the waiver of the metric before that of the endpoint, and any that covers', () => {
    const general = waiver({ metric: null, upTo: 0.1 });
    expect(apply([cell()], [general, waiver()]).uses).toEqual(['1 used']);
    expect(apply([cell()], [waiver({ upTo: 0.1 }), waiver({ metric: null })]).uses).toEqual(['1 used']);
    expect(apply([cell()], [waiver({ until: '2026-01-01' }), waiver()]).uses).toEqual(['1 used']);
  });

  it.each([
    ['pass', ['0 unneeded']],
    ['improved', ['0 unneeded']],
    ['inconclusive', []],
    ['not-compared', []],
    ['invalid', []],
  ] as const)('without a regression, of a cell that is %s: %j', (verdict, uses) => {
    expect(apply([cell({ verdict })], [waiver()]).uses).toEqual(uses);
    expect(apply([cell({ verdict })], [waiver({ until: '2026-01-01' })]).uses).toEqual(uses);
    expect(applyWaivers([cell({ verdict })], [waiver()], now).cells).toEqual([cell({ verdict })]);
  });

  it('is not called unneeded by one judged cell while another may be worse', () => {
    const cells = [cell({ verdict: 'pass' }), cell({ metric: 'p50', verdict: 'inconclusive' })];
    expect(apply(cells, [waiver({ metric: null })]).uses).toEqual([]);
    expect(apply(cells, [waiver()]).uses).toEqual(['0 unneeded']);
  });

  it('never makes a pass worse, and never covers more with a smaller waiver', () => {
    const verdict = fc.constantFrom('pass', 'regression', 'inconclusive', 'improved');
    const change = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(verdict, change, change, change, (found, moved, small, more) => {
        const cells = [cell({ verdict: found, change: moved })];
        const with_ = (upTo: number): Cell['verdict'] | undefined =>
          applyWaivers(cells, [waiver({ upTo })], now).cells[0]?.verdict;
        if (found !== 'regression') expect(with_(small)).toBe(found);
        else if (with_(small) === 'pass') expect(with_(small + more)).toBe('pass');
      }),
    );
  });
});
