import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEARNED, SIMULATED } from '../../../src/gate/fixed-band-note.js';

interface Published {
  readonly scenarios: readonly {
    readonly name: string;
    /** The rate and its 95 % interval. */
    readonly strategies: Readonly<Record<string, { readonly falseAlarms: readonly number[] }>>;
  }[];
}

const published = JSON.parse(
  readFileSync(new URL('../../../bench/gate/results.json', import.meta.url), 'utf8'),
) as Published;
const rate = (scenario: string, strategy: string): number | undefined =>
  published.scenarios.find(({ name }) => name === scenario)?.strategies[strategy]?.falseAlarms[0];

describe('the false alarms printed beside a fixed band', () => {
  it('are those of the published simulation', () => {
    expect(rate('unchanged, same', 'median of 3, fixed 15 %')).toBeCloseTo(SIMULATED.same, 2);
    expect(rate('unchanged, hosted', 'median of 3, fixed 15 %')).toBeCloseTo(SIMULATED.hosted, 2);
  });

  it.each(['same', 'hosted'])('promise no more of the learned bands than was found: %s', (machine) => {
    expect(rate(`unchanged, ${machine}`, 'screen, then pairs')).toBeLessThanOrEqual(LEARNED);
    expect(rate(`unchanged, ${machine}`, 'straight to pairs (no baseline)')).toBeLessThanOrEqual(LEARNED);
  });
});
