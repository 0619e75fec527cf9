import { describe, expect, it } from 'vitest';
import { chooseEvidence, nextEvidence } from '../../../src/gate/evidence.js';
import { madeResult, type MadeResult, type MadeRun } from '../result/measured.js';
import {
  baselineOf,
  gather,
  kinds,
  learned,
  NO_BASELINE,
  PAIRS,
  SCREEN,
  timed,
  type Times,
} from './gathering.js';

const usual: Times = { 'GET /a': [20, 40], 'POST /b': [80, 142] };
const run = (times: Times = usual): MadeRun => ({ endpoints: timed(times) });
const three = (times: Times = usual): MadeRun[] => [run(times), run(times), run(times)];
const known = baselineOf([three(), three(), three()]);
const screened = learned({ evidence: { approach: SCREEN } });

describe('nextEvidence', () => {
  it('is content with three runs where nothing looks suspect', () => {
    const { asked, verdict } = gather(screened, known, { head: () => run() });
    expect(kinds(asked)).toEqual(['run-head 3', 'done']);
    expect(verdict.overall).toBe('pass');
  });

  it('asks for pairs of what is suspect, and for no more when they are clear', () => {
    const slow = { ...usual, 'POST /b': [80, 284] as const };
    const { asked } = gather(screened, known, { head: () => run(slow), base: () => run() });
    expect(kinds(asked)).toEqual(['run-head 3', 'run-pairs 3', 'done']);
    expect(asked[1]).toMatchObject({ cells: ['POST /b p95'] });
  });

  it('goes straight to pairs without a baseline', () => {
    const { asked, verdict } = gather(learned({ evidence: { approach: PAIRS } }), NO_BASELINE, {
      head: () => run(),
    });
    expect(kinds(asked)[0]).toBe('run-pairs 3');
    expect(verdict.overall).toBe('pass');
  });

  it('is content with the runs of the tier where every band is fixed', () => {
    const fixed = { ...learned({ evidence: { approach: { kind: 'runs', runs: 3 } } }), gate: {} };
    const { asked, verdict } = gather(fixed, baselineOf([three()], fixed), {
      head: () => run({ 'GET /a': [20, 400] }),
    });
    expect(kinds(asked)).toEqual(['run-head 3', 'done']);
    expect(verdict.decision).toBeNull();
  });

  it('takes part only with cells that have enough requests', () => {
    const few = { endpoints: { ...timed(usual), 'GET /rare': { latencies: [10, 20, 9000] } } };
    const { asked } = gather(learned({ evidence: { approach: PAIRS } }), NO_BASELINE, { head: () => few });
    const last = asked.at(-1);
    expect(last?.kind === 'done' && last.decision.cells.map(({ id }) => id)).toEqual([
      'GET /a p50',
      'GET /a p95',
      'POST /b p50',
      'POST /b p95',
    ]);
  });

  it.each([
    ['runs', screened],
    ['pairs', learned({ evidence: { approach: PAIRS } })],
  ])('does not measure for ever on a machine that is always too busy: %s', (_, made: MadeResult) => {
    const { asked, verdict } = gather(made, known, { head: () => ({ ...run(), utilisation: 0.99 }) });
    expect(asked.length).toBeLessThan(5);
    expect(verdict.overall).toBe('invalid');
  });

  it('asks for nothing more once a limit, a signal or a dead server ended it', () => {
    const stopped = madeResult({ ...screened, runs: [run()], interrupted: 'SIGINT' });
    expect(nextEvidence(stopped, known).kind).toBe('done');
    const abort = { reason: 'abort', condition: 'errors < 5%', after: 900 } as const;
    expect(nextEvidence(madeResult({ ...screened, runs: [{ ...run(), end: abort }] }), known).kind).toBe(
      'done',
    );
    const bounded = { reason: 'max-duration', limit: 900, iterations: null, after: 900 } as const;
    expect(nextEvidence(madeResult({ ...screened, runs: [{ ...run(), end: bounded }] }), known).kind).toBe(
      'done',
    );
    const died = { reason: 'server-died', detail: 'exit code 7', after: 900 } as const;
    expect(nextEvidence(madeResult({ ...screened, runs: [{ ...run(), end: died }] }), known).kind).toBe(
      'done',
    );
  });

  it('suspects every cell where the calibration is another one', () => {
    const calibrated = (ms: number): MadeRun => ({
      ...run(),
      calibration: { integer: ms, memory: ms, echo: ms },
    });
    const recorded = baselineOf([[calibrated(10), calibrated(10), calibrated(10)]]);
    const { asked, verdict } = gather(screened, recorded, { head: () => calibrated(15) });
    expect(verdict.decision?.screen?.allSuspect).toBe('calibration');
    expect(kinds(asked).slice(0, 2)).toEqual(['run-head 3', 'run-pairs 3']);
  });
});

describe('chooseEvidence', () => {
  const choose = (
    made: Partial<MadeResult>,
    options: Partial<Parameters<typeof chooseEvidence>[2]> = {},
    file = known,
  ): unknown =>
    chooseEvidence(madeResult({ ...learned(made), runs: [run()] }), file, {
      pairsPossible: true,
      pairsAsked: null,
      ...options,
    });

  it('follows the circumstances', () => {
    expect(choose({})).toEqual(SCREEN);
    expect(choose({}, { pairsPossible: false })).toEqual({ kind: 'screen-then-runs', runs: 3, upTo: 7 });
    expect(choose({}, {}, NO_BASELINE)).toEqual(PAIRS);
    expect(choose({}, { pairsPossible: false }, NO_BASELINE)).toEqual({ kind: 'none', runs: 3 });
    expect(choose({}, { pairsAsked: 4 })).toEqual({ kind: 'pairs', looks: [4] });
    expect(choose({ tier: { confirm: false } })).toEqual({ kind: 'runs', runs: 3 });
  });

  it('needs no confirmation where every cell has a fixed band', () => {
    const gate = { band: { default: 0.15, overrides: [] }, metrics: ['p50', 'errors'] as const };
    expect(choose({ gate })).toEqual({ kind: 'runs', runs: 3 });
    expect(choose({ gate }, { pairsAsked: 5 })).toEqual({ kind: 'pairs', looks: [5] });
    expect(choose({ gate }, {}, NO_BASELINE)).toEqual({ kind: 'none', runs: 3 });
    const overrides = [{ endpoint: 'GET /a', metric: 'p50', band: 'learned' }] as const;
    expect(choose({ gate: { ...gate, band: { default: 0.15, overrides } } })).toEqual(SCREEN);
  });
});
