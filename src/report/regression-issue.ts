import { cellId } from '../gate/cells.js';
import type { Cell, Verdict } from '../gate/verdict.js';
import { cleanLine, clip, codeSpan, escapeText } from './escape.js';
import { formatCellChange, formatFigure, formatYardstick, NONE, plural } from './figure-words.js';
import { markdownTable, type MarkdownColumn } from './markdown-table.js';
import { shortCommit, worstFirst } from './verdict-words.js';

/** What the issue of a tier tells of one measurement. */
export interface IssueFacts {
  /** The scenario file. */
  readonly config: string;
  readonly tier: string;
  readonly verdict: Pick<Verdict, 'cells' | 'thresholds'>;
  readonly runUrl: string | null;
  readonly sha: string | null;
}

/** What is known of the time since all was well. */
export interface IssueHistory {
  /** When it was first red: ISO 8601. */
  readonly since: string;
  /** Red runs in a row. */
  readonly runs: number;
  readonly commits: CommitRange | null;
}

/** What came after the last good run. */
export interface CommitRange {
  readonly good: string;
  readonly url: string;
  readonly total: number;
  /** The first of them, oldest first: what made it red is rather among the older ones. */
  readonly commits: readonly {
    readonly sha: string;
    readonly message: string;
    readonly author: string | null;
  }[];
}

/** The names of what is red: cells that regressed, limits that were missed. */
export function redNames({ cells, thresholds }: IssueFacts['verdict']): readonly string[] {
  return [
    ...cells.filter(({ verdict }) => verdict === 'regression').map(cellId),
    ...thresholds.filter(({ status }) => status === 'FAIL').map(({ text }) => `limit ${text}`),
  ];
}

export function issueTitle({ config, tier, verdict }: IssueFacts): string {
  const slower = verdict.cells.some((cell) => cell.verdict === 'regression');
  const where = config === 'loadgate.yml' ? '' : ` (${config})`;
  const what = slower ? 'got slower' : 'misses its limits';
  return clip(cleanLine(`Performance: \`${tier}\` ${what}${where}`), LONGEST_TITLE);
}

/** Markdown: what is red, since when, and what changed meanwhile. */
export function issueBody(facts: IssueFacts, history: IssueHistory): string {
  const { config, tier, sha, verdict } = facts;
  const commit = sha === null ? '' : ` on ${codeSpan(shortCommit(sha))}`;
  const since = `Red since ${history.since.slice(0, 10)}: ${plural(history.runs, 'run')} in a row.`;
  const parts = [
    `Tier ${codeSpan(tier)} of ${codeSpan(config)}, ${runLink(facts)}${commit}. ${since}`,
    cellTable(worstFirst(verdict.cells.filter((cell) => cell.verdict === 'regression'))),
    limitTable(verdict),
    commitList(history.commits),
    FOOT,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The comment that tells of other cells being red than before. */
export function changedComment(facts: IssueFacts, added: readonly string[], gone: readonly string[]): string {
  return [
    added.length === 0 ? '' : `Red now too, in ${runLink(facts)}:\n\n${listOf(added)}`,
    gone.length === 0 ? '' : `No longer red, in ${runLink(facts)}:\n\n${listOf(gone)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function goneComment(facts: IssueFacts): string {
  const commit = facts.sha === null ? '' : ` on ${codeSpan(shortCommit(facts.sha))}`;
  return `Gone in ${runLink(facts)}${commit}.`;
}

export function backComment(facts: IssueFacts): string {
  return `Red again in ${runLink(facts)}:\n\n${listOf(redNames(facts.verdict))}`;
}

const LONGEST_TITLE = 200;
const MOST_ROWS = 40;
const MOST_COMMITS = 20;

const FOOT =
  '<sub>loadgate brings this up to date with each scheduled run and closes it when nothing is red any more. Close it as ' +
  '“not planned”, and it stays closed until something else turns red.</sub>';

const CELL_COLUMNS: readonly MarkdownColumn[] = [
  { head: 'endpoint', align: 'left' },
  { head: 'metric', align: 'left' },
  { head: 'before', align: 'right' },
  { head: 'now', align: 'right' },
  { head: 'change', align: 'right' },
];

const LIMIT_COLUMNS: readonly MarkdownColumn[] = [
  { head: 'limit missed', align: 'left' },
  { head: '', align: 'left' },
];

function cellTable(cells: readonly Cell[]): string {
  if (cells.length === 0) return '';
  const rows = cells.slice(0, MOST_ROWS).map((cell) => {
    const yardstick = formatYardstick(cell);
    return [
      cell.endpoint === null ? '(all)' : codeSpan(cell.endpoint),
      cell.metric,
      formatFigure(cell.metric, cell.baseline),
      formatFigure(cell.metric, cell.value),
      `**${formatCellChange(cell)}**${yardstick === NONE ? '' : ` (${yardstick})`}`,
    ];
  });
  return withMore(markdownTable(CELL_COLUMNS, rows), cells.length - MOST_ROWS);
}

function limitTable({ thresholds }: IssueFacts['verdict']): string {
  const missed = thresholds.filter(({ status }) => status === 'FAIL');
  if (missed.length === 0) return '';
  const rows = missed.slice(0, MOST_ROWS).map(({ text, reason }) => [codeSpan(text), escapeText(reason)]);
  return withMore(markdownTable(LIMIT_COLUMNS, rows), missed.length - MOST_ROWS);
}

function commitList(range: CommitRange | null): string {
  if (range === null) return 'The last good run is not known, so neither are the commits since then.';
  const good = `the last good run (${codeSpan(shortCommit(range.good))})`;
  if (range.total === 0)
    return `There are no commits since ${good}: rather the machine, the data or a service behind it changed.`;
  const lines = range.commits.slice(0, MOST_COMMITS).map(({ sha, message, author }) => {
    const [title = ''] = message.split('\n', 1);
    return `- ${codeSpan(shortCommit(sha))} ${escapeText(title, 100)}${author === null ? '' : `, ${escapeText(author, 50)}`}`;
  });
  const more = range.total - lines.length;
  return [
    `[${plural(range.total, 'commit')}](${range.url}) since ${good}:`,
    '',
    ...lines,
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ].join('\n');
}

function withMore(table: string, more: number): string {
  return more > 0 ? `${table}\n\n… and ${more} more.` : table;
}

function listOf(names: readonly string[]): string {
  const more = names.length - MOST_ROWS;
  const lines = names.slice(0, MOST_ROWS).map((name) => `- ${codeSpan(name)}`);
  return [...lines, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}

function runLink({ runUrl }: IssueFacts): string {
  if (runUrl === null) return 'a run';
  const id = /\/runs\/(\d+)$/.exec(runUrl)?.[1];
  return `[${id === undefined ? 'this run' : `run ${id}`}](${runUrl})`;
}
