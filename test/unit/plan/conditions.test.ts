import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCondition,
  parseThreshold,
  parseUntil,
  THRESHOLD_METRICS,
} from '../../../src/plan/conditions.js';
import { Refusal } from '../../../src/plan/refusal.js';

const none = { endpoint: null, phase: null };

describe('parseThreshold', () => {
  it.each([
    [
      'p95 < 500ms in steady',
      { endpoint: null, phase: 'steady', metric: 'p95', op: '<', value: 500, abort: false },
    ],
    ['errors < 1%', { ...none, metric: 'errors', op: '<', value: 0.01, abort: false }],
    [
      'checkout: success > 99%',
      { endpoint: 'checkout', phase: null, metric: 'success', op: '>', value: 0.99, abort: false },
    ],
    [
      'POST /api/checkout: p99.9 <= 1.5s in step 100/s',
      {
        endpoint: 'POST /api/checkout',
        phase: 'step 100/s',
        metric: 'p99.9',
        op: '<=',
        value: 1500,
        abort: false,
      },
    ],
    ['throughput>=100/s', { ...none, metric: 'throughput', op: '>=', value: 100, abort: false }],
    ['requests > 1000', { ...none, metric: 'requests', op: '>', value: 1000, abort: false }],
    ['errors < 20% or abort', { ...none, metric: 'errors', op: '<', value: 0.2, abort: true }],
    [
      'buy: pay: p50 < 1s in hold or abort',
      { endpoint: 'buy: pay', phase: 'hold', metric: 'p50', op: '<', value: 1000, abort: true },
    ],
  ])('reads %j', (text, expected) => {
    expect(parseThreshold(text)).toEqual({ text, ...expected });
  });

  it('reads any metric of any endpoint', () => {
    const name = fc.stringMatching(/^[A-Za-z/][\w/{}. -]{0,20}[\w}]$/);
    fc.assert(
      fc.property(fc.constantFrom(...THRESHOLD_METRICS), name, fc.nat(99), (metric, endpoint, count) => {
        const unit = { errors: '%', success: '%', throughput: '/s', requests: '' }[metric as string] ?? 'ms';
        const read = parseThreshold(`${endpoint}: ${metric} < ${count}${unit}`);
        expect(read).toMatchObject({ endpoint, metric, phase: null, abort: false });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseThreshold(text);
        expect(read instanceof Refusal || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

describe('parseUntil', () => {
  it('reads conditions joined with or', () => {
    const read = parseUntil('errors > 5% or p95 > 2s in hold');
    expect(read).toEqual([
      { ...none, text: 'errors > 5%', metric: 'errors', op: '>', value: 0.05 },
      { endpoint: null, phase: 'hold', text: 'p95 > 2s in hold', metric: 'p95', op: '>', value: 2000 },
    ]);
  });

  it('refuses abort', () => {
    expect(parseUntil('errors > 5% or abort')).toBeInstanceOf(Refusal);
  });
});

describe('parseCondition', () => {
  it.each([
    'p95',
    'p95 < ',
    '< 5ms',
    'p95 < 5',
    'errors < 5ms',
    'p95 <> 5ms',
    'latency < 5ms',
    'p95 < 5ms in',
  ])('refuses %j', (text) => {
    expect(parseCondition(text)).toBeInstanceOf(Refusal);
  });
});
