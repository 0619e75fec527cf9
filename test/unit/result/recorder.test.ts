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
  new Recorder({
    endpoints: ['GET /a', 'GET /b'],
    journeys: ['shopper', 'admin'],
    phases,
    model,
    warmup: 0,
    watched: [1],
  });
const closing: Closing = {
  number: 1,
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 20_000,
  end: { reason: 'finished' },
  utilisation: 0.5,
  cpu: 0.4,
  steal: 0.01,
  gc: { total: 40, longest: 3 },
  exhausted: { files: 0, ports: 0 },
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
    expect(open.tick(us(0)).whole[0]?.max).toBe(9000);
    expect(p50(tally(open.close(closing), 'GET /a', 'ramp')?.response)).toBe(9.007);
    const closed = recorder();
    closed.record(sample({ service: us(1000), response: us(9000) }));
    expect(closed.tick(us(0)).whole[0]?.max).toBe(1000);
    expect(tally(closed.close(closing), 'GET /a', 'ramp')?.response).toBeNull();
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
    expect(recording.tick(us(-1e6)).whole).toEqual([]);
    expect(recording.totals()).toEqual({ requests: 2, failed: 1 });
    const run = recording.close(closing);
    expect(run.warmup).toEqual({ requests: 2, failed: 1 });
    expect(run.endpoints.flatMap((endpoint) => endpoint.phases)).toEqual([]);
    expect(run.timeline.buckets).toEqual([]);
    expect(run.journeys[0]?.dropped).toBe(0);
  });

  it('counts dropped arrivals at their journey and first endpoint, not as requests', () => {
    const recording = recorder('open');
    recording.dropped(1, 1, 1, us(500_000));
    const { watched } = recording.tick(us(600_000));
    expect(watched).toMatchObject([{ endpoint: 1, deltas: [{ requests: 0, failed: 1, dropped: 1 }] }]);
    const run = recording.close(closing);
    expect(tally(run, 'GET /b', 'steady')).toMatchObject({ requests: 0, failures: { dropped: 1 } });
    expect(run.journeys).toEqual([
      { name: 'shopper', started: 0, completed: 0, failed: 0, interrupted: 0, dropped: 0 },
      { name: 'admin', started: 0, completed: 0, failed: 0, interrupted: 0, dropped: 1 },
    ]);
    expect(run.timeline.buckets[0]).toMatchObject({ requests: 0, dropped: 1 });
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

describe('tick', () => {
  it('gives what happened since the last one, by the second, and only watched endpoints apart', () => {
    const recording = recorder();
    recording.record(sample({ finishedAt: us(500_000), service: us(1000) }));
    recording.record(sample({ finishedAt: us(1_500_000), service: us(3000), endpoint: 1 }));
    recording.record(sample({ finishedAt: us(900_000), failure: 'reset', timed: false }));
    const { whole, watched } = recording.tick(us(2e6));
    expect(whole).toMatchObject([
      { second: 0, requests: 2, failed: 1, timed: 1, sum: 1000 },
      { second: 1, requests: 1, failed: 0, min: 3000, max: 3000 },
    ]);
    expect(watched).toMatchObject([{ endpoint: 1, deltas: [{ second: 1, requests: 1 }] }]);
    expect(recording.tick(us(3e6)).whole).toEqual([]);
  });

  it('puts everything on the time line, what was never ticked too', () => {
    const recording = recorder();
    for (let second = 0; second < 5; second++) {
      recording.record(sample({ finishedAt: us(second * 1e6) }));
      if (second < 3) recording.tick(us(second * 1e6));
    }
    const { buckets } = recording.close(closing).timeline;
    expect(buckets.map(({ requests }) => requests)).toEqual([1, 1, 1, 1, 1]);
  });
});
