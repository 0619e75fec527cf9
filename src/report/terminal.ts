import { cellId } from '../gate/cells.js';
import { standsIn, unknownBefore, unknownNow } from './comparison-steps.js';
import { cleanLine } from './escape.js';
import { describeFailures } from './failure-words.js';
import { describeEvidence } from './evidence-words.js';
import { describeLimit, describeMove, formatCellChange } from './figure-words.js';
import { nextSteps, RECORDING, recordingCommands } from './next-steps.js';
import { groupByReason } from './reason-groups.js';
import { isHeadline, isUncompared, viewOf, whyUncompared } from './report.js';
import type { Limit, ReportInput, ReportView } from './report.js';
import { headlineWithFinding } from './main-finding.js';
import { insightLines, openingLines, spikeLines } from './terminal-insights.js';
import { painter } from './terminal-colors.js';
import type { Paint, Painter } from './terminal-colors.js';
import { cellTable, endpointTable, phaseTable } from './terminal-tables.js';
import { rulesWords } from './rules-words.js';
import { waiverRemarks } from './waiver-words.js';
import { describeServer } from './server-words.js';
import { breakingLines, endpointNoteTable, stageTable } from './terminal-stages.js';
import { wrap } from './text-width.js';
import { describeSensitivity } from './sensitivity-words.js';
import {
  capitalized,
  describeBaseline,
  fixedBandWarning,
  lookOf,
  lookOfThreshold,
  lookOverall,
} from './verdict-words.js';

/** Narrower tables say nothing any more: the terminal then wraps them by itself. */
const NARROWEST = 40;
const MOST_LINES = 20;
const MOST_NAMED = 5;

/** Where the text goes. */
export interface Page {
  readonly width: number;
  readonly paint: Painter;
  /** The address of a report's file, for terminals that show hyperlinks; null for others. */
  readonly link: ((file: string) => string) | null;
}

export interface TextOptions {
  readonly width: number;
  readonly color: boolean;
  readonly link?: Page['link'];
}

