import { describe, expect, it } from 'vitest';
import { parseTicks, stealBetween, Usage } from '../../../src/load/usage.js';

describe('parseTicks', () => {
  it('reads the line of all processors: eight kinds of time, guests not counted again', () => {
    const stat = 'cpu  10 20 30 40 5 6 7 8 100 200\ncpu0 1 2 3 4 5 6 7 8 9 10\nintr 5\n';
    expect(parseTicks(stat)).toEqual({ stolen: 8, all: 126 });
  });

  it('knows nothing where the system does not tell', () => {
    expect(parseTicks('')).toBeNull();
    expect(parseTicks('cpu  1 2 3 4\n')).toBeNull();
  });
});

describe('stealBetween', () => {
  it('is the stolen share of the ticks in between', () => {
    expect(stealBetween({ stolen: 5, all: 100 }, { stolen: 7, all: 200 })).toBe(0.02);
  });

  it('is null without ticks in between', () => {
    expect(stealBetween({ stolen: 5, all: 100 }, { stolen: 5, all: 100 })).toBeNull();
    expect(stealBetween(null, { stolen: 5, all: 100 })).toBeNull();
  });
});

describe('Usage', () => {
  it('gives finite shares', () => {
    const usage = new Usage();
    const { utilisation, cpu, steal, gc } = usage.read();
    usage.stop();
    expect(gc).toEqual({ total: expect.any(Number) as number, longest: expect.any(Number) as number });
    expect(utilisation).toBeGreaterThanOrEqual(0);
    expect(cpu).toBeGreaterThanOrEqual(0);
    if (steal !== null) expect(steal).toBeLessThanOrEqual(1);
  });
});
