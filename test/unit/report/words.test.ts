import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../../src/model/failures.js';
import type { Screen } from '../../../src/gate/screen.js';
import type { Decision } from '../../../src/gate/strategy.js';
import type { Sensitivity, Verdict } from '../../../src/gate/verdict.js';
import { describeEvidence } from '../../../src/report/evidence-words.js';
import { describeSensitivity } from '../../../src/report/sensitivity-words.js';
import type { Evidence } from '../../../src/result/result.js';
import { describeFailures, failureWords } from '../../../src/report/failure-words.js';
import {
  describeMove,
  formatBand,
  formatCellChange,
  formatFigure,
  formatMove,
  formatRuns,
  formatYardstick,
} from '../../../src/report/figure-words.js';
import { clipToWidth, widthOf, wrap } from '../../../src/report/text-width.js';
import { ageOf, describeBaseline, verdictOfReport, worstFirst } from '../../../src/report/verdict-words.js';
import { cellOf, NOW, resultOf, verdictOf } from '../../helpers/fixtures.js';
import { sceneOf } from './scenes.js';

describe('failures', () => {
  it('are told in words, the most frequent first', () => {
    expect(describeFailures({ reset: 2, 'http-5xx': 1200, timeout: 0 })).toBe(
      '1,200 × HTTP 5xx, 2 × connection reset',
    );
    expect(describeFailures({})).toBe('');
  });

  it('have words of their own for every kind', () => {
    expect(new Set(FAILURE_KINDS.map(failureWords)).size).toBe(FAILURE_KINDS.length);
  });
});

describe('figures', () => {
  it('carry their unit once where they share it', () => {
    expect(formatMove('p95', 142.4, 178)).toBe('142 → 178 ms');
    expect(formatMove('p95', 9400, 12_600)).toBe('9400 ms → 12.6 s');
    expect(formatMove('throughput', 412, 350.5)).toBe('412 → 350.5/s');
    expect(formatMove('errors', 0, 0.0312)).toBe('0 → 3.12 %');
    expect(formatMove('p50', null, 12)).toBe('– → 12 ms');
    expect(formatRuns('p95', [598, null, 640])).toBe('598 ms, –, 640 ms');
    expect(formatRuns('requests', [1200, 1300])).toBe('1,200, 1,300');
  });

  it('are a dash where there are none', () => {
    for (const metric of ['p95', 'errors', 'throughput', 'requests'] as const) {
      expect(formatFigure(metric, null)).toBe('–');
      expect(formatFigure(metric, NaN)).toBe('–');
      expect(formatFigure(metric, Infinity)).toBe('–');
    }
  });

  it('change by percent, error rates by percentage points', () => {
    const errors = cellOf({ metric: 'errors', verdict: 'pass', value: 0.0312, baseline: 0 });
    expect([formatCellChange(errors), formatBand(errors)]).toEqual(['+3.1 pp', '±0.5 pp']);
    const p95 = cellOf({ metric: 'p95', verdict: 'pass', value: 90, baseline: 100 });
    expect([formatCellChange(p95), formatBand(p95)]).toEqual(['−10 %', '±15 %']);
  });
});

describe('intervals', () => {
  const cell = cellOf({ metric: 'p95', verdict: 'regression', value: 178, baseline: 142.4 });

  it('stand where pairs decided', () => {
    const paired = { ...cell, by: 'pairs' as const, band: null, interval: { low: 0.1712, high: 0.3377 } };
    expect(formatYardstick(paired)).toBe('+17…+34 %');
    expect(describeMove(paired, { pairs: 5, place: 'on this runner' })).toBe(
      'p95 142 → 178 ms, +25 % (95 % CI +17…+34 %, 5 pairs on this runner)',
    );
    expect(formatYardstick({ ...paired, interval: null })).toBe('–');
    expect(formatYardstick({ ...paired, interval: { low: -0.0321, high: 0.0012 } })).toBe('−3.2…+0.1 %');
  });

  it('are bands elsewhere', () => {
    expect(formatYardstick(cell)).toBe('±15 %');
    expect(formatYardstick({ ...cell, band: null })).toBe('–');
  });
});

