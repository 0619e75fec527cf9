import { rateText } from '../analysis/traffic/scenario-text.js';
import type { Traffic } from '../analysis/traffic/traffic.js';
import { formatCount, formatDuration, formatPercent } from '../model/units.js';

/** When it was, how much there was, and over the day; labels take 13 columns. */
export function describeRates({ rates, withoutTime, kept }: Traffic): readonly string[] {
  if (rates === null)
    return kept === 0
      ? []
      : ['time         no line has a time that can be read: rates and think time are unknown'];
  const slot = rates.slot === 60_000 ? 'minute' : formatDuration(rates.slot);
  return [
    `time         ${utc(rates.from)} to ${utc(rates.to)} UTC`,
    `rate         ${rateText(rates.mean)} on average; by the ${slot}: p95 ${rateText(rates.p95)}, peak ${rateText(rates.peak)} at ${utc(rates.peakAt)}`,
    ...(rates.to - rates.from < HOUR
      ? []
      : [
          `hours        busiest ${utc(rates.busiestHour.at)} with ${rateText(rates.busiestHour.rate)}; 0 to 23 h UTC: ${bars(rates.byHour)}`,
        ]),
    ...(withoutTime === 0
      ? []
      : [`             ${formatCount(withoutTime)} requests have no time that can be read`]),
  ];
}

export function describeSessions({ sessions, withoutClient }: Traffic): readonly string[] {
  const { requests, length, think, forgotten } = sessions;
  const nobody =
    withoutClient === 0 ? [] : [`             ${formatCount(withoutClient)} requests do not say who asked`];
  if (requests === null) return nobody;
  const long =
    length === null ? '' : `, ${whole(length.p50)} long (median of those with more than one request)`;
  const early =
    forgotten === 0 ? '' : `; ${formatCount(forgotten)} were cut short: too many clients at a time to follow`;
  // The median is from a sketch: its third digit means nothing.
  const middle = Number(requests.p50.toPrecision(2));
  const each = middle === 1 ? '1 request' : `${formatCount(middle)} requests`;
  const mean = requests.mean < 100 ? requests.mean.toFixed(1) : formatCount(Math.round(requests.mean));
  return [
    `sessions     ${formatCount(sessions.sessions)} (address and user agent, 30m of silence end one), median ${each}, mean ${mean}${long}${early}`,
    think === null
      ? 'think time   unknown: no client came twice'
      : `think time   between two requests of a session: p25 ${whole(think.p25)}, median ${whole(think.p50)}, p75 ${whole(think.p75)}`,
    ...nobody,
  ];
}

export function describeLeftOut({ leftOut, requests }: Traffic): readonly string[] {
  const { bots, assets, unknownPaths } = leftOut;
  const parts = [
    bots > 0 ? `${formatCount(bots)} of bots (--with-bots)` : '',
    assets > 0 ? `${formatCount(assets)} for static files (--with-assets)` : '',
    unknownPaths > 0 ? `${formatCount(unknownPaths)} for paths that were only ever refused (404, 400 …)` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  const share = formatPercent((bots + assets + unknownPaths) / requests);
  return [`left out     ${share} of all requests: ${parts.join(', ')}`];
}

const HOUR = 3_600_000;

const WORDS = {
  'too long': 'longer than 64 KB',
  'TLS handshake': 'TLS handshake sent to a plain port',
  'no request': 'no HTTP request',
  'broken JSON': 'broken JSON',
  binary: 'not text',
  'unknown format': 'of an unknown format',
} as const;

export function describeUnreadable({ unreadable, lines }: Traffic): readonly string[] {
  const total = unreadable.reduce((sum, kind) => sum + kind.lines, 0);
  if (total === 0) return [];
  const kinds = unreadable.map(
    ({ why, lines: count, first }) =>
      `${formatCount(count)} × ${WORDS[why]} (first: ${first.file}:${first.line})`,
  );
  return [
    `unreadable   ${formatCount(total)} of ${formatCount(lines)} lines could not be read: ${kinds.join(', ')}`,
  ];
}

function utc(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** Whole seconds from one second on: logs are seldom more exact. */
function whole(time: number): string {
  return formatDuration(time < 1000 ? time : Math.round(time / 1000) * 1000);
}

const BARS = '▁▂▃▄▅▆▇█';

/** One bar an hour, the highest for the busiest; a dot for none. */
function bars(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => (count === 0 ? '·' : (BARS[Math.min(7, Math.floor((count / most) * 8))] ?? '█')))
    .join('');
}
