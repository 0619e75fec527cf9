import type { Finding } from '../../analysis/finding.js';
import { SEVERITY_LOOKS, whereOf } from '../insight-words.js';
import { badge, section } from './page-blocks.js';
import type { PageView } from './page-text.js';

/** What stands out, each with a way to the moment in the charts. */
export function findingsPart(view: PageView): string {
  if (view.insights.length === 0) return '';
  const items = view.insights.map((finding) => `<li class="${finding.severity}">${item(finding, view)}</li>`);
  return section('findings', 'What stands out', `<ul class="findings">${items.join('\n')}</ul>`);
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

/** A link that the page turns into a jump: without scripts it leads to the charts. */
function moment(finding: Finding, view: PageView): string {
  if (finding.moment === null) return '';
  const { run, from, to } = finding.moment;
  const words = view.say.plain(whereOf(finding, view));
  return `<a class="moment" href="#charts" data-run="${run}" data-from="${from / 1000}" data-to="${to / 1000}">${words}</a>`;
}
