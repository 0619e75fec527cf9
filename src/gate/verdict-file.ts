import type { Verdict } from './verdict.js';

/** The text of a `verdict.json`, one value a line: people read it too. */
export function serialiseVerdict(verdict: Verdict): string {
  return `${JSON.stringify(verdict, null, 2)}\n`;
}
