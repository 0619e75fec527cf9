const number = (pattern) => (text) => Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? NaN);

/**
 * The faults of the demo shop. `planted`: the number that the fault has; `read`: takes it from the finding's text;
 * `follow`: what else is true then.
 */
export const FAULTS = [
  { name: 'nothing, steady', tier: 'steady', env: {}, rule: null },
  { name: 'nothing, a spike that fits', tier: 'spike', env: { SHOP_POOL: '400' }, rule: null },
  {
    name: 'pool of 12 connections',
    tier: 'ramp',
    env: { SHOP_POOL: '12' },
    rule: 'pool-limit',
    planted: 12,
    unit: 'at a time',
    read: number(/about ([\d.]+) requests/),
  },
  {
    name: 'a route that takes 20 ms of CPU',
    tier: 'ramp',
    env: { SHOP_POOL: '400', SHOP_CPU: '20' },
    rule: 'cpu-saturated',
    planted: 1,
    unit: 'cores',
    read: number(/on: ([\d.]+) core/),
  },
  {
    name: 'a leak of 40 KB a request',
    tier: 'soak',
    env: { SHOP_LEAK: '40' },
    rule: 'memory-leak',
    planted: 41,
    unit: 'KB a request',
    read: number(/That is ([\d.]+) KB a request/),
  },
  {
    name: 'a limit of 40 requests/s',
    tier: 'limited',
    env: { SHOP_RATE_LIMIT: '40' },
    rule: 'rate-limited',
    planted: 40,
    unit: 'req/s',
    read: number(/about ([\d.,]+)\/s/),
    // A 429 is answered before any work is done.
    follow: ['fast-errors'],
  },
  {
    name: 'every twentieth payment hangs for 2 s',
    tier: 'steady',
    env: { SHOP_DEPENDENCY_TIMEOUT: '2000' },
    rule: 'hanging-dependency',
    planted: 2000,
    unit: 'ms',
    read: number(/take ([\d.,]+) ms/),
  },
  { name: 'a cold start of 1 s', tier: 'fresh', env: { SHOP_COLD_START: '1000' }, rule: 'cold-start' },
  {
    name: 'an overrun database recovers after 15 s',
    tier: 'spike',
    env: { SHOP_POOL: '6', SHOP_RECOVERY_LAG: '15000' },
    rule: 'slow-recovery',
    // What piles up waits, whatever the cause: the pool is the limit while the peak lasts.
    follow: ['queueing', 'pool-limit', 'overload'],
  },
];
