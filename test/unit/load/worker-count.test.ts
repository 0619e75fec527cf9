import { describe, expect, it } from 'vitest';
import { parseWorkers, workerCount } from '../../../src/load/worker-count.js';
import { ms } from '../../../src/model/units.js';
import { madeTier } from '../result/measured.js';

const closed = (users: number): ReturnType<typeof madeTier> =>
  madeTier({ stages: [{ phase: 'steady', from: users, to: users, duration: ms(1000), judge: true }] });
const open = (rate: number, maxInFlight = 1000): ReturnType<typeof madeTier> => ({
  ...closed(rate),
  model: 'open',
  maxInFlight,
});
const alone = { cores: 8, runsServer: false };

describe('workerCount', () => {
  it.each([
    ['a few users need one', closed(8), alone, 1],
    ['many users need more', closed(1000), alone, 4],
    ['no more than the machine has cores', closed(10_000), alone, 8],
    ['a core is left to a server on the same machine', closed(10_000), { cores: 8, runsServer: true }, 7],
    ['one is the least', closed(10_000), { cores: 1, runsServer: true }, 1],
    ['two cores with a server: one', closed(10_000), { cores: 2, runsServer: true }, 1],
    ['a low rate needs one', open(200), alone, 1],
    ['a high rate needs more', open(10_000), alone, 5],
    ['no worker without a slot', open(10_000, 2), alone, 2],
  ])('auto: %s', (_, tier, machine, count) => {
    expect(workerCount('auto', tier, machine)).toBe(count);
  });

  it('takes the number that was asked for, as far as there are users', () => {
    expect(workerCount(3, closed(8), { cores: 1, runsServer: true })).toBe(3);
    expect(workerCount(12, closed(8), alone)).toBe(8);
  });
});

describe('parseWorkers', () => {
  it('reads auto or a number', () => {
    expect(parseWorkers('auto')).toBe('auto');
    expect(parseWorkers('4')).toBe(4);
  });

  it.each(['0', '-1', '1.5', 'many', '', '65'])('refuses "%s"', (text) => {
    expect(() => parseWorkers(text)).toThrow(/expected auto or a number from 1 to 64/);
  });
});
