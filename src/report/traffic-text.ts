import type { CountedEndpoint } from '../analysis/traffic/path-tree.js';
import { statusMix, templateText } from '../analysis/traffic/mix-of-traffic.js';
import type { Mix } from '../analysis/traffic/mix.js';
import { rangeText, rateText } from '../analysis/traffic/scenario-text.js';
import type { Traffic } from '../analysis/traffic/traffic.js';
import { formatCount, formatDuration, formatPercent } from '../model/units.js';
import { cleanLine } from './escape.js';
import { painter, type Painter } from './terminal-colors.js';
import { textTable, type TextColumn } from './text-table.js';
import { wrap } from './text-width.js';
import { describeLeftOut, describeRates, describeSessions, describeUnreadable } from './traffic-words.js';

export interface TrafficPage {
  readonly width: number;
  readonly color: boolean;
  /** Endpoints to show. */
  readonly top: number;
}

const NARROWEST = 40;

/** What access logs tell, for a terminal: endpoints with their shares, rates, sessions, and what was not counted. */
export function renderTraffic(traffic: Traffic, mix: Mix, page: TrafficPage): string {
  const width = Math.max(NARROWEST, page.width);
  const paint = painter(page.color);
  const block = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => wrapFact(cleanFact(line), width));
  const parts = [
    wrap(headline(traffic), width).map(paint.bold),
    endpointTable(traffic, { width, paint, top: page.top }),
    probeLines(traffic, mix, width),
    block([...describeRates(traffic), ...describeSessions(traffic), ...describeLoad(mix)]),
    block([...describeLeftOut(traffic), ...describeUnreadable(traffic)]),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(traffic: Traffic): string {
  const { kept, rates, endpoints } = traffic;
  const time = rates === null ? '' : ` in ${formatDuration(Math.max(1000, rates.to - rates.from))}`;
  const grouped = `${formatCount(endpoints.length)} ${endpoints.length === 1 ? 'endpoint' : 'endpoints'}`;
  return `${formatCount(kept)} ${kept === 1 ? 'request' : 'requests'} of users${time}, ${grouped}`;
}

function endpointTable(
  traffic: Traffic,
  { width, paint, top }: { width: number; paint: Painter; top: number },
): readonly string[] {
  if (traffic.endpoints.length === 0) return [];
  const columns: readonly TextColumn[] = [
    { head: 'endpoint', align: 'left', flexible: true },
    { head: 'requests', align: 'right', expendable: 2 },
    { head: 'share', align: 'right' },
    { head: 'mean rate', align: 'right', expendable: 1 },
    { head: 'answers', align: 'left', expendable: 3 },
  ];
  const row = (endpoint: CountedEndpoint): readonly { text: string }[] => [
    { text: cleanLine(`${endpoint.method} ${templateText(endpoint.parts)}`) },
    { text: formatCount(endpoint.tally.requests) },
    { text: formatPercent(endpoint.tally.requests / traffic.kept) },
    { text: meanRate(endpoint, traffic) },
    { text: statusMix(endpoint.tally) },
  ];
  const shown = traffic.endpoints.slice(0, top);
  const rest = traffic.endpoints.slice(top);
  const left = rest.reduce((sum, { tally }) => sum + tally.requests, 0);
  return [
    ...textTable(columns, shown.map(row), { width, paintHead: paint.gray }),
    ...(rest.length === 0
      ? []
      : wrap(
          `… and ${formatCount(rest.length)} more with ${formatPercent(left / traffic.kept)} of the requests: left out of the mix (--top ${traffic.endpoints.length} takes all)`,
          width,
        )),
  ];
}

function meanRate({ tally }: CountedEndpoint, { rates }: Traffic): string {
  return rates === null ? '–' : rateText((tally.requests / Math.max(1000, rates.to - rates.from)) * 1000);
}

function probeLines(traffic: Traffic, mix: Mix, width: number): readonly string[] {
  const { probes } = traffic;
  if (probes.length === 0) return [];
  const total = probes.reduce((sum, { tally }) => sum + tally.requests, 0);
  const clocks = mix.clocks.map(
    ({ method, path, every }) => `${method} ${path} every ${formatDuration(every)}`,
  );
  const beside = clocks.length === 0 ? '' : `, beside the mix: ${clocks.join(', ')}`;
  return wrapFact(cleanFact(`probes       ${formatCount(total)} health checks and monitors${beside}`), width);
}

function describeLoad({ rate, users, think }: Mix): readonly string[] {
  if (rate === null) return [];
  const closed =
    users === null || think === null
      ? ''
      : `; ${formatCount(users)} users who wait ${rangeText(think)} between requests make the same`;
  return [`load         ${rateText(rate)} for the tier "load"${closed}`];
}

const LABEL = 13;

/** Spaces behind the label stay; all else from outside is cleaned. */
function cleanFact(line: string): string {
  return line.slice(0, LABEL) + cleanLine(line.slice(LABEL));
}

/** Lines behind the first are indented to where the text starts. */
function wrapFact(line: string, width: number): readonly string[] {
  const label = line.slice(0, LABEL);
  return wrap(line.slice(LABEL), width - LABEL).map((text, index) =>
    index === 0 ? label + text : ' '.repeat(LABEL) + text,
  );
}
