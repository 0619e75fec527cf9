import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../../src/report/explain.js';
import type { ReportInput } from '../../../src/report/report.js';
import { cellId } from '../../../src/gate/cells.js';
import { cellOf, verdictOf } from '../../helpers/fixtures.js';
import { decidedBy } from './decided.js';
import { sceneOf, SCENES } from './scenes.js';

describe('renderExplanation', () => {
  it.each([
    ['regression-pairs', 'POST /checkout p95'],
    ['regression-runs', 'POST /checkout p95'],
    ['pass-screened', 'GET /search p50'],
    ['pass-pairs', 'throughput'],
    ['inconclusive-pairs', 'POST /checkout p50'],
    ['regression', 'checkout p95'],
    ['regression', 'login errors'],
    ['not-compared-missing', 'login p50'],
  ])('explains %s: %s', async (scene, cell) => {
    const file = `golden/explain-${scene}-${cell.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.txt`;
    await expect(renderExplanation(sceneOf(scene), cell)).toMatchFileSnapshot(file);
  });

  it('fills in the values of the baseline where they are at hand', () => {
    const { result, cells, decision, samples } = decidedBy({
      endpoints: [{ name: 'a', typical: 20, requests: 600 }],
      evidence: { approach: { kind: 'screen-then-pairs', runs: 3, looks: [3] }, base: null, noPairs: null },
      jobs: 4,
    });
    const verdict = verdictOf({ overall: 'pass', headline: 'x', cells, decision, evidence: result.evidence });
    const text = renderExplanation({ ...sceneOf('pass'), result, verdict }, 'a p95', samples);
    expect(text).toContain('baseline, job 4: ');
    // v₃ of the head's runs, v₃ of the jobs' runs, v₄ of the jobs.
    const [, within, noise] =
      /= ([\d.]+)·√\(0\.449 \+ 0\.4490·0\.298\) = ([\d.]+)/.exec(typeof text === 'string' ? text : '') ?? [];
    expect(Number(within) * Math.sqrt(0.449 + 0.449 * 0.298)).toBeCloseTo(Number(noise), 4);
  });

  it('takes a name in any case where it is unique', () => {
    const exact = explain('regression-pairs', 'POST /checkout p95');
    expect(explain('regression-pairs', ' post /CHECKOUT  P95 ')).toBe(exact);
    const cells = ['Login', 'login'].map((endpoint) => cellOf({ endpoint, metric: 'p50', verdict: 'pass' }));
    const input = { ...sceneOf('pass'), verdict: verdictOf({ overall: 'pass', headline: 'x', cells }) };
    expect(renderExplanation(input, 'LOGIN p50')).toEqual({ unknown: ['Login p50', 'login p50'] });
    expect(renderExplanation(input, 'login p50')).toContain('login p50: pass');
  });

  it('names the cells that it knows', () => {
    expect(renderExplanation(sceneOf('pass-pairs'), 'checkout')).toEqual({
      unknown: [
        'login p50',
        'login p95',
        'GET /search p50',
        'GET /search p95',
        'POST /checkout p50',
        'POST /checkout p95',
        'throughput',
      ],
    });
  });

  it('fills in formulas that hold', () => {
    const text = explain('regression-pairs', 'POST /checkout p95');
    const sigma =
      /σ_d² = .*= \(([\d.]+)·([\d.e-]+) \+ ([\d.]+)·([\d.e-]+)\) ÷ ([\d.]+) = ([\d.]+); σ_d = ([\d.]+)/.exec(
        text,
      );
    const [known = 0, prior = 0, own = 0, seen = 0, df = 0, variance = 0, sd = 0] = (sigma ?? [])
      .slice(1)
      .map(Number);
    expect(sigma).not.toBeNull();
    expect((known * prior + own * seen) / df).toBeCloseTo(variance, 5);
    expect(known + own).toBeCloseTo(df, 2);
    expect(Math.sqrt(variance)).toBeCloseTo(sd, 3);
    const [estimate = 0, half = 0, se = 0, low = 0] = (
      /95 % interval = d ± t\(97\.5 %\)·SE = \+([\d.]+) ± ([\d.]+)·([\d.]+) = \+([\d.]+)/.exec(text) ?? []
    )
      .slice(1)
      .map(Number);
    expect(estimate).toBeGreaterThan(0.15);
    expect(estimate - half * se).toBeCloseTo(low, 3);
  });

  it('is plain text without missing values for every cell of every scene', { timeout: 60_000 }, () => {
    for (const input of Object.values(SCENES)) {
      for (const text of explanations(input)) {
        expect(text).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b/);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(text.endsWith('\n')).toBe(true);
      }
    }
  });
});

function explanations(input: ReportInput): readonly string[] {
  return input.verdict.cells.map((cell) => renderExplanation(input, cellId(cell))).filter(isText);
}

function isText(value: ReturnType<typeof renderExplanation>): value is string {
  return typeof value === 'string';
}

function explain(scene: string, cell: string): string {
  const text = renderExplanation(sceneOf(scene), cell);
  if (!isText(text)) throw new Error(`no cell ${cell}`);
  return text;
}
