import { describe, expect, it } from 'vitest';
import { alone, compareResults } from '../../../src/gate/compare-results.js';
import { exitCode } from '../../../src/gate/exit-code.js';
import { renderText } from '../../../src/report/terminal.js';
import type { Result } from '../../../src/result/result.js';
import { madeResult, madeThreshold, spread, type MadeResult } from '../result/measured.js';

const NOW = new Date('2026-01-12T12:00:00Z');

/** Three runs of 600 requests: the p50 of checkout as given, its p95 twice that. */
function measured(p50: number, part: Partial<MadeResult> = {}): Result {
  const runs = [1, 1.01, 0.99].map((factor) => ({
    endpoints: {
      'GET /list': { latencies: spread(20 * factor, 40 * factor) },
      'POST /checkout': { latencies: spread(p50 * factor, p50 * 2 * factor) },
    },
  }));
  const gate = { band: { default: 'learned' as const, overrides: [] }, ...part.gate };
  return madeResult({ runs, id: 'job-a', createdAt: '2026-01-10T12:00:00.000Z', ...part, gate });
}

const after = (p50: number, part: Partial<MadeResult> = {}): Result =>
  measured(p50, { id: 'job-b', createdAt: '2026-01-11T12:00:00.000Z', commit: 'b'.repeat(40), ...part });

function compared(a: Result, b: Result) {
  return compareResults({ file: 'a/result.json', result: a }, { file: 'b/result.json', result: b }, NOW);
}

function told(a: Result, b: Result): string {
  const input = {
    result: alone(b),
    verdict: compared(a, b),
    reproduce: 'loadgate compare a/result.json b/result.json',
    now: NOW,
    files: null,
  };
  return renderText(input, { width: 100, color: false });
}

