import { describe, expect, it } from 'vitest';
import { us } from '../../../src/model/units.js';
import { Histogram } from '../../../src/result/histogram.js';
import { Recorder, type Closing } from '../../../src/result/recorder.js';
import type { LoadRun, Tally } from '../../../src/result/result.js';
import { sample, steady } from './measured.js';

const phases = [
  { ...steady(10), name: 'ramp', judged: false },
  { ...steady(20), start: 10_000 },
];
const recorder = (model: 'closed' | 'open' = 'closed'): Recorder =>
  new Recorder({ endpoints: ['GET /a', 'GET /b'], journeys: ['shopper', 'admin'], phases, model });
const closing: Closing = {
  number: 1,
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 20_000,
  end: { reason: 'finished' },
  utilisation: 0.5,
  cpu: 0.4,
  steal: 0.01,
  notes: [],
  phases,
};
const tally = (run: LoadRun, endpoint: string, phase: string): Tally | undefined =>
  run.endpoints.find(({ name }) => name === endpoint)?.phases.find((each) => each.phase === phase);
const p50 = (text: string | null | undefined): number | null | undefined =>
  typeof text === 'string' ? Histogram.decode(text).percentile(50) : text;

describe('Recorder', () => {
  it('counts by endpoint and phase', () => {
    const recording = recorder();
    const one = sample({ bytesReceived: 50, bytesSent: 5 });
    recording.record(one);
    // The engine reuses its sample.
    one.endpoint = 1;
    one.phase = 1;
    one.service = us(2000);
    recording.record(one);
    recording.record(one);
    const run = recording.close(closing);
    expect(tally(run, 'GET /a', 'ramp')).toMatchObject({ requests: 1, bytesReceived: 50, bytesSent: 5 });
    expect(tally(run, 'GET /b', 'steady')).toMatchObject({
      requests: 2,
      statuses: { 200: 2 },
      failures: {},
      response: null,
    });
    expect(tally(run, 'GET /a', 'steady')).toBeUndefined();
    expect(p50(tally(run, 'GET /b', 'steady')?.service)).toBe(2);
    expect(p50(tally(run, 'GET /b', 'steady')?.firstByte)).toBe(0.5);
  });

  it('records response time beside service time in the open model only', () => {
    const open = recorder('open');
    open.record(sample({ service: us(1000), response: us(9000) }));
    expect(p50(tally(open.close(closing), 'GET /a', 'ramp')?.response)).toBe(9.007);
    expect(open.window(null, 1).max).toBe(9);
    const closed = recorder();
    closed.record(sample({ service: us(1000), response: us(9000) }));
    expect(tally(closed.close(closing), 'GET /a', 'ramp')?.response).toBeNull();
    expect(closed.window(null, 1).max).toBe(1);
  });

  it('counts failures by kind; only times that count are in the histograms', () => {
    const recording = recorder();
    recording.record(sample({ failure: 'http-5xx', timed: false, status: 503 }));
    recording.record(sample({ failure: 'refused', timed: false, status: 0, firstByte: us(0) }));
    recording.record(sample({ failure: 'timeout', status: 0, firstByte: us(0), service: us(10_000_000) }));
    recording.record(sample({ failure: 'check' }));
    const found = tally(recording.close(closing), 'GET /a', 'ramp');
    expect(found?.failures).toEqual({ timeout: 1, refused: 1, 'http-5xx': 1, check: 1 });
    expect(found?.statuses).toEqual({ 200: 1, 503: 1 });
    expect(Histogram.decode(found?.service ?? '').count).toBe(2);
    expect(Histogram.decode(found?.firstByte ?? '').count).toBe(1);
  });

  it('keeps how long connecting took, whatever came of the request', () => {
    const recording = recorder();
    recording.record(sample({ connect: us(1000), tls: us(4000) }));
    recording.record(sample({ connect: us(3000), failure: 'reset', timed: false, status: 0 }));
    recording.record(sample({ endpoint: 1 }));
    const run = recording.close(closing);
    const a = tally(run, 'GET /a', 'ramp');
    expect([a?.connect, a?.tls].map((text) => Histogram.decode(text ?? '').count)).toEqual([2, 1]);
    expect(p50(a?.tls)).toBeCloseTo(4, 1);
    expect(tally(run, 'GET /b', 'ramp')).toMatchObject({ connect: null, tls: null });
  });

  it('counts a 401 that a new login answers as a re-login: neither failed nor timed', () => {
    const recording = recorder();
    recording.record(sample({ relogin: true, status: 401 }));
    const run = recording.close(closing);
    expect(tally(run, 'GET /a', 'ramp')).toMatchObject({
      requests: 1,
      relogins: 1,
      failures: {},
      service: null,
    });
    expect(run.timeline.buckets[0]?.latency).toEqual([]);
  });

  it('keeps the warm-up apart', () => {
    const recording = recorder();
    recording.record(sample({ phase: -1, finishedAt: us(-1e6) }));
    recording.record(sample({ phase: -1, failure: 'reset', timed: false }));
    recording.dropped(0, 0, -1, us(-5));
    recording.tick(us(-1e6));
    expect(recording.totals()).toEqual({ requests: 2, failed: 1 });
    expect(recording.window(null, 10).requests).toBe(0);
    const run = recording.close(closing);
    expect(run.warmup).toEqual({ requests: 2, failed: 1 });
    expect(run.endpoints.flatMap((endpoint) => endpoint.phases)).toEqual([]);
    expect(run.timeline.buckets).toEqual([]);
    expect(run.journeys[0]?.dropped).toBe(0);
  });

  it('counts dropped arrivals at their journey and first endpoint, not as requests', () => {
    const recording = recorder('open');
    recording.dropped(1, 1, 1, us(500_000));
    const run = recording.close(closing);
    expect(tally(run, 'GET /b', 'steady')).toMatchObject({ requests: 0, failures: { dropped: 1 } });
    expect(run.journeys).toEqual([
      { name: 'shopper', started: 0, completed: 0, failed: 0, interrupted: 0, dropped: 0 },
      { name: 'admin', started: 0, completed: 0, failed: 0, interrupted: 0, dropped: 1 },
    ]);
    expect(run.timeline.buckets[0]).toMatchObject({ requests: 0, dropped: 1 });
    expect(recording.window(1, 5)).toMatchObject({ requests: 0, failed: 1, dropped: 1 });
    expect(recording.totals()).toEqual({ requests: 0, failed: 0 });
  });

  it('counts iterations', () => {
    const recording = recorder();
    for (const event of ['started', 'started', 'completed', 'failed', 'interrupted'] as const)
      recording.iteration(0, event);
    expect(recording.close(closing).journeys[0]).toMatchObject({
      started: 2,
      completed: 1,
      failed: 1,
      interrupted: 1,
    });
  });

  it('gives the schedule lag, and none where nothing was scheduled', () => {
    const recording = recorder('open');
    expect(recording.close(closing).generator).toMatchObject({ lag: null, lagP99: null });
    for (let i = 0; i < 99; i++) recording.lag(us(100));
    recording.lag(us(5000));
    expect(recording.close(closing).generator.lagP99).toBeCloseTo(0.1, 2);
  });

  it('writes no number that JSON cannot hold', () => {
    const run = recorder().close({ ...closing, utilisation: NaN, cpu: Infinity });
    expect(run.generator).toMatchObject({ utilisation: 0, cpu: 0 });
  });
});

