import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../../src/model/failures.js';
import { describeFailures, failureWords } from '../../../src/report/failure-words.js';
import {
  formatBand,
  formatCellChange,
  formatFigure,
  formatMove,
  formatRuns,
} from '../../../src/report/figure-words.js';
import { clipToWidth, widthOf, wrap } from '../../../src/report/text-width.js';
import { ageOf, describeBaseline, worstFirst } from '../../../src/report/verdict-words.js';
import { cellOf, NOW, verdictOf } from '../../helpers/fixtures.js';

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
