import { describe, expect, it } from 'vitest';
import { bandOf, errorBandOf } from '../../../src/gate/band.js';
import { madeGate } from '../result/measured.js';

const gate = madeGate({
  band: {
    default: 0.15,
    overrides: [
      { endpoint: 'GET /a', metric: 'p95', band: 0.4 },
      { endpoint: 'GET /a', metric: null, band: 0.3 },
      { endpoint: null, metric: 'p95', band: 0.2 },
      { endpoint: null, metric: 'throughput', band: 0.1 },
    ],
  },
});

describe('bandOf', () => {
  it.each([
    ['GET /a', 'p95', 0.4],
    ['GET /a', 'p50', 0.3],
    ['GET /b', 'p95', 0.2],
    ['GET /b', 'p50', 0.15],
    [null, 'throughput', 0.1],
  ] as const)('%s %s: the most specific entry counts', (endpoint, metric, band) => {
    expect(bandOf(gate, endpoint, metric)).toBe(band);
  });

  it('takes a band for errors that is meant for errors', () => {
    const errors = madeGate({
      band: {
        default: 0.15,
        overrides: [
          { endpoint: null, metric: 'errors', band: 0.02 },
          { endpoint: 'GET /a', metric: 'errors', band: 0.03 },
        ],
      },
    });
    expect(errorBandOf(errors, 'GET /a')).toBe(0.03);
    expect(errorBandOf(errors, 'GET /b')).toBe(0.02);
  });

  it('bands for times do not loosen errors, and errors have no band to learn', () => {
    expect(errorBandOf(gate, 'GET /a')).toBe(0.005);
    const learned = madeGate({
      band: { default: 'learned', overrides: [{ endpoint: 'GET /a', metric: 'errors', band: 'learned' }] },
    });
    expect(errorBandOf(learned, 'GET /a')).toBe(0.005);
    expect(bandOf(learned, 'GET /a', 'p95')).toBe('learned');
  });
});
