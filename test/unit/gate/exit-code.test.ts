import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../src/gate/exit-code.js';

describe('exitCode', () => {
  it.each([
    ['pass', 'regression', 'cli', 0],
    ['improved', 'inconclusive', 'cli', 0],
    ['regression', 'regression', 'cli', 1],
    ['regression', 'inconclusive', 'action', 1],
    ['regression', 'never', 'cli', 0],
    ['inconclusive', 'regression', 'cli', 0],
    ['inconclusive', 'inconclusive', 'cli', 1],
    ['not-compared', 'regression', 'cli', 0],
    ['not-compared', 'inconclusive', 'action', 1],
    ['invalid', 'regression', 'cli', 3],
    ['invalid', 'inconclusive', 'cli', 3],
    ['invalid', 'regression', 'action', 0],
    ['invalid', 'inconclusive', 'action', 1],
    ['invalid', 'never', 'cli', 0],
  ] as const)('%s with fail-on %s in the %s: %d', (overall, failOn, entry, code) => {
    expect(exitCode({ overall }, failOn, entry)).toBe(code);
  });

  it('does not fail for a regression that a maintainer accepted, but for what else is asked for', () => {
    const accepted = { label: 'performance-accepted', by: null };
    expect(exitCode({ overall: 'regression', accepted }, 'regression', 'action')).toBe(0);
    expect(exitCode({ overall: 'regression', accepted }, 'inconclusive', 'cli')).toBe(0);
    expect(exitCode({ overall: 'inconclusive', accepted }, 'inconclusive', 'action')).toBe(1);
  });
});