describe('window', () => {
  it('slides: what is older falls out', () => {
    const recording = recorder();
    for (let second = 0; second < 100; second++)
      recording.record(sample({ finishedAt: us(second * 1e6 + 1), service: us(1000 * (second + 1)) }));
    recording.tick(us(100e6));
    const ten = recording.window(0, 10);
    expect(ten).toMatchObject({ requests: 10, failed: 0, seconds: 10 });
    expect(ten.min).toBe(91);
    expect(ten.max).toBe(100);
    expect(ten.mean).toBe(95.5);
    expect(Math.abs((ten.percentile(50) ?? 0) - 95)).toBeLessThan(95 * 0.032);
    expect(recording.window(1, 10)).toMatchObject({ requests: 0, mean: null, min: null, max: null });
    expect(recording.window(1, 10).percentile(95)).toBeNull();
    expect(recording.window(null, 1000).requests).toBe(30);
  });

  it('moves on without requests when it is ticked', () => {
    const recording = recorder();
    recording.record(sample({ finishedAt: us(500_000) }));
    expect(recording.window(null, 2)).toMatchObject({ requests: 1, seconds: 0.5 });
    recording.tick(us(9e6));
    expect(recording.window(null, 2)).toMatchObject({ requests: 0, seconds: 2 });
  });

  it('ignores a request that finished before everything it still remembers', () => {
    const recording = recorder();
    recording.record(sample({ finishedAt: us(100e6) }));
    recording.record(sample({ finishedAt: us(1e6) }));
    expect(recording.window(null, 30).requests).toBe(1);
    expect(recording.totals().requests).toBe(2);
  });
});
