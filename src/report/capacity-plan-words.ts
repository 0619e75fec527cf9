import {
  FARTHEST,
  type CapacityPlan,
  type CapacityTarget,
  type Deployment,
} from '../analysis/capacity-plan.js';
import type { Growth } from '../analysis/scaled-needs.js';
import { formatBytes, formatCount, formatMs, formatPercent, formatRate } from '../model/units.js';
import { plural } from './figure-words.js';
import { formatThroughput } from './stage-words.js';

/** The plan for people: what is needed, what else must grow, what it costs, how sure that is. */
export function capacityPlanLines(
  plan: CapacityPlan,
  target: CapacityTarget,
  deployment: Deployment & { readonly currency: string },
): readonly string[] {
  const { instances, served, needed, growth, reachable } = plan;
  const limits = `p95 under ${formatMs(target.p95)}, errors under ${formatPercent(target.errors)}`;
  const now = plural(deployment.instances, 'instance');
  return [
    `Target: ${formatThroughput(target.throughput)} with ${limits}; with ${formatPercent(deployment.headroom)} headroom ${formatThroughput(needed)}.`,
    `Today: ${now} ${deployment.instances === 1 ? 'serves' : 'serve'} ${servedWords(plan)} (${served.text}).`,
    `Needed: ${plural(instances.expected, 'instance')}${rangeOf(plan)}.`,
    ...(reachable === null || deployment.maximum === null
      ? []
      : [
          `The maximum of ${plural(deployment.maximum, 'instance')} serves ${formatThroughput(reachable)} with that headroom: not the target.`,
        ]),
    ...warnings(plan),
    ...costLines(plan, target, deployment),
    ...(growth.length === 0
      ? []
      : ['What else must grow, all instances together:', ...growth.map(growthLine)]),
    ASSUMPTION,
  ];
}

const ASSUMPTION =
  'This takes for granted that instances share nothing that gets full: a database, a cache or a queue behind all of them must carry the whole target. The verification below tells.';

function servedWords({ served }: CapacityPlan): string {
  const { throughput, low, high, by } = served;
  if (by === 'at-least') return `${formatThroughput(throughput)} at least`;
  return low === high
    ? formatThroughput(throughput)
    : `about ${formatThroughput(throughput)} (${formatThroughput(low)} to ${formatThroughput(high)})`;
}

function rangeOf({ instances: { expected, fewest, most }, served }: CapacityPlan): string {
  if (served.by === 'at-least') return ' at most, as no limit was reached';
  return fewest === expected && most === expected ? '' : ` (${fewest} to ${most})`;
}

function warnings({ extrapolation, served, fit }: CapacityPlan): readonly string[] {
  return [
    ...(extrapolation > FARTHEST
      ? [
          `Beyond what was measured: the target with headroom is ${extrapolation.toFixed(1)} times the highest throughput seen, more than ${FARTHEST} times. That many instances were never tried together: take this for a guess until it is verified.`,
        ]
      : []),
    ...(served.by === 'model'
      ? ['Extrapolated: no limit was reached in the measured range. Measure higher loads to be sure.']
      : []),
    ...(fit.fitted ? [] : [`No law of scalability supports it: ${fit.reason}.`]),
  ];
}

function costLines(
  { instances, served }: CapacityPlan,
  target: CapacityTarget,
  { cost, currency, instances: today }: Deployment & { readonly currency: string },
): readonly string[] {
  if (cost === null) return ['Cost: not known; set capacity.cost in the scenario file, or --cost.'];
  const money = (amount: number): string =>
    `${formatCount(Number(amount.toFixed(amount < 100 ? 2 : 0)))}${currency === '' ? '' : ` ${currency}`}`;
  const each = (total: number, throughput: number): string =>
    `${money((total / throughput) * 1000)} per 1,000 req/s`;
  const [before, after] = [today * cost, instances.expected * cost];
  return [
    `Cost: now ${money(before)} a month (${each(before, served.throughput)}), then ${money(after)} a month (${each(after, target.throughput)}).`,
  ];
}

function growthLine({ what, now, then }: Growth): string {
  const [name, format] = WORDS[what];
  return `  ${name}: ${format(now)} → ${format(then)}`;
}

const WORDS: Readonly<Record<Growth['what'], readonly [string, (value: number) => string]>> = {
  'in flight': [
    'requests in the system at once (connection pools, limits of what lies behind)',
    (value) => formatCount(Math.ceil(value)),
  ],
  cpu: ['CPU', (value) => `${formatRate(value).replace('/s', '')} cores`],
  memory: ['memory', formatBytes],
  files: ['open files and connections', (value) => formatCount(Math.ceil(value))],
  traffic: ['network traffic', (value) => `${formatBytes(Math.round(value))}/s`],
};
