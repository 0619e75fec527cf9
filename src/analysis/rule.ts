import type { Sighting } from './finding.js';
import type { ObservedRun } from './observed-run.js';

/** Looks at one run; an empty list when there is nothing to say. */
export interface Rule {
  readonly name: string;
  readonly see: (of: ObservedRun) => readonly Sighting[];
}
