import type { ChartData } from './data.js';
import { section } from './page-blocks.js';
import type { PageView } from './page-text.js';
import type { Values } from './run-series.js';

/** The place of the charts, and what there is none of. */
export function chartsPart(view: PageView, data: ChartData): string {
  const absent = missing(view, data).map((text) => `<p class="note">${text}</p>`);
  const place =
    data.runs.length === 0 && data.spectra.length === 0
      ? ''
      : '<div id="chart-controls" hidden></div>\n<p id="marked" class="note" role="status" hidden></p>\n<div id="chart-grid" class="chart-grid"></div>\n' +
        '<noscript><p>The charts need JavaScript; every figure of the verdict is in the tables.</p></noscript>';
  return section('charts', 'Over time', [place, ...absent].filter((part) => part !== '').join('\n'));
}

function missing({ result }: PageView, { runs, spectra, capacity }: ChartData): readonly string[] {
  const texts = [
    runs.length === 0 && 'There is no chart over time: no run got far enough to have one.',
    runs.length > 0 &&
      runs.every(({ server, metrics }) => server === null && metrics.length === 0) &&
      'Nothing is known of the server’s CPU and memory: loadgate sees them where it starts the server itself, or is given its process or its metrics.',
    runs.length > 0 &&
      runs.every(({ failed, dropped }) => !some(failed) && !some(dropped)) &&
      'There is no chart of errors: no request failed.',
    spectra.length === 0 && 'There are no percentiles: no answer was timed.',
    capacity === null &&
      result.scenario.tier.stages.length > 1 &&
      'There is no curve of load and latency: that needs load at three or more levels.',
  ];
  return texts.filter((text) => text !== false);
}

function some(values: Values): boolean {
  return values.some((value) => value !== null && value > 0);
}