describe('evidence', () => {
  const base = {
    kind: 'commit',
    commit: '1a2b3c4d5e6f708192a3',
    why: 'first parent of the merge commit',
  } as const;
  const cells = [cellOf({ endpoint: 'checkout', metric: 'p95', verdict: 'pass', value: 1, baseline: 1 })];
  const endpoints = [{ name: 'checkout', typical: 20, requests: 120 }];

  function told(
    evidence: Evidence,
    made: { runs: number; pairs: number },
    verdict: Partial<Verdict> = {},
  ): string {
    const whole = verdictOf({ overall: 'pass', headline: 'x', cells, evidence, ...verdict });
    return describeEvidence({ result: resultOf({ endpoints, ...made }), verdict: whole });
  }

  it('names what was screened, what looked suspect and what it was paired with', () => {
    const approach = { kind: 'screen-then-pairs', runs: 3, looks: [3, 5, 7] } as const;
    const evidence: Evidence = { approach, base, noPairs: null };
    expect(told(evidence, { runs: 3, pairs: 5 }, { decision: screenOf(['checkout p95']) })).toBe(
      '3 runs screened against 3 baseline jobs; checkout p95 looked suspect: 5 pairs with the base commit 1a2b3c4 (first parent of the merge commit) on this runner',
    );
    expect(told(evidence, { runs: 3, pairs: 0 }, { decision: screenOf([]) })).toBe(
      '3 runs screened against 3 baseline jobs; nothing looked suspect',
    );
    const alike = { ...screenOf(['checkout p95']), screen: allSuspect('shifted alike') };
    expect(told(evidence, { runs: 3, pairs: 3 }, { decision: alike })).toContain('all cells moved alike');
    const slower = { ...screenOf(['checkout p95']), screen: allSuspect('calibration') };
    expect(told(evidence, { runs: 3, pairs: 3 }, { decision: slower })).toContain(
      'not as fast as the baseline',
    );
  });

  it('says why there were pairs at once, and why none', () => {
    const unusable = { state: 'unusable', file: 'b.json', reason: 'none', advice: 'record' } as const;
    const pairs = { kind: 'pairs', looks: [3, 5, 7] } as const;
    expect(
      told({ approach: pairs, base, noPairs: null }, { runs: 0, pairs: 3 }, { baseline: unusable }),
    ).toBe(
      'no usable baseline: 3 pairs with the base commit 1a2b3c4 (first parent of the merge commit) on this runner',
    );
    expect(told({ approach: pairs, base: { kind: 'self' }, noPairs: null }, { runs: 0, pairs: 3 })).toBe(
      'the same code twice, 3 pairs on this runner',
    );
    const target = { kind: 'target', target: 'https://old.example' } as const;
    expect(told({ approach: pairs, base: target, noPairs: null }, { runs: 0, pairs: 1 })).toBe(
      '1 pair with the deployment at https://old.example side by side',
    );
    const none = { approach: { kind: 'none', runs: 3 }, base: null, noPairs: 'it does not build' } as const;
    expect(told(none, { runs: 3, pairs: 0 })).toBe(
      '3 runs, without anything to compare with; no pairs: it does not build',
    );
  });
});

describe('sensitivity', () => {
  const of = (overall: Verdict['overall'], metrics: Sensitivity['metrics']): string =>
    describeSensitivity(verdictOf({ overall, headline: 'x', sensitivity: { metrics } }));
  const p95 = { metric: 'p95', sees: 0.1712, cells: 6, of: 7 } as const;

  it('promises no more than was found', () => {
    const p50 = { metric: 'p50', sees: 0.12, cells: 7, of: 7 } as const;
    expect(of('pass', [p95, p50])).toBe(
      'Would have seen a slowdown of 18 % or more on p95 of 6 of 7 endpoints and 12 % on p50 of 7 of 7.',
    );
    const rate = { metric: 'throughput', sees: 0.25, cells: 1, of: 1 } as const;
    expect(of('improved', [rate])).toBe('Would have seen a loss of 20 % of throughput.');
  });

  it('names what nothing could have been seen of', () => {
    expect(of('inconclusive', [{ ...p95, cells: 0 }])).toBe(
      'Could not have seen any change of p95: too noisy.',
    );
  });

  it('is silent beside a regression and where nothing was compared', () => {
    expect(of('regression', [p95])).toBe('');
    expect(describeSensitivity(verdictOf({ overall: 'pass', headline: 'x' }))).toBe('');
    expect(of('pass', [{ ...p95, cells: 0, of: 0 }])).toBe('');
  });
});

