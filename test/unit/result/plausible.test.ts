import { describe, expect, it } from 'vitest';
import { implausibility } from '../../../src/result/plausible.js';
import type { Result } from '../../../src/result/result.js';
import { resultOf } from '../../helpers/fixtures.js';

const RESULT = resultOf({ endpoints: [{ name: 'login', typical: 12, requests: 180 }] });
const tierNamed = (name: string): Result => ({
  ...RESULT,
  scenario: { ...RESULT.scenario, tier: { ...RESULT.scenario.tier, name } },
});
const [run] = RESULT.runs;

describe('implausibility', () => {
  it('believes a measurement', () => {
    expect(implausibility(RESULT)).toBeNull();
    expect(implausibility(tierNamed('soak — nächtlich'))).toBeNull();
  });

  const NO_NAME = 'has a tier whose name no scenario would have';
  it.each<readonly [Result, string]>([
    [tierNamed('  '), NO_NAME],
    [tierNamed('smoke\u202e'), NO_NAME],
    [tierNamed('x'.repeat(101)), NO_NAME],
    [
      { ...RESULT, runs: Array.from({ length: 201 }, () => run).filter((one) => one !== undefined) },
      'tells of 201 runs, more than 200',
    ],
    [
      { ...RESULT, notes: [{ level: 'info', text: 'x'.repeat(10_001) }] },
      'has a text of 10001 characters at notes[0].text',
    ],
    [
      { ...RESULT, environment: { ...RESULT.environment, memoryBytes: 1e19 } },
      'has an impossible number at environment.memoryBytes',
    ],
    [
      { ...RESULT, notes: Array.from({ length: 20_001 }, () => ({ level: 'info', text: '' }) as const) },
      'has 20001 values at notes, more than 20000',
    ],
    [
      {
        ...RESULT,
        runs: RESULT.runs.map((one) => ({
          ...one,
          endpoints: one.endpoints.map((endpoint) => ({
            ...endpoint,
            phases: endpoint.phases.map((tally) => ({ ...tally, statuses: { ['x'.repeat(10_001)]: 1 } })),
          })),
        })),
      },
      'has a text of 10001 characters at runs[0].endpoints[0].phases[0].statuses.…',
    ],
    [
      {
        ...RESULT,
        runs: RESULT.runs.map((one) => ({
          ...one,
          endpoints: one.endpoints.map((endpoint) => ({
            ...endpoint,
            phases: Array.from({ length: 7000 }, () => endpoint.phases[0]).filter(
              (tally) => tally !== undefined,
            ),
          })),
        })),
      },
      'has 21000 sets of figures, more than 20000',
    ],
    [
      {
        ...RESULT,
        runs: RESULT.runs.map((one) => ({
          ...one,
          timeline: {
            ...one.timeline,
            endpoints: [1, 2].map(() => ({ requests: [1], failed: [], dropped: [], timed: [], time: [] })),
          },
        })),
      },
      'tells how more endpoints went over time than run 1 has',
    ],
  ])('doubts what no measurement has: %#', (result, why) => {
    expect(implausibility(result)).toBe(why);
  });
});
