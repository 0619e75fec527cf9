import { cleanLine } from './escape.js';
import { SEVERITY_LOOKS, whereOf } from './insight-words.js';
import { openingLine } from './opening-words.js';
import type { ReportView } from './report.js';
import type { Page } from './terminal.js';
import { wrap } from './text-width.js';

/** What the run shows of the service, with the numbers and what to do. */
export function insightLines(view: ReportView, page: Page): readonly string[] {
  return view.insights.flatMap((finding) => {
    const { sign, color } = SEVERITY_LOOKS[finding.severity];
    const where = whereOf(finding, view);
    const [first = '', ...rest] = wrap(
      cleanLine(finding.title + (where === '' ? '' : ` (${where})`)),
      page.width - 2,
    );
    const below = [...finding.evidence, `→ ${finding.action}`];
    return [
      `${page.paint[color](sign)} ${page.paint.bold(first)}`,
      ...rest.map((line) => `  ${page.paint.bold(line)}`),
      ...below.flatMap((text) => wrap(cleanLine(text), page.width - 2).map((line) => `  ${line}`)),
    ];
  });
}

/** What a spike did, unless a finding tells it; nothing where the load has none. */
export function spikeLines(view: ReportView, page: Page): readonly string[] {
  const told = view.spike;
  if (told === null) return [];
  const known = view.insights.some(({ rule }) => rule === 'slow-recovery');
  if (known) return [];
  const failed = told.rows.flatMap(({ phase, failures }) =>
    failures === '' ? [] : [`Failed in ${phase.name ?? ''}: ${failures}.`],
  );
  return [`The spike: ${told.summary.replaceAll('`', '')}`, ...failed].flatMap((line) =>
    wrap(cleanLine(line), page.width),
  );
}

/** The first seconds of load; hints are not folded away here, so that one of a cold start tells them. */
export function openingLines(view: ReportView, page: Page): readonly string[] {
  const line = view.insights.some(({ rule }) => rule === 'cold-start') ? '' : openingLine(view);
  return line === '' ? [] : wrap(line, page.width);
}
