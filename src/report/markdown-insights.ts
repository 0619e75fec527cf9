import type { Finding } from '../analysis/finding.js';
import { escapeProse } from './escape.js';
import { plural } from './figure-words.js';
import { SEVERITY_LOOKS, whereOf } from './insight-words.js';
import type { Detail } from './markdown.js';
import { folded } from './markdown-table.js';
import type { ReportView } from './report.js';

/** What the run shows of the service, with what to do; hints about the test itself are folded away. */
export function insightsPart(view: ReportView, detail: Detail): string {
  const loud = view.insights.filter(({ severity }) => severity !== 'hint');
  const hints = view.insights.filter(({ severity }) => severity === 'hint');
  const parts = [
    loud.length === 0 ? '' : `**What stands out**\n\n${list(loud, view, detail)}`,
    hints.length === 0 || !detail.endpoints
      ? ''
      : folded(plural(hints.length, 'hint'), list(hints, view, detail)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function list(findings: readonly Finding[], view: ReportView, detail: Detail): string {
  const shown = findings.slice(0, Math.min(detail.most, MOST));
  const more = shown.length < findings.length ? [`- … and ${findings.length - shown.length} more`] : [];
  return [...shown.map((finding) => item(finding, view, detail)), ...more].join('\n');
}

/** A comment that lists more is not read. */
const MOST = 8;

function item(finding: Finding, view: ReportView, detail: Detail): string {
  const { emoji } = SEVERITY_LOOKS[finding.severity];
  const where = whereOf(finding, view);
  const lines = [`- ${emoji} **${escapeProse(finding.title)}**${where === '' ? '' : ` (${where})`}`];
  if (finding.evidence.length > 0)
    lines.push(`  ${finding.evidence.map((text) => escapeProse(text)).join(' ')}`);
  if (detail.advice) lines.push(`  → ${escapeProse(finding.action)}`);
  return lines.join('<br>\n');
}
