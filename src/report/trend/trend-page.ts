import { describeEnvironment } from '../../gate/baseline-facts.js';
import type { Trend, TrendCell } from '../../gate/trend.js';
import { formatChange } from '../../model/units.js';
import { formatFigure, NONE } from '../figure-words.js';
import { html, trendChart } from './trend-chart.js';
import { TREND_STYLE } from './trend-style.js';
import { moveOf, nameOfCell, remarksOf } from './trend-words.js';

/**
 * The trends as one page: static HTML with inline SVG, no script, nothing from the network; light and dark; narrow
 * screens too.
 */
export function renderTrendPage(trends: readonly Trend[], now: Date): string {
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    '<title>loadgate trend</title>',
    `<style>${TREND_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header><h1>loadgate trend</h1>',
    `<p>Each cell over commits, as of ${html(now.toISOString().slice(0, 16).replace('T', ' '))} UTC.</p>`,
    LEGEND,
    '</header>',
    '<main>',
    ...(trends.length === 0 ? [NOTHING] : trends.map((trend, index) => section(trend, `t${index + 1}`))),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

const LEGEND = `<ul class="legend">
<li><span class="key job"></span>job in the baseline: median of its runs</li>
<li><span class="key job open"></span>other result</li>
<li><span class="key run"></span>one run</li>
<li><span class="key band"></span>learned band: where the next one is expected</li>
<li><span class="key level"></span>level</li>
<li><span class="key mark"></span>change of level</li>
<li><span class="key best"></span>best five jobs in a row</li>
</ul>`;

const NOTHING =
  '<p>There is nothing to draw yet: the baseline has no jobs, and no result can stand beside them.</p>';

function section(trend: Trend, id: string): string {
  const { tier, environment, scenario, jobs, cells } = trend;
  const count = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}`;
  const remarks = cells.flatMap((cell, index) =>
    remarksOf(cell, trend).map(
      (text) => `<li><a href="#${id}-${index}"><bdi>${html(nameOfCell(cell))}</bdi></a>: ${html(text)}</li>`,
    ),
  );
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">Tier <bdi>${html(tier)}</bdi></h2>`,
    `<p>${count}, on ${html(describeEnvironment(environment))}; scenario ${html(scenario.slice(0, 16))}</p>`,
    remarks.length === 0
      ? '<p>Nothing stands out: no new level, no creep, the newest job within its bands.</p>'
      : `<h3>What stands out</h3>\n<ul class="remarks">\n${remarks.join('\n')}\n</ul>`,
    '<div class="cells">',
    ...cells.map((cell, index) => figure(cell, trend, `${id}-${index}`)),
    '</div>',
    table(trend),
    '</section>',
  ].join('\n');
}

function figure(cell: TrendCell, trend: Trend, id: string): string {
  const remarks = remarksOf(cell, trend);
  const move = moveOf(cell);
  const newest = formatFigure(cell.metric, cell.points.at(-1)?.value ?? null);
  const change = move === null ? '' : `${formatChange(move)} from its level`;
  const label = `${nameOfCell(cell)} over ${cell.points.length} jobs: ${[`${newest} in the newest`, change].filter((part) => part !== '').join(', ')}`;
  return [
    `<figure id="${id}"${remarks.length > 0 ? ' class="loud"' : ''}>`,
    `<figcaption><bdi class="name">${html(cell.endpoint ?? 'all requests')}</bdi> <span class="metric">${cell.metric}</span> <strong>${html(newest)}</strong> ${html(change)}</figcaption>`,
    trendChart(cell, trend, label),
    '</figure>',
  ].join('\n');
}

/** The same as figures, for whoever can't or won't look at charts. */
function table(trend: Trend): string {
  const rows = trend.cells.map((cell) => {
    const { metric, band, levels, creep, points } = cell;
    const move = moveOf(cell);
    const figures = [
      String(points.length),
      formatFigure(metric, band?.level ?? levels.at(-1)?.value ?? null),
      band === null ? NONE : `±${((band.high / band.level - 1) * 100).toFixed(0)} %`,
      formatFigure(metric, points.at(-1)?.value ?? null),
      move === null ? NONE : formatChange(move),
      creep === null ? NONE : formatChange(creep.change),
    ];
    return `<tr><th scope="row"><bdi>${html(cell.endpoint ?? 'all requests')}</bdi></th><td>${metric}</td>${figures.map((text) => `<td class="figure">${html(text)}</td>`).join('')}</tr>`;
  });
  const heads = ['Endpoint', 'Metric', 'Jobs', 'Level', 'Band', 'Newest', 'Change', 'From best'];
  return [
    '<details><summary>As a table</summary>',
    '<div class="scroll" tabindex="0" role="region" aria-label="The cells as a table">',
    '<table>',
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table></div></details>',
  ].join('\n');
}