describe('comparing two results', () => {
  it('finds what got slower, by the band that one job gives', async () => {
    const [a, b] = [measured(100), after(180)];
    const verdict = compared(a, b);
    expect(verdict.overall).toBe('regression');
    expect(exitCode(verdict, 'regression')).toBe(1);
    const p95 = verdict.cells.find((cell) => cell.endpoint === 'POST /checkout' && cell.metric === 'p95');
    expect(p95).toMatchObject({ verdict: 'regression', by: 'runs' });
    expect(p95?.change).toBeCloseTo(0.8, 2);
    // Three runs on either side and no history: the priors of the gate, wider than its floor of 15 %.
    expect(p95?.band).toBeGreaterThan(0.15);
    expect(p95?.band).toBeLessThan(0.6);
    await expect(told(a, b)).toMatchFileSnapshot('goldens/compare-regression.txt');
  });

  it('says when nothing moved, also of one result and itself', () => {
    expect(compared(measured(100), after(101)).overall).toBe('pass');
    const same = measured(100);
    const verdict = compared(same, same);
    expect(verdict.overall).toBe('pass');
    expect(verdict.cells.every(({ change }) => Math.abs(change ?? NaN) < 1e-9)).toBe(true);
  });

  it('finds what got faster', () => {
    expect(compared(measured(180), after(100)).overall).toBe('improved');
  });

  it('uses fixed bands where the scenario has them', () => {
    const gate = { band: { default: 0.1, overrides: [] } };
    const verdict = compared(measured(100, { gate }), after(115, { gate }));
    expect(verdict.cells.filter((cell) => cell.verdict === 'regression')).toHaveLength(2);
  });

  it('shows figures side by side, unjudged, where the scenario is another one', async () => {
    const [a, b] = [measured(100), after(180, { hash: 'c'.repeat(64) })];
    const verdict = compared(a, b);
    expect(verdict.overall).toBe('not-compared');
    expect(exitCode(verdict, 'regression')).toBe(0);
    expect(exitCode(verdict, 'inconclusive')).toBe(1);
    const p50 = verdict.cells.find((cell) => cell.endpoint === 'POST /checkout' && cell.metric === 'p50');
    expect(p50?.verdict).toBe('not-compared');
    expect(p50?.baseline).toBeCloseTo(100, 0);
    expect(p50?.value).toBeCloseTo(180, 0);
    expect(p50?.reason).toContain('the scenario (journeys, data or load) is another one');
    await expect(told(a, b)).toMatchFileSnapshot('goldens/compare-other-scenario.txt');
  });

  it('names every difference of the machines', () => {
    const verdict = compared(measured(100), after(100, { environment: { cpu: 'Slow CPU 1000', cores: 2 } }));
    expect(verdict.headline).toBe(
      'Not compared: they were not measured alike: CPU Fast CPU 3000 in A, Slow CPU 1000 in B; cores 4 in A, 2 in B',
    );
  });

  it('compares deployments with one another, and says that they are two', () => {
    const verdict = compared(
      measured(100, { environment: { target: 'blue.example' } }),
      after(100, { environment: { target: 'green.example' } }),
    );
    expect(verdict.overall).toBe('pass');
    expect(verdict.notes.map(({ text }) => text)).toContain(
      'The targets differ: blue.example in A, green.example in B.',
    );
  });

  it('does not take pairs of B for a comparison with A', () => {
    const endpoints = { 'POST /checkout': { latencies: spread(100, 200) } };
    const b = madeResult({
      id: 'job-b',
      runs: [1, 2, 3].flatMap((pair) => [
        { endpoints, side: 'base' as const, pair },
        { endpoints: { 'POST /checkout': { latencies: spread(180, 360) } }, pair },
      ]),
      evidence: {
        approach: { kind: 'pairs', looks: [3] },
        base: { kind: 'commit', commit: 'c'.repeat(40), why: '' },
      },
      gate: { band: { default: 'learned', overrides: [] } },
    });
    const a = madeResult({
      ...{
        runs: [1, 2, 3].map(() => ({ endpoints: { 'POST /checkout': { latencies: spread(180, 360) } } })),
      },
    });
    const verdict = compared(a, b);
    expect(verdict.evidence.approach.kind).toBe('runs');
    expect(verdict.overall).toBe('pass');
  });

  it('refuses a partial or cut-off result A with its reason', () => {
    expect(compared(measured(100, { interrupted: 'SIGINT' }), after(180)).headline).toBe(
      'Not compared: result A was stopped by SIGINT and is partial',
    );
    const saturated = madeResult({
      runs: [1, 2, 3].map(() => ({
        endpoints: { 'GET /list': { latencies: spread(20, 40) } },
        utilisation: 0.99,
      })),
    });
    expect(compared(saturated, after(100)).headline).toMatch(
      /^Not compared: result A can't be compared with: /,
    );
  });

  it('holds B to its limits whatever A was', () => {
    const tier = { thresholds: [madeThreshold({ text: 'p95 < 100ms', value: 100 })] };
    const verdict = compared(measured(100, { hash: 'd'.repeat(64) }), after(100, { tier }));
    expect(verdict.overall).toBe('regression');
    expect(verdict.headline).toMatch(/^1 limit missed: p95 < 100ms; not compared: /);
  });

  it('names endpoints that only one of them has', () => {
    const a = madeResult({
      runs: [1, 2, 3].map(() => ({ endpoints: { 'GET /old': { latencies: spread(20, 40) } } })),
    });
    const b = madeResult({
      id: 'job-b',
      runs: [1, 2, 3].map(() => ({ endpoints: { 'GET /new': { latencies: spread(20, 40) } } })),
    });
    const verdict = compared(a, b);
    expect(verdict).toMatchObject({ newEndpoints: ['GET /new'], vanishedEndpoints: ['GET /old'] });
    expect(told(a, b)).toContain('only in result B: GET /new');
  });

  it('warns when A is the newer one', () => {
    const texts = compared(after(100), measured(100)).notes.map(({ text }) => text);
    expect(texts).toContain(
      'A was measured after B: the first result is taken as before, the second as after.',
    );
  });
});