/** The report for a terminal: no line wider than `width` columns (40 at least), colours only if asked for. */
export function renderText(input: ReportInput, options: TextOptions): string {
  const view = viewOf(input);
  const { width, color, link = null } = options;
  const page: Page = { width: Math.max(NARROWEST, width), paint: painter(color), link };
  const parts = [
    headline(view, page),
    rulesPart(view, page),
    howJudged(view, page),
    missedLimits(view, page),
    movedLines(view, page),
    cellTable(view, page),
    findings(view, page),
    insightLines(view, page),
    spikeLines(view, page),
    openingLines(view, page),
    breakingLines(view, page),
    stageTable(view, page),
    endpointNoteTable(view, page),
    endpointTable(view, page),
    view.capacity === null ? phaseTable(view, page) : [],
    serverLine(view, page),
    failureLines(view, page),
    noteLines(view, page),
    advice(view, page),
    footer(view, page),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function headline(view: ReportView, page: Page): readonly string[] {
  const look = lookOverall(view);
  const text = `${look.sign} loadgate ${cleanLine(view.tier)}: ${cleanLine(headlineWithFinding(view))}`;
  return wrap(text, page.width).map((line) => page.paint.bold(page.paint[look.color](line)));
}

function rulesPart({ verdict }: ReportView, page: Page): readonly string[] {
  const { tampering, accepted } = rulesWords(verdict);
  return [
    ...(tampering === null ? [] : bullet('!', tampering, page, page.paint.yellow)),
    ...(accepted === null ? [] : bullet('·', accepted, page)),
  ];
}

/** What the verdict is worth, and where it comes from. */
function howJudged(view: ReportView, page: Page): readonly string[] {
  if (isUncompared(view)) return [];
  const told = [
    describeSensitivity(view.verdict),
    `${capitalized(describeEvidence(view))}.`,
    fixedBandWarning(view.cells),
  ];
  return told.filter((text) => text !== '').flatMap((text) => wrap(cleanLine(text), page.width));
}

/** One line per cell that moved; waivers below. */
function movedLines(view: ReportView, page: Page): readonly string[] {
  const moved = view.cells.filter(({ verdict }) => verdict === 'regression' || verdict === 'improved');
  return [
    ...atMost(moved, (cell) => {
      const look = lookOf(cell.verdict);
      const name = cell.endpoint === null ? '' : `${cell.endpoint} `;
      return bullet(look.sign, `${name}${describeMove(cell, view.behind)}`, page, page.paint[look.color]);
    }),
    ...atMost(waiverRemarks(view), ({ state, name, text }) => {
      const loud = state === 'exceeded' || state === 'expired';
      return bullet(loud ? '!' : '·', `${name}: ${text}`, page, loud ? page.paint.yellow : page.paint.plain);
    }),
  ];
}

function missedLimits(view: ReportView, page: Page): readonly string[] {
  const missed = view.limits.filter((limit) => limit.status === 'FAIL' || limit.status === 'MARGINAL');
  return atMost(missed, (limit) => limitLines(limit, view, page));
}

function limitLines(limit: Limit, view: ReportView, page: Page): readonly string[] {
  const look = lookOfThreshold(limit.status);
  const what = limit.status === 'FAIL' ? 'limit missed' : 'limit met by the median, not by every run';
  const place = limit.line === null ? '' : `, ${view.result.scenario.file}:${limit.line}`;
  const text = `${what}: ${limit.text}: ${describeLimit(limit, limit.metric)}${place}`;
  return bullet(look.sign, text, page, page.paint[look.color]);
}

/** Why cells can't be judged, and which endpoints came and went. */
function findings(view: ReportView, page: Page): readonly string[] {
  const { newEndpoints, vanishedEndpoints } = view.verdict;
  const compared = !isUncompared(view);
  const reasons = (['invalid', 'inconclusive', 'not-compared'] as const)
    .filter((verdict) => compared || verdict !== 'not-compared')
    .flatMap((verdict) => groupByReason(view.cells, verdict).map((group) => ({ verdict, ...group })))
    .filter(({ reason }) => !isHeadline(reason, view));
  return [
    ...whyNotCompared(view, page),
    ...atMost(reasons, ({ verdict, reason, cells }) => {
      const names = cells.map((cell) =>
        verdict === 'inconclusive' && cell.change !== null
          ? `${cellId(cell)} ${formatCellChange(cell)}`
          : cellId(cell),
      );
      const look = lookOf(verdict);
      // A verdict that has a figure speaks for itself; the others are named.
      const words = verdict === 'inconclusive' ? '' : `${look.words}: `;
      return bullet(look.sign, `${words}${someOf(names)}: ${reason}`, page, page.paint[look.color]);
    }),
    ...(newEndpoints.length === 0
      ? []
      : bullet('+', `${unknownBefore(view)}: ${someOf(newEndpoints)}`, page)),
    ...(vanishedEndpoints.length === 0
      ? []
      : bullet('-', `${unknownNow(view)}: ${someOf(vanishedEndpoints)}`, page)),
  ];
}

function serverLine(view: ReportView, page: Page): readonly string[] {
  const text = describeServer(view);
  return text === '' ? [] : wrap(text, page.width);
}

/** Which endpoints failed, and how. */
function failureLines(view: ReportView, page: Page): readonly string[] {
  const failing = view.endpoints.filter((row) => row.failed > 0);
  return atMost(failing, (row) =>
    bullet('!', `${row.name ?? ''}: ${describeFailures(row.failures)}`, page, page.paint.yellow),
  );
}

function noteLines(view: ReportView, page: Page): readonly string[] {
  return [
    ...atMost(view.notes.warnings, (text) => bullet('!', text, page, page.paint.yellow)),
    ...atMost(view.notes.infos, (text) => bullet('·', text, page)),
  ];
}

/** Unless the headline has said it. */
function whyNotCompared(view: ReportView, page: Page): readonly string[] {
  const { baseline, headline, overall } = view.verdict;
  const { noPairs } = view.verdict.evidence;
  if (baseline.state === 'used' || !isUncompared(view) || overall === 'invalid') return [];
  if (headline.includes(baseline.reason) && noPairs === null) return [];
  return bullet('·', `not compared: ${whyUncompared(view)}`, page);
}

/** Commands are never wrapped: they are there to be copied. */
function advice(view: ReportView, page: Page): readonly string[] {
  const steps = nextSteps(view).flatMap(({ text, command }) => [
    ...bullet('→', text, page),
    ...(command === null ? [] : [commandLine(command)]),
  ]);
  const commands = recordingCommands(view);
  return commands.length === 0
    ? steps
    : [...steps, ...bullet('→', RECORDING, page), ...commands.map(commandLine)];
}

function commandLine(command: string): string {
  return `    ${cleanLine(command)}`;
}

function footer(view: ReportView, page: Page): readonly string[] {
  const { baseline } = view.verdict;
  const how = standsIn(view.verdict) ? 'compared with' : 'baseline:';
  const used = baseline.state === 'used' ? [`${how} ${describeBaseline(baseline, view.now)}`] : [];
  const files =
    view.files === null
      ? []
      : [
          `report:   ${view.files}/report.md (figures in result.json, verdict.json)`,
          `charts:   ${view.files}/report.html (opens in any browser)`,
        ];
  return [...used, ...files].flatMap((line) =>
    wrap(cleanLine(line), page.width).map((part) => page.paint.gray(withLinks(part, view, page))),
  );
}

/** The report's files that are named as a whole in a line lead to them. */
function withLinks(line: string, { files }: ReportView, { link }: Page): string {
  if (link === null || files === null) return line;
  return ['report.md', 'report.html'].reduce((text, name) => {
    const shown = cleanLine(`${files}/${name}`);
    return text.replace(shown, () => `\x1b]8;;${link(`${files}/${name}`)}\x1b\\${shown}\x1b]8;;\x1b\\`);
  }, line);
}

function bullet(sign: string, text: string, page: Page, paint: Paint = page.paint.plain): readonly string[] {
  const [first = '', ...rest] = wrap(cleanLine(text), page.width - 2);
  return [`${paint(sign)} ${first}`, ...rest.map((line) => `  ${line}`)];
}

function someOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return names.slice(0, MOST_NAMED).join(', ') + more;
}

function atMost<T>(items: readonly T[], lines: (item: T) => readonly string[]): readonly string[] {
  const shown = items.slice(0, MOST_LINES).flatMap(lines);
  return items.length > MOST_LINES ? [...shown, `  … and ${items.length - MOST_LINES} more`] : shown;
}
