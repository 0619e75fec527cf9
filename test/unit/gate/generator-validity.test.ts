import { describe, expect, it } from 'vitest';
import { invalidReasons, ranOut } from '../../../src/gate/generator-validity.js';
import { madeRun, madeTier, type MadeRun } from '../result/measured.js';

const busy = (part: Partial<MadeRun> = {}): MadeRun => ({
  endpoints: { 'GET /a': { latencies: Array.from({ length: 200 }, () => 20) } },
  ...part,
});
const open = { tier: madeTier({ model: 'open' }) };
const closed = { tier: madeTier() };

describe('invalidReasons', () => {
  it.each([
    [0.9, 0],
    [0.91, 1],
  ])('closed model: utilisation of %s gives %d reasons', (utilisation, count) => {
    expect(invalidReasons(madeRun(busy({ utilisation })), closed)).toHaveLength(count);
  });

  it('open model: utilisation says nothing', () => {
    expect(invalidReasons(madeRun(busy({ utilisation: 1 }), 1, 'open'), open)).toEqual([]);
  });

  it.each([
    // p50 is 20 ms: the limit is 2 ms.
    [1.9, 0],
    [2.5, 1],
  ])('open model: a lag of %s ms gives %d reasons', (lag, count) => {
    expect(invalidReasons(madeRun(busy({ lag }), 1, 'open'), open)).toHaveLength(count);
  });

  it.each([
    [0.02, 0],
    [0.021, 1],
  ])('either model: a steal of %s gives %d reasons', (steal, count) => {
    expect(invalidReasons(madeRun(busy({ steal })), closed)).toHaveLength(count);
    expect(invalidReasons(madeRun(busy({ steal }), 1, 'open'), open)).toHaveLength(count);
  });

  it('says what to do', () => {
    expect(invalidReasons(madeRun(busy({ utilisation: 0.95 })), closed)[0]).toBe(
      'loadgate itself was busy 95 % of the time (limit 90 %), so that it may have measured its own slowness: ' +
        'use more workers (--workers N), fewer users or some think time, or another machine',
    );
    expect(invalidReasons(madeRun(busy({ lag: 5 }), 1, 'open'), open)[0]).toMatch(
      /more than 5 ms late \(limit 2 ms\): use more workers \(--workers N\), a lower rate, or another machine$/,
    );
  });

  it.each([
    // The run takes 10 s and its p50 is 20 ms: pauses of up to 2 ms don't show.
    [400, 90, 0],
    [501, 1.9, 0],
    [501, 2.1, 1],
    [900, 90, 1],
  ])('either model: %d ms in pauses of up to %d ms give %d reasons', (total, longest, count) => {
    const gc = { total, longest };
    expect(invalidReasons(madeRun(busy({ gc })), closed)).toHaveLength(count);
    expect(invalidReasons(madeRun(busy({ gc }), 1, 'open'), open)).toHaveLength(count);
  });

  it('says what to do about pauses', () => {
    const run = madeRun(busy({ gc: { total: 700, longest: 90 } }), 1, 'open');
    expect(invalidReasons(run, open)).toEqual([
      'loadgate stood still for its garbage collector 7 % of the time (limit 5 %), for up to 90 ms: ' +
        'use more workers (--workers N), a lower rate, or another machine',
    ]);
  });

  it('names what this machine had none left of, first', () => {
    const run = madeRun(busy({ exhausted: { files: 1200, ports: 3 }, utilisation: 0.95 }));
    expect(ranOut(run)).toBe(true);
    expect(ranOut(madeRun(busy()))).toBe(false);
    expect(invalidReasons(run, closed).slice(0, 2)).toEqual([
      'this machine could not send 1,200 requests, as no open file was left for a connection: ' +
        'raise the limit (ulimit -n), or use fewer users',
      'this machine could not send 3 requests, as no port was left for a connection: ' +
        'leave keepAlive on, widen the range of ports (net.ipv4.ip_local_port_range), or use fewer users',
    ]);
    expect(invalidReasons(madeRun(busy({ exhausted: { files: 1 } }), 1, 'open'), open)[0]).toMatch(
      /or use a lower maxInFlight$/,
    );
  });

  it('has nothing to say of a run without a length', () => {
    const run = { ...madeRun(busy({ gc: { total: 5, longest: 5 } })), duration: 0 };
    expect(invalidReasons(run, closed)).toEqual([]);
  });
});
