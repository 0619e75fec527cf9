import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../src/report/annotations.js';
import { cellOf, resultOf, thresholdPlan, thresholdVerdict, verdictOf } from '../../helpers/fixtures.js';

const RESULT = resultOf({
  endpoints: [
    { name: 'login', typical: 10, requests: 200, line: 22 },
    { name: 'POST /checkout', typical: 100, requests: 200, line: 41 },
  ],
  tier: { thresholds: [thresholdPlan('p95 < 500ms')] },
});

describe('annotationsOf', () => {
  it('marks the step of a regression and the line of a missed limit', () => {
    const verdict = verdictOf({
      overall: 'regression',
      headline: 'x',
      cells: [
        cellOf({ endpoint: 'login', metric: 'p50', verdict: 'pass', value: 10, baseline: 10 }),
        cellOf({
          endpoint: 'POST /checkout',
          metric: 'p95',
          verdict: 'regression',
          value: 178,
          baseline: 142.4,
        }),
        cellOf({ metric: 'throughput', verdict: 'regression', value: 300, baseline: 400 }),
      ],
      thresholds: [
        thresholdVerdict('p95 < 500ms', 'FAIL', {
          runs: [598, 612, 640],
          actual: 612,
          reason: '612 ms in the median run',
          line: 80,
        }),
        thresholdVerdict('errors < 1%', 'MARGINAL', {
          reason: '0.8 % in the median run, but missed by 1 of 3 runs',
        }),
        thresholdVerdict('p99 < 2s', 'PASS', { reason: '1 s' }),
      ],
    });
    expect(annotationsOf(RESULT, verdict)).toEqual([
      {
        level: 'error',
        title: 'loadgate smoke: limit missed: p95 < 500ms',
        message: 'p95 < 500ms: 612 ms in the median run (runs: 598, 612, 640 ms)',
        file: 'loadgate.yml',
        line: 80,
      },
      {
        level: 'error',
        title: 'loadgate smoke: throughput −25 %',
        message: 'throughput 400 → 300/s, −25 % (band ±15 %, median of 3 runs)',
        file: 'loadgate.yml',
        line: 60,
      },
      {
        level: 'error',
        title: 'loadgate smoke: POST /checkout p95 +25 %',
        message: 'POST /checkout p95 142 → 178 ms, +25 % (band ±15 %, median of 3 runs)',
        file: 'loadgate.yml',
        line: 41,
      },
      {
        level: 'warning',
        title: 'loadgate smoke: limit not met by every run: errors < 1%',
        message: 'errors < 1%: 0.8 % in the median run, but missed by 1 of 3 runs',
        file: 'loadgate.yml',
        line: 80,
      },
    ]);
  });

  it('shows the worst ten of a level at most, the last one counting the rest', () => {
    const cells = Array.from({ length: 30 }, (_, index) =>
      cellOf({
        endpoint: `e${index}`,
        metric: 'p95',
        verdict: 'regression',
        value: 200 + index,
        baseline: 100,
      }),
    );
    const thresholds = Array.from({ length: 11 }, (_, index) => thresholdVerdict(`t${index}`, 'MARGINAL'));
    const annotations = annotationsOf(
      RESULT,
      verdictOf({ overall: 'regression', headline: 'x', cells, thresholds }),
    );
    const errors = annotations.filter((annotation) => annotation.level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors[0]?.title).toContain('e29 p95');
    expect(errors[9]?.title).toContain('21 more');
    expect(annotations.filter((annotation) => annotation.level === 'warning')).toHaveLength(10);
  });

  it('has them all where nothing limits their number', () => {
    const thresholds = Array.from({ length: 70 }, (_, index) => thresholdVerdict(`t${index}`, 'FAIL'));
    const verdict = verdictOf({ overall: 'regression', headline: 'x', thresholds });
    expect(annotationsOf(RESULT, verdict, Infinity)).toHaveLength(70);
  });

  it('has ten of ten', () => {
    const thresholds = Array.from({ length: 10 }, (_, index) => thresholdVerdict(`t${index}`, 'FAIL'));
    const annotations = annotationsOf(
      RESULT,
      verdictOf({ overall: 'regression', headline: 'x', thresholds }),
    );
    expect(annotations.map((annotation) => annotation.title).at(-1)).toContain('t9');
  });

  it('is one line of bounded length without control characters', () => {
    const thresholds = [
      thresholdVerdict(`a\n\u001b[31m\u202e${'x'.repeat(9000)}`, 'FAIL', { reason: '::error::' }),
    ];
    const [annotation] = annotationsOf(
      RESULT,
      verdictOf({ overall: 'regression', headline: 'x', thresholds }),
    );
    expect(annotation?.message.length).toBeLessThanOrEqual(4000);
    expect(annotation?.message).not.toMatch(/[\n\u001b\u202e]/);
    expect(annotation?.title.length).toBeLessThanOrEqual(200);
  });

  it('is empty when all is well', () => {
    expect(annotationsOf(RESULT, verdictOf({ overall: 'pass', headline: 'x' }))).toEqual([]);
  });
});
