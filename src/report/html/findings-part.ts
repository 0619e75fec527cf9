import type { Finding } from '../../analysis/finding.js';
import { plural } from '../figure-words.js';
import { SEVERITY_LOOKS, whereOf } from '../insight-words.js';
import { openingLine } from '../opening-words.js';
import { badge, foldedSection, section } from './page-blocks.js';
import type { PageView } from './page-text.js';

/** What stands out, each with a way to the moment in the charts. */
export function findingsPart(view: PageView): string {
  const loud = view.insights.filter(({ severity }) => severity !== 'hint');
  const opening = openingLine(view);
  const last = opening === '' ? '' : `<p class="note">${view.say.prose(opening)}</p>`;
  if (loud.length === 0) return last;
  return section('findings', 'What stands out', `${items(loud, view)}\n${last}`);
}

/** What the measurement could tell more. */
export function hintsPart(view: PageView): string {
  const hints = view.insights.filter(({ severity }) => severity === 'hint');
  return foldedSection('hints', plural(hints.length, 'hint'), items(hints, view));
}

function items(findings: readonly Finding[], view: PageView): string {
  if (findings.length === 0) return '';
  const all = findings.map((finding) => `<li class="${finding.severity}">${item(finding, view)}</li>`);
  return `<ul class="findings">${all.join('\n')}</ul>`;
}

const COLORS = { critical: 'red', warning: 'yellow', hint: 'gray' } as const;

function item(finding: Finding, view: PageView): string {
  const { severity, title, evidence, action } = finding;
  const { say } = view;
  return [
    `<p>${badge(SEVERITY_LOOKS[severity].emoji, severity, COLORS[severity])} <strong>${say.prose(title)}</strong> ${moment(finding, view)}</p>`,
    evidence.length === 0 ? '' : `<p>${evidence.map((text) => say.prose(text)).join(' ')}</p>`,
    `<p class="action">${say.prose(action)}</p>`,
  ].join('');
}

/** The chart that shows best what a rule speaks of; latency for the others. */
const CHARTS: Readonly<Record<string, string>> = {
  'memory-leak': 'memory',
  'handle-leak': 'files',
  'cpu-saturated': 'cpu',
  'fast-errors': 'errors',
  'rate-limited': 'errors',
  'refused-connections': 'errors',
  'hanging-dependency': 'heat',
  'pool-limit': 'throughput',
  stall: 'throughput',
};

/** A link that the page turns into a jump: without scripts it leads to the charts. */
function moment(finding: Finding, view: PageView): string {
  if (finding.moment === null) return '';
  const { run, from, to } = finding.moment;
  const words = view.say.plain(whereOf(finding, view));
  return `<a class="moment" href="#charts" data-chart="${CHARTS[finding.rule] ?? 'latency'}" data-run="${run}" data-from="${from / 1000}" data-to="${to / 1000}">${words}</a>`;
}
