import { describe, expect, it } from 'vitest';
import { GcPauses } from '../../../src/load/gc-pauses.js';

/** Leaves so much garbage behind that it must be collected many times. */
function litter(): void {
  const values = Array.from({ length: 20_000 }, (_, i) => ({ i, text: `${i}` }));
  for (let round = 0; round < 10; round++) JSON.parse(JSON.stringify(values));
}

describe('GcPauses', () => {
  it('adds up the pauses since it was restarted', async () => {
    const pauses = new GcPauses();
    try {
      for (let i = 0; i < 50 && pauses.read().total === 0; i++) {
        litter();
        await new Promise(setImmediate);
      }
      const { total, longest } = pauses.read();
      expect(total).toBeGreaterThan(0);
      expect(longest).toBeGreaterThan(0);
      expect(longest).toBeLessThanOrEqual(total);
      pauses.restart();
      // What is reported late belongs to the time before.
      expect(pauses.read()).toEqual({ total: 0, longest: 0 });
    } finally {
      pauses.stop();
    }
  });

  it('watches no more once it is stopped', async () => {
    const pauses = new GcPauses();
    pauses.stop();
    litter();
    await new Promise(setImmediate);
    expect(pauses.read()).toEqual({ total: 0, longest: 0 });
  });
});
