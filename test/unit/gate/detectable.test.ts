import { describe, expect, it } from 'vitest';
import { detectable, detectableInPairs } from '../../../src/gate/detectable.js';
import { DEFAULT_FLOOR } from '../../../src/gate/log-scale.js';

describe('detectable', () => {
  it('is what noise hides, and 0.84 standard errors more', () => {
    // t = 1.812 at 5 % with 10 degrees of freedom.
    expect(detectable({ se: 0.1, df: 10, tail: 0.05 }, DEFAULT_FLOOR)).toBeCloseTo(
      Math.exp(0.1812 + 0.084) - 1,
      3,
    );
  });

  it('is never less than the floor', () => {
    expect(detectable({ se: 0, df: 10, tail: 0.05 }, DEFAULT_FLOOR)).toBeCloseTo(0.15, 12);
    expect(detectable({ se: 0.01, df: 10, tail: 0.05 }, DEFAULT_FLOOR)).toBeCloseTo(
      1.15 * Math.exp(0.0084) - 1,
      12,
    );
  });
});

describe('detectableInPairs', () => {
  const pairs = { sd: 0.2, df: 12, made: 3, last: 7 };

  it('counts on the pairs that would still be made', () => {
    // At the last look √0.210 · 0.2 = 0.0917, t = 1.782; after three, √0.449 · 0.2 = 0.134 beyond the floor of ln 1.15.
    expect(detectableInPairs(pairs, 0.05, DEFAULT_FLOOR)).toBeCloseTo(1.15 * Math.exp(0.84 * 0.134) - 1, 3);
    expect(detectableInPairs(pairs, 0.001, DEFAULT_FLOOR)).toBeCloseTo(
      Math.exp((3.93 + 0.84) * 0.0917) - 1,
      2,
    );
  });

  it('is that of the pairs made when no more will be', () => {
    const last = detectableInPairs({ ...pairs, last: 3 }, 0.05, DEFAULT_FLOOR);
    expect(last).toBeCloseTo(Math.exp((1.782 + 0.84) * 0.134) - 1, 3);
    expect(last).toBeGreaterThan(detectableInPairs(pairs, 0.05, DEFAULT_FLOOR));
  });
});
