import { codeSpan, escapeProse, escapeText } from './escape.js';
import { cellTables } from './markdown-cells.js';
import {
  environmentPart,
  endpointsPart,
  infoNotesPart,
  limitsPart,
  phasesPart,
  reproducePart,
  warningList,
} from './markdown-details.js';
import {
  howJudged,
  newAndVanished,
  notComparedHelp,
  uncomparedReasons,
  verdictLines,
} from './markdown-findings.js';
import { insightsPart } from './markdown-insights.js';
import { headlineWithFinding } from './main-finding.js';
import { breakingPart, stagesPart } from './markdown-stages.js';
import { looksPart } from './markdown-looks.js';
import { openingLine } from './opening-words.js';
import { serverPart } from './markdown-server.js';
import { spikePart } from './markdown-spike.js';
import { rulesLines } from './rules-words.js';
import { viewOf } from './report.js';
import { timingsPart } from './markdown-timings.js';
import type { ReportInput, ReportView } from './report.js';
import { lookOverall } from './verdict-words.js';

/** How much of the report is shown. Everything is, unless it gets too long. */
export interface Detail {
  /** Passing and uncompared cells as rows, or only counted. */
  readonly passing: boolean;
  /** What cells look like, beside their figures. */
  readonly pictures: boolean;
  readonly endpoints: boolean;
  readonly timings: boolean;
  readonly phases: boolean;
  /** Where a growing load breaks the service, and its stages. */
  readonly breaking: boolean;
  readonly stages: boolean;
  /** Every look at the pairs. */
  readonly looks: boolean;
  /** What the server under test used. */
  readonly server: boolean;
  readonly environment: boolean;
  readonly infos: boolean;
  readonly reproduce: boolean;
  readonly advice: boolean;
  /** How many rows and lines of each kind that are not passing. */
  readonly most: number;
  /** Characters of an endpoint's name. */
  readonly names: number;
}

const EVERYTHING: Detail = {
  passing: true,
  pictures: true,
  endpoints: true,
  timings: true,
  phases: true,
  breaking: true,
  stages: true,
  looks: true,
  server: true,
  environment: true,
  infos: true,
  reproduce: true,
  advice: true,
  most: 100,
  names: 120,
};

const WITHOUT_PICTURES: Detail = { ...EVERYTHING, pictures: false };
const WITHOUT_DETAILS = {
  ...WITHOUT_PICTURES,
  infos: false,
  timings: false,
  phases: false,
  stages: false,
  looks: false,
  server: false,
  endpoints: false,
};
const WITHOUT_PASSING = { ...WITHOUT_DETAILS, passing: false };
const PROBLEMS_ONLY = { ...WITHOUT_PASSING, environment: false };

/** From everything to the least that is still of use. */
const STAGES: readonly Detail[] = [
  EVERYTHING,
  WITHOUT_PICTURES,
  { ...WITHOUT_PICTURES, infos: false, timings: false, phases: false, looks: false },
  WITHOUT_DETAILS,
  WITHOUT_PASSING,
  PROBLEMS_ONLY,
  { ...PROBLEMS_ONLY, most: 25, names: 80 },
  { ...PROBLEMS_ONLY, breaking: false, most: 10, names: 60 },
  { ...PROBLEMS_ONLY, breaking: false, most: 3, names: 40, reproduce: false },
  { ...PROBLEMS_ONLY, breaking: false, most: 1, names: 40, reproduce: false, advice: false },
];

/** A comment may have 65,536 characters; the rest is room for the marker around this text. */
export const COMMENT_BYTES = 60_000;

/**
 * The report for the pull request's comment, the job summary and report.md. Never longer than `maxBytes`
 * (UTF-8): details are left out first, then passing rows; a table is never cut.
 */
export function renderMarkdown(
  input: ReportInput,
  limits: { maxBytes: number } = { maxBytes: COMMENT_BYTES },
): string {
  const view = viewOf(input);
  for (const detail of STAGES) {
    const text = compose(view, detail);
    if (fits(text, limits.maxBytes)) return text;
  }
  return headlineThatFits(view, limits.maxBytes);
}

function compose(view: ReportView, detail: Detail): string {
  return join([
    headline(view),
    rulesLines(view.verdict),
    howJudged(view),
    verdictLines(view, detail),
    cellTables(view, detail),
    uncomparedReasons(view, detail),
    newAndVanished(view, detail),
    insightsPart(view, detail),
    spikePart(view, detail),
    escapeProse(openingLine(view)),
    warningList(view, detail),
    detail === EVERYTHING ? '' : leftOut(view),
    detail.breaking ? breakingPart(view) : '',
    detail.stages ? stagesPart(view, detail) : '',
    detail.endpoints ? endpointsPart(view, detail) : '',
    notComparedHelp(view),
    detail.timings ? timingsPart(view, detail) : '',
    detail.phases ? phasesPart(view, detail) : '',
    limitsPart(view, detail),
    detail.looks ? looksPart(view, detail) : '',
    detail.server ? serverPart(view, detail) : '',
    detail.environment ? environmentPart(view) : '',
    detail.infos ? infoNotesPart(view) : '',
    detail.reproduce ? reproducePart(view) : '',
  ]);
}

function headline(view: ReportView, limit = 300): string {
  return `### ${lookOverall(view).emoji} loadgate ${escapeText(view.tier, 60)}: ${escapeProse(headlineWithFinding(view), limit)}`;
}

function leftOut(view: ReportView): string {
  const where = view.files === null ? 'result.json' : codeSpan(view.files);
  return `_Shortened to fit: the whole report is in ${where}._`;
}

function headlineThatFits(view: ReportView, maxBytes: number): string {
  for (const limit of [300, 150, 60, 20]) {
    const text = join([headline(view, limit), leftOut(view)]);
    if (fits(text, maxBytes)) return text;
    const alone = join([headline(view, limit)]);
    if (fits(alone, maxBytes)) return alone;
  }
  const mark = `### ${lookOverall(view).emoji} loadgate\n`;
  return fits(mark, maxBytes) ? mark : '';
}

function join(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fits(text: string, maxBytes: number): boolean {
  return Buffer.byteLength(text) <= maxBytes;
}
