import { EXIT } from '../model/errors.js';
import type { Verdict } from './verdict.js';

/** What makes a verdict fail. `inconclusive` includes not-compared and invalid. */
export type FailOn = 'regression' | 'inconclusive' | 'never';

/**
 * The exit code of a verdict. A regression that a maintainer accepted does not fail. Where nobody asked otherwise, a saturated generator is "could not measure" (3) on
 * the command line, and green in the action: the pull request is not to blame for it.
 */
export function exitCode(
  verdict: Pick<Verdict, 'overall' | 'accepted'>,
  failOn: FailOn,
  entry: 'cli' | 'action' = 'cli',
): number {
  if (failOn === 'never') return EXIT.pass;
  switch (verdict.overall) {
    case 'pass':
    case 'improved':
      return EXIT.pass;
    case 'regression':
      return verdict.accepted === undefined ? EXIT.fail : EXIT.pass;
    case 'inconclusive':
    case 'not-compared':
      return failOn === 'inconclusive' ? EXIT.fail : EXIT.pass;
    case 'invalid':
      if (entry === 'cli') return EXIT.notMeasured;
      return failOn === 'inconclusive' ? EXIT.fail : EXIT.pass;
  }
}
