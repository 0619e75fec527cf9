import { describe, expect, it } from 'vitest';
import { COMMENT_MODES, shouldComment } from '../../../src/github/comment.js';
import type { CellVerdict } from '../../../src/gate/verdict.js';

const VERDICTS: readonly CellVerdict[] = [
  'pass',
  'improved',
  'regression',
  'inconclusive',
  'not-compared',
  'invalid',
];

describe('shouldComment', () => {
  it('makes a new comment by mode and verdict', () => {
    const made = COMMENT_MODES.map((mode) => [
      mode,
      VERDICTS.filter((verdict) => shouldComment(mode, verdict, false)),
    ]);
    expect(made).toEqual([
      ['always', VERDICTS],
      ['changes', ['improved', 'regression']],
      ['regression', ['regression']],
      ['off', []],
    ]);
  });

  it('brings an existing comment up to date, unless it is off', () => {
    for (const mode of COMMENT_MODES)
      for (const verdict of VERDICTS) expect(shouldComment(mode, verdict, true)).toBe(mode !== 'off');
  });
});
