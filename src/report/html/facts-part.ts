import { factsOf } from '../environment-facts.js';
import { formatFigure, formatRuns, NONE, plural } from '../figure-words.js';
import { lookOfThreshold } from '../verdict-words.js';
import { waiverRemarks } from '../waiver-words.js';
import { badge, foldedSection, list, section } from './page-blocks.js';
import { pageTable } from './page-table.js';
import type { PageView } from './page-text.js';
import { commandBlock } from './verdict-part.js';

/** Limits, waivers, notes, where it was measured, how to repeat it. */
export function factParts(view: PageView): readonly string[] {
  return [limits(view), waivers(view), endpointsNews(view), notes(view), environment(view), reproduce(view)];
}

function limits({ limits: all, say }: PageView): string {
  if (all.length === 0) return '';
  const rows = all.map(({ text, metric, actual, runs, status, reason }) => {
    const { emoji, color } = lookOfThreshold(status);
    return [
      { html: say.code(text) },
      { html: metric === null || actual === null ? NONE : formatFigure(metric, actual) },
      { html: metric === null ? NONE : formatRuns(metric, runs) || NONE },
      { html: badge(emoji, status, color) },
      { html: status === 'not applicable' ? say.prose(reason) : '' },
    ];
  });
  const columns = [
    { head: 'limit' },
    { head: 'median', align: 'right' as const },
    { head: 'runs', align: 'right' as const },
    { head: 'status' },
    { head: 'note' },
  ];
  const met = all.filter(({ status }) => status === 'PASS').length;
  return section('limits', `Limits: ${met} of ${all.length} met`, pageTable('Limits', columns, rows));
}

function waivers(view: PageView): string {
  const lines = waiverRemarks(view).map(
    ({ name, text }) => `${view.say.code(name)}: ${view.say.prose(text)}`,
  );
  return section('waivers', 'Waivers', list(lines));
}

function endpointsNews({ verdict, say }: PageView): string {
  const named = (words: string, names: readonly string[]): readonly string[] =>
    names.length === 0
      ? []
      : [
          `${words}: ${names
            .slice(0, 50)
            .map((name) => say.code(name))
            .join(', ')}`,
        ];
  const lines = [
    ...named('New, not in the baseline yet', verdict.newEndpoints),
    ...named('In the baseline, but not measured now', verdict.vanishedEndpoints),
  ];
  return section('news', 'New and gone', list(lines));
}

function notes({ notes: { infos }, say }: PageView): string {
  return foldedSection('notes', plural(infos.length, 'note'), list(infos.map((text) => say.prose(text))));
}

function environment(view: PageView): string {
  const facts = factsOf(view).map(
    ({ name, value }) => `<div><dt>${name}</dt><dd>${view.say.plain(value)}</dd></div>`,
  );
  return section('environment', 'Environment', `<dl class="facts">${facts.join('\n')}</dl>`);
}

function reproduce(view: PageView): string {
  const files =
    view.files === null ? '' : `<p>The figures are in ${view.say.code(`${view.files}/result.json`)}.</p>`;
  return section('reproduce', 'Repeat it on your machine', commandBlock([view.reproduce], view) + files);
}
