import { describeEnvironment } from '../gate/baseline-facts.js';
import type { BaselineMove, EntryMoves } from '../gate/baseline-moves.js';
import type { BaselineProposal } from '../gate/baseline-proposal.js';
import { formatChange, formatPercent } from '../model/units.js';
import { codeSpan, escapeText } from './escape.js';
import { formatFigure, formatMove, NONE, plural } from './figure-words.js';
import { markdownTable, type MarkdownColumn } from './markdown-table.js';
import { shortCommit } from './verdict-words.js';

/** What the pull request with a new baseline says. Markdown, but for the title and the message. */
export interface BaselinePullText {
  readonly title: string;
  readonly body: string;
  /** The commit's. */
  readonly message: string;
}

export interface BaselinePullFacts {
  /** The baseline, as its path in the repository. */
  readonly file: string;
  /** The branch that the baseline is for, and the one that the pull request comes from. */
  readonly base: string;
  readonly branch: string;
  /** What measured the newest jobs. */
  readonly runUrl: string | null;
  readonly sha: string | null;
}

/** Tells what merging the proposal would change, the bad news first. */
export function baselinePullText(proposal: BaselineProposal, facts: BaselinePullFacts): BaselinePullText {
  const jobs = plural(proposal.entries.flatMap(({ added }) => added).length, 'job');
  const body = [
    headOf(proposal),
    ...worseLines(proposal),
    `${codeSpan(facts.file)} gets ${jobs}.${because(proposal)}`,
    ...proposal.entries
      .slice(0, MOST_ENTRIES)
      .flatMap((entry) => entryBlocks(entry, proposal.entries.length)),
    proposal.entries.length > MOST_ENTRIES
      ? `… and ${plural(proposal.entries.length - MOST_ENTRIES, 'more tier or environment', 'more tiers or environments')}.`
      : '',
    footOf(facts),
  ];
  return {
    title: `Update the performance baseline${proposal.worse ? ': it got slower' : proposal.better ? ': it got faster' : ''}`,
    body: body.filter((part) => part !== '').join('\n\n'),
    message: `Record ${jobs} in ${facts.file}`,
  };
}

/** Rows of a tier's table: with ten tiers of long names the text still fits into a pull request. */
const MOST_ROWS = 40;
const MOST_ENTRIES = 10;
const MOST_NAMED = 10;

const COLUMNS: readonly MarkdownColumn[] = [
  { head: 'endpoint', align: 'left' },
  { head: 'metric', align: 'left' },
  { head: 'before', align: 'right' },
  { head: 'after', align: 'right' },
  { head: 'change (band)', align: 'right' },
  { head: '', align: 'left' },
];

function headOf({ worse, better }: BaselineProposal): string {
  if (worse) return '### ⚠️ Merging this accepts that it got slower';
  return better ? '### 🚀 It got faster' : '### The baseline stays at its level';
}

function worseLines({ worse, entries }: BaselineProposal): string[] {
  if (!worse) return [];
  const moved = entries.flatMap(({ tier, cells }) =>
    worstFirst(cells)
      .filter((cell) => cell.moved === 'worse')
      .map((cell) => `- tier ${codeSpan(tier)}: ${nameOf(cell)} ${moveOf(cell)}, ${changeOf(cell)}`),
  );
  const crept = entries.flatMap(({ tier, crept: cells }) =>
    cells.map(
      (cell) =>
        `- tier ${codeSpan(tier)}: ${nameOf(cell)} has crept: ${formatMove(cell.metric, cell.anchor.value, cell.now)}, ` +
        `${formatChange(cell.change)} from its best five jobs in a row (to ${cell.anchor.recordedAt.slice(0, 10)})`,
    ),
  );
  const all = [...moved, ...crept];
  const more = all.length - MOST_NAMED;
  return [
    [...all.slice(0, MOST_NAMED), ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n'),
    'Pull requests are then compared with the slower figures, and it is no longer red. If it was not meant: repair it; ' +
      'the next jobs are added here, and bring the level back.',
  ];
}

function because({ due }: BaselineProposal): string {
  if (due.length === 0) return '';
  return ` Why now: ${due
    .slice(0, MOST_NAMED)
    .map((reason) => escapeText(reason))
    .join('; ')}.`;
}

function entryBlocks({ tier, before, after, added, cells }: EntryMoves, entries: number): string[] {
  const rows = worstFirst(cells);
  const most = Math.max(MOST_NAMED, Math.floor(MOST_ROWS / entries));
  const left = rows.length - most;
  const had =
    before === null ? 'the first ones' : `beside ${plural(after.jobs.length - added.length, 'older one')}`;
  return [
    `**Tier ${codeSpan(tier)}** on ${escapeText(describeEnvironment(after.environment))}: ${plural(added.length, 'job')}, ${had}`,
    rows.length === 0 ? '' : markdownTable(COLUMNS, rows.slice(0, most).map(rowOf)),
    left > 0 ? `… and ${plural(left, 'more figure')}.` : '',
    added.map(({ id, commit, recordedAt }) => jobLine(id, commit, recordedAt)).join('\n'),
  ];
}

function rowOf(cell: BaselineMove): string[] {
  return [
    cell.endpoint === null ? '(all)' : codeSpan(cell.endpoint),
    cell.metric,
    formatFigure(cell.metric, cell.before),
    formatFigure(cell.metric, cell.after),
    changeOf(cell) + (cell.band === null ? '' : ` (±${inPoints(cell, formatPercent(cell.band))})`),
    movedWords(cell),
  ];
}

function movedWords({ moved, metric, before }: BaselineMove): string {
  const [worse, better] = metric === 'errors' ? ['fails more', 'fails less'] : ['slower', 'faster'];
  if (moved !== null) return moved === 'worse' ? `⚠️ ${worse}` : `🚀 ${better}`;
  return before === null ? 'new' : '';
}

function jobLine(id: string, commit: string | null, recordedAt: string): string {
  const at = `${recordedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `- ${commit === null ? 'no commit' : codeSpan(shortCommit(commit))}, ${at}, job ${codeSpan(id)}`;
}

function footOf({ base, branch, runUrl, sha }: BaselinePullFacts): string {
  const run = runUrl === null ? 'a job' : `[this run](${runUrl})`;
  const commit = sha === null ? '' : ` of ${codeSpan(shortCommit(sha))}`;
  return (
    `<sub>The newest job comes from ${run}${commit}. Nobody merges this but you. Further jobs on ${codeSpan(base)} are added ` +
    `here; the branch ${codeSpan(branch)} is loadgate's own.</sub>`
  );
}

/** Worse, then better, then by how far a figure moved; those that are new at the end. */
function worstFirst(cells: readonly BaselineMove[]): readonly BaselineMove[] {
  const rank = ({ moved, before }: BaselineMove): number =>
    moved === 'worse' ? 0 : moved === 'better' ? 1 : before === null ? 3 : 2;
  return [...cells].sort((a, b) => rank(a) - rank(b) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
}

function nameOf({ endpoint, metric }: Pick<BaselineMove, 'endpoint' | 'metric'>): string {
  return endpoint === null ? metric : `${codeSpan(endpoint)} ${metric}`;
}

function moveOf({ metric, before, after }: BaselineMove): string {
  return formatMove(metric, before, after);
}

function changeOf(cell: BaselineMove): string {
  return cell.change === null ? NONE : inPoints(cell, formatChange(cell.change));
}

function inPoints({ metric }: BaselineMove, percentage: string): string {
  return metric === 'errors' ? percentage.replace('%', 'pp') : percentage;
}
