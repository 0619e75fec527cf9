import type { CapacityAnalysis } from '../analysis/capacity.js';
import type { Finding } from '../analysis/finding.js';
import { formatDuration } from '../model/units.js';
import type { Result } from '../result/result.js';
import { formatLoad, formatThroughput } from './stage-words.js';
import type { ReportView } from './report.js';
import { headlineOf } from './verdict-words.js';

type Seen = Pick<ReportView, 'verdict' | 'insights' | 'capacity' | 'spike' | 'open' | 'head'>;

/**
 * The verdict in a sentence, and where there was nothing to compare with, what was found: the reader should not have
 * to look for it. A critical finding is told with every verdict that would look harmless without it.
 */
export function headlineWithFinding(view: Seen, headline = headlineOf(view)): string {
  const found = mainFinding(view);
  return found === null ? headline : `${headline}; ${found}`;
}

function mainFinding({ verdict, insights, capacity, spike, open, head }: Seen): string | null {
  // What held did so, whatever kept the search from going on.
  if (verdict.overall === 'invalid' && capacity?.search?.found.kind === 'at-least')
    return capacityClause(capacity, open);
  // A regression is news enough, and what a saturated generator saw is none.
  if (verdict.overall === 'regression' || verdict.overall === 'invalid') return null;
  const critical = insights.find(({ severity }) => severity === 'critical');
  if (critical !== undefined) return `critical: ${clauseOf(critical)}`;
  if (verdict.overall !== 'not-compared') return null;
  const warned = insights.find(({ severity }) => severity === 'warning');
  return (
    (capacity === null || (capacity.search === null && spike !== null)
      ? (spike?.brief ?? null)
      : capacityClause(capacity, open)) ??
    (warned === undefined ? null : clauseOf(warned)) ??
    endedEarly(head)
  );
}

function endedEarly({ runs }: Result): string | null {
  const end = runs.find((run) => run.end.reason === 'until')?.end;
  return end?.reason === 'until' ? `\`${end.condition}\` ended it after ${formatDuration(end.after)}` : null;
}

/** The title up to its explanation, with a small letter unless a name starts it. */
function clauseOf({ title, subject }: Finding): string {
  const end = title.indexOf(': ', SHORTEST);
  const clause = end < 0 ? title : title.slice(0, end);
  const isName = subject !== null && clause.startsWith(subject);
  return isName || !/^[A-Z][a-z]* /.test(clause) ? clause : clause.charAt(0).toLowerCase() + clause.slice(1);
}

/** A title's explanation comes later than this. */
const SHORTEST = 20;

function capacityClause({ breaking, search, stages }: CapacityAnalysis, open: boolean): string | null {
  if (search !== null) {
    const { found } = search;
    if (found.kind === 'nothing') return 'no rate was found that holds';
    const least = found.kind === 'at-least' ? ' at least' : '';
    return `sustains ${formatThroughput(found.capacity)}${least}`;
  }
  const [first] = breaking.whole;
  const highest = stages.at(-1);
  if (first !== undefined) {
    const where = formatLoad(first.at ?? first.high, open);
    const served = first.throughput === null ? '' : `, at ${formatThroughput(first.throughput)}`;
    const [what = ''] = first.text.split(' (');
    return first.at === null ? `${what} at ${where} already` : `${what} from about ${where} on${served}`;
  }
  if (highest === undefined) return null;
  const served = highest.throughput === null ? '' : ` (${formatThroughput(highest.throughput)})`;
  return `nothing broke up to ${formatLoad(breaking.range.highest, open)}${served}`;
}
