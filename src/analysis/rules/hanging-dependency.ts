import { formatMs, formatPercent } from '../../model/units.js';
import type { Times } from '../../result/figures.js';
import type { Sighting } from '../finding.js';
import type { Rule } from '../rule.js';
import type { ObservedRun } from '../observed-run.js';

/** A small part of an endpoint's requests takes very long, and nearly none in between: they wait for something that hangs. */
export const hangingDependency: Rule = {
  name: 'hanging-dependency',
  see: (of) => of.endpoints.flatMap((endpoint) => hanging(of, endpoint)),
};

/** Steps of a search that were too much are slow beside those that held, which looks the same: one step tells. */
function phasesOf({ run }: ObservedRun): string {
  return run.search === undefined ? 'all' : 'judged';
}

function hanging(of: ObservedRun, endpoint: string): readonly Sighting[] {
  return [...hangingFailures(of, endpoint), ...hangingAnswers(of, endpoint)].slice(0, 1);
}

/** What ends with an error after a long time: a gateway or the service itself gave up waiting. */
function hangingFailures(of: ObservedRun, endpoint: string): readonly Sighting[] {
  const { service, failedService, requests } = of.figures(endpoint, phasesOf(of));
  const usual = service.percentile(50) ?? of.figures(null, phasesOf(of)).service.percentile(50);
  const typical = failedService.percentile(50);
  if (typical === null || usual === null || failedService.timed < LEAST_HANGING) return [];
  const share = failedService.timed / requests;
  if (share < LEAST_SHARE || typical < SHORTEST || typical < APART * usual) return [];
  return [
    sighting(endpoint, share, typical, [
      `They end with an error after ${formatMs(typical)}; half of the others take ${formatMs(usual)} or less.`,
    ]),
  ];
}

function hangingAnswers(of: ObservedRun, endpoint: string): readonly Sighting[] {
  const { service, failuresByKind, requests } = of.figures(endpoint, phasesOf(of));
  const p50 = service.percentile(50);
  const slowest = service.percentile(99.99);
  if (p50 === null || slowest === null || service.timed < LEAST_REQUESTS) return [];
  if (slowest < SHORTEST || slowest < APART * p50) return [];
  const share = shareAbove(service, slowest / 1.3);
  const between = shareAbove(service, 3 * p50) - share;
  if (share < LEAST_SHARE || share > MOST_SHARE || share * service.timed < LEAST_HANGING) return [];
  if (between > share / 3) return [];
  const typical = service.percentile(100 * (1 - share / 2)) ?? slowest;
  const timeouts = failuresByKind.timeout ?? 0;
  return [
    sighting(endpoint, share, typical, [
      `Half of the requests take ${formatMs(p50)} or less; nearly none takes between ${formatMs(3 * p50)} and ${formatMs(slowest / 1.3)}.`,
      ...(timeouts > 0
        ? [`${formatPercent(timeouts / requests)} ran into the time-out of the scenario.`]
        : []),
    ]),
  ];
}

function sighting(endpoint: string, share: number, typical: number, evidence: readonly string[]): Sighting {
  const round = roundNumber(typical);
  const took = round === null ? formatMs(typical) : `${formatMs(round)}, a round number`;
  return {
    severity: 'critical',
    subject: endpoint,
    title: `${formatPercent(share)} of ${endpoint} take ${took}: something behind it hangs`,
    evidence,
    action:
      round === null
        ? `Find which call of ${endpoint} waits that long (a lock, a slow dependency) in its traces, and give it a time-out and an answer for when it does not come.`
        : `Look for a time-out of ${formatMs(round)} in what ${endpoint} calls: find out why that call does not answer, and shorten the time-out to what a user would wait for.`,
    moment: null,
    size: share,
  };
}

const LEAST_REQUESTS = 50;
const LEAST_HANGING = 3;
const LEAST_SHARE = 0.001;
const MOST_SHARE = 0.3;
/** ms: below this a slow tail has many harmless reasons. */
const SHORTEST = 500;
const APART = 8;

/** The share of the times above a limit (ms), to a hundredth of a percent. */
export function shareAbove(times: Times, limit: number): number {
  let low = 0;
  let high = 100;
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    if ((times.percentile(middle) ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return 1 - low / 100;
}

const ROUND = [
  500, 1000, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000, 30_000, 45_000, 60_000,
  90_000, 120_000,
];

/** What somebody would have configured, if the time is at most 3 % above it; ms. */
function roundNumber(time: number): number | null {
  return ROUND.find((one) => time >= one * 0.995 && time <= one * 1.03) ?? null;
}