function screenOf(suspects: readonly string[]): Decision {
  const cells = ['checkout p95', 'checkout p50'].map((id) => ({
    id,
    shift: 0.2,
    limit: 0.1,
    suspect: suspects.includes(id),
    detectable: 0.15,
  }));
  const screen = { cells, allSuspect: null, common: 0 };
  return { approach: 'screen-then-pairs', cells: [], screen, looks: [] };
}

function allSuspect(why: 'calibration' | 'shifted alike'): Screen {
  const { screen } = screenOf(['checkout p95', 'checkout p50']);
  return { cells: screen?.cells ?? [], allSuspect: why, common: 0.2 };
}

describe('worstFirst', () => {
  it('orders by verdict, then by how many bands a cell got worse', () => {
    const cells = [
      cellOf({ endpoint: 'new', metric: 'p95', verdict: 'not-compared', value: 1 }),
      cellOf({ endpoint: 'steady', metric: 'p95', verdict: 'pass', value: 100, baseline: 100 }),
      cellOf({ endpoint: 'slower', metric: 'p95', verdict: 'regression', value: 120, baseline: 100 }),
      cellOf({ endpoint: null, metric: 'throughput', verdict: 'regression', value: 50, baseline: 100 }),
      cellOf({ endpoint: 'errors', metric: 'errors', verdict: 'regression', value: 0.05, baseline: 0 }),
      cellOf({ endpoint: 'faster', metric: 'p95', verdict: 'improved', value: 50, baseline: 100 }),
      cellOf({ endpoint: 'fastest', metric: 'p95', verdict: 'improved', value: 20, baseline: 100 }),
      cellOf({ endpoint: 'odd', metric: 'p95', verdict: 'inconclusive', value: 140, baseline: 100 }),
      cellOf({ endpoint: 'saturated', metric: 'p95', verdict: 'invalid', value: 100, baseline: 100 }),
    ];
    expect(worstFirst(cells).map((cell) => cell.endpoint)).toEqual([
      'errors',
      null,
      'slower',
      'saturated',
      'odd',
      'fastest',
      'faster',
      'steady',
      'new',
    ]);
  });
});

describe('ageOf', () => {
  it.each([
    ['2026-03-14T17:59:40Z', 'just now'],
    ['2026-03-14T18:05:00Z', 'just now'],
    ['2026-03-14T17:59:00Z', '1 minute ago'],
    ['2026-03-14T15:10:00Z', '2 hours ago'],
    ['2026-03-12T18:00:00Z', '2 days ago'],
    ['2025-03-14T18:00:00Z', '365 days ago'],
    ['soon', null],
  ])('%s is %s', (recordedAt, expected) => {
    expect(ageOf(recordedAt, NOW)).toBe(expected);
  });
});

describe('describeBaseline', () => {
  it('tells commit and age', () => {
    const { baseline } = verdictOf({ overall: 'pass', headline: 'x' });
    expect(describeBaseline(baseline, NOW)).toBe(
      'perf-baseline.json, 3 jobs, newest of commit 1a2b3c4, recorded 3 days ago',
    );
  });

  it('leaves out what is not known', () => {
    const baseline = { state: 'used', file: 'b.json', jobs: 1, commit: null, recordedAt: '' } as const;
    expect(describeBaseline(baseline, NOW)).toBe('b.json, 1 job');
  });
});

describe('text width', () => {
  it('counts columns', () => {
    expect(widthOf('p95 → 火')).toBe(8);
    expect(widthOf('e\u0301')).toBe(1);
    expect(clipToWidth('火曜日', 5)).toBe('火曜…');
    expect(clipToWidth('火曜日', 4)).toBe('火…');
  });

  it('wraps at spaces and cuts long words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
    expect(wrap('', 4)).toEqual(['']);
  });
});

describe('verdictOfReport', () => {
  it.each([
    ['pass', 'pass'],
    ['regression', 'regression'],
    ['limit-missed', 'regression'],
    ['server-died', 'target-failure'],
    ['target-down', 'target-failure'],
    ['invalid', 'invalid'],
    ['not-compared-missing', 'not-compared'],
  ])('tells %s as %s', (scene, verdict) => {
    expect(verdictOfReport(sceneOf(scene))).toBe(verdict);
  });
});
