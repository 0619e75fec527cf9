import type { CellVerdict } from '../gate/verdict.js';
import { codeBlock, codeSpan, escapeProse } from './escape.js';
import { describeEvidence } from './evidence-words.js';
import { describeLimit, describeMove, formatCellChange, plural } from './figure-words.js';
import { cellName } from './markdown-cells.js';
import { folded } from './markdown-table.js';
import type { Detail } from './markdown.js';
import { nextSteps, RECORDING, recordingCommands } from './next-steps.js';
import { groupByReason } from './reason-groups.js';
import { isHeadline, isUncompared, whyUncompared } from './report.js';
import type { Limit, ReportView } from './report.js';
import { describeSensitivity } from './sensitivity-words.js';
import { capitalized, fixedBandWarning, lookOf, lookOfThreshold } from './verdict-words.js';
import { waiverRemarks, type WaiverRemark } from './waiver-words.js';

const MOST_LINES = 10;
const MOST_NAMED = 5;

/** What the verdict is worth, and where it comes from. */
export function howJudged(view: ReportView): string {
  if (isUncompared(view)) return '';
  const told = [
    describeSensitivity(view.verdict),
    `${capitalized(describeEvidence(view))}.`,
    fixedBandWarning(view.cells),
  ];
  return told
    .filter((text) => text !== '')
    .map((text) => escapeProse(text))
    .join('\n\n');
}

/** Below that: missed limits, then each cell that moved or can't be judged, then what to do. */
export function verdictLines(view: ReportView, detail: Detail): string {
  const missed = view.limits.filter((limit) => limit.status === 'FAIL' || limit.status === 'MARGINAL');
  const moved = view.cells.filter((cell) => cell.verdict === 'regression' || cell.verdict === 'improved');
  const lines = [
    ...shortList(missed, detail, (limit) => limitLine(limit, view)),
    ...shortList(moved, detail, (cell) => {
      const name = cell.endpoint === null ? '' : `${codeSpan(cell.endpoint, detail.names)} `;
      return `${lookOf(cell.verdict).emoji} ${name}${escapeProse(describeMove(cell, view.behind))}`;
    }),
    ...reasonLines(view, detail, 'invalid'),
    ...reasonLines(view, detail, 'inconclusive'),
    ...shortList(waiverRemarks(view), detail, (remark) => waiverLine(remark, detail)),
  ];
  return blocks([list(lines), detail.advice ? advice(view) : '']);
}

/** Why nothing was compared, unless the headline has said it, and how to change that. */
export function notComparedHelp(view: ReportView): string {
  const { baseline, headline, overall } = view.verdict;
  if (baseline.state !== 'unusable' || overall !== 'not-compared') return '';
  const { noPairs } = view.verdict.evidence;
  const known = headline.includes(baseline.reason) && noPairs === null;
  const why = known ? '' : `- ⏭️ not compared: ${escapeProse(whyUncompared(view))}`;
  const commands = recordingCommands(view);
  return blocks([why, ...(commands.length === 0 ? [] : [RECORDING, codeBlock(commands, 'sh')])]);
}

/** Why single cells were not compared although there is a baseline. */
export function uncomparedReasons(view: ReportView, detail: Detail): string {
  if (isUncompared(view)) return '';
  const lines = reasonLines(view, detail, 'not-compared');
  if (lines.length <= MOST_UNFOLDED) return list(lines);
  return folded('Why some cells were not compared', list(lines));
}

/** More reasons than these would push what matters out of sight. */
const MOST_UNFOLDED = 3;

export function newAndVanished(view: ReportView, detail: Detail): string {
  return list([
    ...named(view.verdict.newEndpoints, detail, '🆕 New, not in the baseline yet'),
    ...named(view.verdict.vanishedEndpoints, detail, '👻 In the baseline, but not measured now'),
  ]);
}

function limitLine(limit: Limit, view: ReportView): string {
  const place = limit.line === null ? '' : `, ${codeSpan(`${view.result.scenario.file}:${limit.line}`)}`;
  const what = limit.status === 'FAIL' ? '**limit missed**' : '**limit met by the median, not by every run**';
  const actual = escapeProse(describeLimit(limit, limit.metric));
  return `${lookOfThreshold(limit.status).emoji} ${what} ${codeSpan(limit.text)}: ${actual}${place}`;
}

function reasonLines(view: ReportView, detail: Detail, verdict: CellVerdict): readonly string[] {
  const look = lookOf(verdict);
  const groups = groupByReason(view.cells, verdict).filter(({ reason }) => !isHeadline(reason, view));
  return shortList(groups, detail, ({ reason, cells }) => {
    const names = cells.slice(0, MOST_NAMED).map((cell) => {
      const change = verdict === 'inconclusive' && cell.change !== null ? ` ${formatCellChange(cell)}` : '';
      return `${cellName(cell, detail)}${change}`;
    });
    const more = cells.length > names.length ? ` and ${cells.length - names.length} more` : '';
    // A verdict that has a figure speaks for itself; the others are named.
    const words = verdict === 'inconclusive' ? '' : `${look.words}: `;
    return `${look.emoji} ${words}${names.join(', ')}${more}: ${escapeProse(reason)}`;
  });
}

function waiverLine({ state, name, text }: WaiverRemark, detail: Detail): string {
  const emoji = state === 'used' || state === 'unneeded' ? '📌' : '⚠️';
  return `${emoji} ${codeSpan(name, detail.names)}: ${escapeProse(text)}`;
}

function named(endpoints: readonly string[], detail: Detail, what: string): readonly string[] {
  if (endpoints.length === 0) return [];
  const names = endpoints
    .slice(0, Math.min(MOST_LINES, detail.most))
    .map((name) => codeSpan(name, detail.names));
  const more = endpoints.length > names.length ? ` and ${endpoints.length - names.length} more` : '';
  return [`${what}: ${names.join(', ')}${more}`];
}

/** The first few as lines, and how many more there are. */
function shortList<T>(items: readonly T[], detail: Detail, line: (item: T) => string): readonly string[] {
  const most = Math.min(MOST_LINES, detail.most);
  const lines = items.slice(0, most).map(line);
  return items.length > most ? [...lines, `… and ${plural(items.length - most, 'more', 'more')}`] : lines;
}

function advice(view: ReportView): string {
  const steps = nextSteps(view).map(({ text, command }) =>
    command === null ? escapeProse(text) : `${escapeProse(text)} ${codeSpan(command, 300)}`,
  );
  return steps.length === 0 ? '' : `**What to do**\n\n${list(steps)}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
