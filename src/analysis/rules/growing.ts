import { formatAbout, formatBytes, formatCount, formatDuration, twoDigits } from '../../model/units.js';
import type { Point } from '../course.js';
import type { Sighting } from '../finding.js';
import type { Rule } from '../rule.js';
import { growthOf, type Growth } from '../growth.js';
import type { ObservedRun } from '../observed-run.js';
import { quantileOf } from '../robust-trend.js';

/** Memory that grows under constant load and does not settle. */
export const memoryLeak: Rule = {
  name: 'memory-leak',
  see: (of) => {
    const growth = growthIn(of, ({ rss }) => rss);
    if (growth === null || growth.to - growth.from < Math.max(LEAST_BYTES, LEAST_SHARE * growth.from))
      return [];
    const rate =
      quantileOf(
        of.steadyPoints().map((point) => point.rate),
        0.5,
      ) ?? 0;
    const room =
      of.result.environment.target === 'local' ? of.result.environment.memoryBytes - growth.to : null;
    const left = room === null || room <= 0 ? null : (room / growth.perHour) * HOUR;
    const perRequest = rate > 0 ? growth.perHour / 3600 / rate : null;
    return [
      {
        ...placed(of, growth),
        severity: 'critical',
        title:
          `The server's memory grows by ${roughBytes(growth.perHour)} an hour` +
          (left === null ? '' : usedUp(left)),
        evidence: [
          `RSS went from ${formatBytes(Math.round(growth.from))} to ${formatBytes(Math.round(growth.to))} in ${formatDuration(growth.span)} of constant load, and did not level off.`,
          `95 % interval: ${roughBytes(growth.low)} to ${roughBytes(growth.high)} an hour (Theil–Sen).`,
          ...(perRequest === null ? [] : [`That is ${roughBytes(perRequest)} a request.`]),
        ],
        action:
          'Compare two heap snapshots some minutes apart under this load: what grows by the request is a cache without a bound, a listener or a list that is never emptied. A restart only buys time.',
      },
    ];
  },
};

function usedUp(left: number): string {
  const about = formatAbout(left);
  return `: this machine's memory would be used up in ${about.startsWith('more') ? about : `about ${about}`}`;
}

function roughBytes(bytes: number): string {
  return formatBytes(Math.round(twoDigits(bytes)));
}

/** Open files, connections or threads that grow under constant load. */
export const handleLeak: Rule = {
  name: 'handle-leak',
  see: (of) => [
    ...filesOrConnections(of),
    ...leakOf(
      of,
      'threads',
      ({ threads }) => threads,
      'Look for a pool or client that is made by the request instead of once.',
    ),
  ],
};

/** Every connection is an open file: files that grow no faster than connections are these. */
function filesOrConnections(of: ObservedRun): readonly Sighting[] {
  const connections = [
    ...leakOf(
      of,
      'connections in CLOSE_WAIT',
      ({ closeWait }) => closeWait,
      'The other side has closed these connections and the service has not: look for answers that are not read to their end and for sockets that are not closed in error and time-out paths, and let pools close what idles.',
    ),
    ...leakOf(
      of,
      'connections',
      ({ connections: established }) => established,
      'Look for a client or a pool that is made by the request instead of once, and for a pool without a bound; `ss -tnp` tells to whom the connections go.',
    ),
  ];
  const files = leakOf(
    of,
    'open files',
    ({ files: open }) => open,
    'Every connection and file counts: look for what is opened by the request and not closed on every path, errors among them.',
  );
  const byConnections = connections.reduce((sum, { size }) => sum + size, 0);
  return [...connections, ...files.filter(({ size }) => size > MORE_FILES * byConnections)];
}

/** Slopes are known to some percent; two findings of one leak would hide what it is. */
const MORE_FILES = 1.25;

function leakOf(
  of: ObservedRun,
  subject: string,
  value: (point: Point) => number | null,
  action: string,
): readonly Sighting[] {
  const growth = growthIn(of, value);
  if (growth === null || growth.to - growth.from < Math.max(LEAST_HANDLES, LEAST_SHARE * growth.from))
    return [];
  // A fitted line may begin a little below zero.
  const count = (value: number): string => formatCount(Math.max(0, Math.round(value)));
  const rough = (perHour: number): string => formatCount(Math.round(twoDigits(perHour)));
  return [
    {
      ...placed(of, growth),
      severity: 'critical',
      subject,
      title: `The server's ${subject} grow by ${rough(growth.perHour)} an hour`,
      evidence: [
        `From ${count(growth.from)} to ${count(growth.to)} in ${formatDuration(growth.span)} of constant load, and no end to it.`,
        `95 % interval: ${rough(growth.low)} to ${rough(growth.high)} an hour (Theil–Sen).`,
      ],
      action,
    },
  ];
}

function growthIn(of: ObservedRun, value: (point: Point) => number | null): Growth | null {
  const steady = of.steadyPoints();
  const growth = growthOf(steady.map((point) => [point.at, value(point)] as const));
  if (growth === null) return null;
  const steep = growth.to >= STEEP * growth.from;
  return growth.span < (steep ? SHORTEST_STEEP : SHORTEST) ? null : growth;
}

function placed(of: ObservedRun, growth: Growth): Pick<Sighting, 'subject' | 'moment' | 'size'> {
  const last = of.steadyPoints().at(-1)?.at ?? 0;
  return {
    subject: null,
    moment: { from: last - growth.span, to: last + of.course.bucket },
    size: growth.perHour,
  };
}

const HOUR = 3_600_000;
/** Over less time a process still warms up. */
const SHORTEST = 120_000;
/** What triples and goes on does not: a minute tells. */
const STEEP = 3;
const SHORTEST_STEEP = 60_000;
const LEAST_BYTES = 4e6;
const LEAST_HANDLES = 10;
const LEAST_SHARE = 0.05;
