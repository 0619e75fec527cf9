import { describe, expect, it } from 'vitest';
import { renderProgressLine, renderProgressLog } from '../../../src/report/progress.js';
import { widthOf } from '../../../src/report/text-width.js';
import type { Progress } from '../../../src/result/progress.js';

const HALFWAY: Progress = {
  run: 1,
  runs: 3,
  phase: 'steady',
  elapsed: 9400,
  total: 18_000,
  users: 8,
  requests: 3912,
  failed: 0,
  rate: 412.4,
  p50: 12.1,
  p95: 38.21,
  p99: 61,
  endpoints: [],
  warmup: 3000,
  phases: [{ name: 'steady', start: 0, end: 15_000 }],
};

describe('renderProgressLine', () => {
  it.each([
    [100, 'run 1/3  steady  ██████░░░░░░  9s of 18s  8 users  412 req/s  p95 38.2 ms  0 errors'],
    [70, 'run 1/3  steady  9s of 18s  8 users  412 req/s  p95 38.2 ms  0 errors'],
    [50, 'run 1/3  steady  9s of 18s  p95 38.2 ms  0 errors'],
    [20, 'run 1/3  0 errors'],
    [5, '0 er…'],
  ])('in %i columns', (width, expected) => {
    expect(renderProgressLine(HALFWAY, { width, color: false })).toBe(expected);
  });

  it('never takes more columns than there are', () => {
    const progress = { ...HALFWAY, phase: '\u001b[2J火曜日\nx', failed: 12_345 };
    for (let width = 0; width <= 120; width++) {
      const line = renderProgressLine(progress, { width, color: false });
      expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/[\n\u001b]/);
    }
  });

  it('has no bar and no p95 where there is none', () => {
    const progress = {
      ...HALFWAY,
      phase: 'warm-up',
      total: null,
      p95: null,
      failed: 1,
      users: 1,
      rate: 3.25,
    };
    expect(renderProgressLine(progress, { width: 100, color: false })).toBe(
      'run 1/3  warm-up  9s  1 user  3.25 req/s  1 error',
    );
  });

  it('is full at the end, and stays so when the end is late', () => {
    expect(renderProgressLine({ ...HALFWAY, elapsed: 21_000 }, { width: 100, color: false })).toContain(
      '████████████  21s',
    );
  });

  it('paints errors red', () => {
    const line = renderProgressLine({ ...HALFWAY, failed: 2 }, { width: 100, color: true });
    expect(line).toContain('\x1b[31m2 errors\x1b[39m');
  });
});

describe('renderProgressLog', () => {
  it('is one plain line', () => {
    expect(renderProgressLog(HALFWAY)).toBe(
      'run 1/3 steady 9s of 18s: 8 users, 412 req/s, p95 38.2 ms, 3,912 requests, 0 errors',
    );
    expect(renderProgressLog({ ...HALFWAY, p95: null, total: null, elapsed: 400, failed: 1 })).toBe(
      'run 1/3 steady 0s: 8 users, 412 req/s, 3,912 requests, 1 error',
    );
  });
});
