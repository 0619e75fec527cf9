import { formatCount, formatMs, formatPercent } from '../model/units.js';
import type { TierPlan } from '../plan/plan.js';
import { delayThatMatters } from '../result/generator.js';
import type { LoadRun, ScenarioSummary } from '../result/result.js';
import type { SearchFound } from '../result/search.js';

const BUSIEST = 0.9;
const MOST_STEAL = 0.02;
const MOST_GC = 0.05;

/**
 * Why the load generator's own figures of a run can't be trusted, with what to do; empty when they can.
 * In the open model event-loop utilisation says nothing: waiting for a due time keeps the loop busy.
 */
export function invalidReasons(run: LoadRun, { tier }: Pick<ScenarioSummary, 'tier'>): string[] {
  if (run.search !== undefined) return searchReasons(run, run.search.found, tier);
  const reasons = [
    ...exhaustionReasons(run, tier),
    tier.model === 'open' ? lagReason(run) : utilisationReason(run),
    gcReason(run, tier),
    stealReason(run),
  ];
  return reasons.filter((reason) => reason !== null);
}

/**
 * Why a step of a search that broke may say nothing about the service: the generator could not send what it was to, when
 * it was to. Whether that can have changed how the step went is worked out from its delays (`analysis/own-delay`).
 * Time that other machines took is no reason: it slows down whatever is measured beside them.
 */
export function strainedReason(run: LoadRun, tier: TierPlan): string | null {
  return exhaustionReasons(run, tier)[0] ?? lagReason(run) ?? gcReason(run, tier);
}

/**
 * Steps whose outcome the generator's delays can have changed were left out of the search: what matters is whether they
 * bound it. Delays that can not have changed the outcome of any step can not have changed the capacity that was found.
 */
function searchReasons(run: LoadRun, found: SearchFound, tier: TierPlan): string[] {
  const bounds = found.kind === 'at-least' && found.bound === 'generator' ? [found.why] : [];
  return [...exhaustionReasons(run, tier), ...bounds];
}

/** Whether requests failed because this machine could not send them: no figure of the run then tells of the service. */
export function ranOut({ generator }: Pick<LoadRun, 'generator'>): boolean {
  return generator.exhausted.files + generator.exhausted.ports > 0;
}

/** What this machine had none left of, with what to do. */
export function exhaustionReasons({ generator }: Pick<LoadRun, 'generator'>, tier: TierPlan): string[] {
  const { files, ports } = generator.exhausted;
  const fewer = tier.model === 'open' ? 'a lower maxInFlight' : 'fewer users';
  const reasons: string[] = [];
  if (files > 0) {
    reasons.push(
      `this machine could not send ${formatCount(files)} requests, as no open file was left for a connection: ` +
        `raise the limit (ulimit -n), or use ${fewer}`,
    );
  }
  if (ports > 0) {
    reasons.push(
      `this machine could not send ${formatCount(ports)} requests, as no port was left for a connection: ` +
        `leave keepAlive on, widen the range of ports (net.ipv4.ip_local_port_range), or use ${fewer}`,
    );
  }
  return reasons;
}

function lagReason(run: LoadRun): string | null {
  const { lagP99 } = run.generator;
  const limit = delayThatMatters(run);
  if (lagP99 === null || lagP99 <= limit) return null;
  return (
    `loadgate itself sent 1 % of the requests more than ${formatMs(lagP99)} late (limit ${formatMs(limit)}): ` +
    MORE_ROOM.open
  );
}

function utilisationReason({ generator }: LoadRun): string | null {
  const { utilisation } = generator;
  if (utilisation <= BUSIEST) return null;
  return (
    `loadgate itself was busy ${formatPercent(utilisation)} of the time (limit ${formatPercent(BUSIEST)}), so that it may have ` +
    `measured its own slowness: ${MORE_ROOM.closed}`
  );
}

/**
 * A pause holds up what arrives while it lasts, so that the share of time in pauses is the share of requests that are
 * delayed: from 5 % on it moves the p95. Pauses too short to be seen in the latencies do no harm, however many.
 */
function gcReason(run: LoadRun, { model }: TierPlan): string | null {
  const { total, longest } = run.generator.gc;
  const share = run.duration > 0 ? total / run.duration : 0;
  if (share <= MOST_GC || longest <= delayThatMatters(run)) return null;
  return (
    `loadgate stood still for its garbage collector ${formatPercent(share)} of the time (limit ${formatPercent(MOST_GC)}), ` +
    `for up to ${formatMs(longest)}: ${MORE_ROOM[model]}`
  );
}

function stealReason({ generator }: LoadRun): string | null {
  const { steal } = generator;
  if (steal === null || steal <= MOST_STEAL) return null;
  return (
    `other machines took ${formatPercent(steal)} of this machine's CPU time (limit ${formatPercent(MOST_STEAL)}): ` +
    'measure again, or use a machine with cores of its own'
  );
}

const MORE_ROOM = {
  open: 'use more workers (--workers N), a lower rate, or another machine',
  closed: 'use more workers (--workers N), fewer users or some think time, or another machine',
} as const;
