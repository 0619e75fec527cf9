import type { Finding, Severity } from '../analysis/finding.js';
import { formatDuration } from '../model/units.js';
import type { ReportView } from './report.js';

/** How a severity looks. */
export const SEVERITY_LOOKS: Readonly<
  Record<
    Severity,
    { readonly emoji: string; readonly sign: string; readonly color: 'red' | 'yellow' | 'plain' }
  >
> = {
  critical: { emoji: '🔴', sign: '●', color: 'red' },
  warning: { emoji: '🟠', sign: '●', color: 'yellow' },
  hint: { emoji: '💡', sign: '○', color: 'plain' },
};

/** Where it shows: `run 2, from 41s to 1m20s`; empty when it is everywhere. */
export function whereOf({ moment }: Finding, view: ReportView): string {
  if (moment === null) return '';
  const span = `from ${formatDuration(moment.from)} to ${formatDuration(moment.to)}`;
  return view.head.runs.length > 1 ? `run ${moment.run}, ${span}` : span;
}
