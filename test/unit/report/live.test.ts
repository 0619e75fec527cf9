import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState, renderLive, sparkline, type LiveState } from '../../../src/report/live.js';
import { widthOf } from '../../../src/report/text-width.js';
import type { RunProgress } from '../../../src/result/progress.js';

const PHASES = [
  { name: 'ramp', start: 0, end: 20_000 },
  { name: 'steady', start: 20_000, end: 80_000 },
  { name: 'drain', start: 80_000, end: 90_000 },
];

/** A second of a load that ramps up, has a bad moment and goes on. */
function second(n: number, more: Partial<RunProgress> = {}): RunProgress {
  const bad = n > 50 && n < 56;
  return {
    run: 2,
    runs: 3,
    side: 'head',
    phase: n < 3 ? 'warm-up' : n < 23 ? 'ramp' : 'steady',
    elapsed: n * 1000,
    total: 93_000,
    users: Math.min(50, 2 * n),
    requests: 300 * n,
    failed: Math.max(0, n - 50) * 7,
    rate: bad ? 120.5 : Math.min(412, 20 * n),
    p50: 12,
    p95: n < 5 ? null : bad ? 880 : 38.2,
    p99: 61,
    endpoints: [],
    warmup: 3000,
    phases: PHASES,
    ...more,
  };
}

function stateAfter(seconds: number, more: Partial<RunProgress> = {}): LiveState {
  let state: LiveState = nextState(null, second(1, more));
  for (let n = 2; n <= seconds; n++) state = nextState(state, second(n, more));
  return state;
}

describe('renderLive', () => {
  it.each([60, 80, 120])('in %i columns', async (width) => {
    const lines = [4, 30, 75].flatMap((n) => [...renderLive(stateAfter(n), { width, color: false }), '']);
    await expect(lines.join('\n')).toMatchFileSnapshot(`golden/live-${width}-columns.txt`);
  });

  it('has no bar where iterations decide, and says which side is loaded', () => {
    const endless = {
      total: null,
      side: 'base',
      phases: [{ name: 'steady', start: 0, end: Infinity }],
    } as const;
    const lines = renderLive(stateAfter(6, endless), { width: 80, color: false });
    expect(lines[0]).toBe('run 2/3 (base)  ramp  6s');
    expect(lines[1]).toBe('1,800 requests');
  });

  it('never takes more columns than there are, whatever the names and phases', () => {
    const phases = fc.array(
      fc.record({ name: fc.string({ unit: 'grapheme' }), start: fc.nat(90_000), end: fc.nat(90_000) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(phases, fc.integer({ min: 0, max: 200 }), fc.nat(100), (list, width, n) => {
        const state = stateAfter(n + 1, { phases: list, phase: '\u001b[2J火曜日\nx', failed: n });
        for (const line of renderLive(state, { width, color: false })) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\n\r\u001b]/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same with and without colours, errors in red', () => {
    const state = stateAfter(75);
    const colored = renderLive(state, { width: 100, color: true });
    expect(colored.join('\n').replace(/\x1b\[\d+m/g, '')).toBe(
      renderLive(state, { width: 100, color: false }).join('\n'),
    );
    expect(colored.join('\n')).toMatch(/errors .*\x1b\[31m/);
  });
});

describe('nextState', () => {
  it('keeps a minute, and counts the errors of each second', () => {
    const { minute } = stateAfter(75);
    expect(minute).toHaveLength(60);
    expect(minute.at(-1)).toEqual({ rate: 412, p95: 38.2, failed: 7, users: 50 });
  });

  it('begins anew with every run, and with a run that is repeated', () => {
    expect(nextState(stateAfter(9), second(1, { run: 3 })).minute).toHaveLength(1);
    expect(nextState(stateAfter(9), second(1)).minute).toHaveLength(1);
  });
});

describe('sparkline', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
    [[0, 0], '▁▁'],
    [[null, 5, null, 10], ' ▅ █'],
    [[0.001, 100], '▂█'],
    [[], ''],
  ])('of %j', (values, expected) => {
    expect(sparkline(values)).toBe(expected);
  });
});
