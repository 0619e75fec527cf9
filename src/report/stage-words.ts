import type { Break, BreakingPoint } from '../analysis/breaking-point.js';
import type { CapacityAnalysis } from '../analysis/capacity.js';
import type { ScalabilityFit } from '../analysis/scalability.js';
import type { Stage } from '../analysis/stage.js';
import type { Sustained } from '../analysis/sustained.js';
import { formatCount, formatPercent, formatRate } from '../model/units.js';
import { NONE } from './figure-words.js';
import type { EndpointNote } from '../analysis/endpoint-notes.js';
import type { Search, SearchStep } from '../result/search.js';

interface Look {
  readonly emoji: string;
  readonly color: 'red' | 'yellow' | 'green' | 'gray';
}

export const NOTE_LOOKS: Readonly<Record<EndpointNote['note'], Look>> = {
  OK: { emoji: '✅', color: 'green' },
  watch: { emoji: '⚠️', color: 'yellow' },
  bottleneck: { emoji: '❌', color: 'red' },
};

export const OUTCOME_LOOKS: Readonly<Record<SearchStep['outcome'], Look>> = {
  held: { emoji: '✅', color: 'green' },
  broke: { emoji: '❌', color: 'red' },
  unclear: { emoji: '❔', color: 'gray' },
};

/** `310 users`, `42/s` */
export function formatLoad(load: number, open: boolean): string {
  if (open) return formatRate(Number(load.toPrecision(3)));
  const users = load < 10 ? Number(load.toFixed(1)) : Math.round(load);
  return `${formatCount(users)} ${users === 1 ? 'user' : 'users'}`;
}

/** `482 req/s` */
export function formatThroughput(perSecond: number): string {
  const shown = Number(perSecond.toPrecision(3));
  return `${shown >= 1000 ? formatCount(shown) : String(shown)} req/s`;
}

/** Where it breaks, in sentences: what a search found, what crossed its limit at which load, the law of scalability. */
export function breakingSentences(found: CapacityAnalysis, open: boolean): readonly string[] {
  const { breaking, search, scalability } = found;
  return [
    ...(search === null ? [] : [searchSentence(search)]),
    ...wholeSentences(breaking, open, search !== null),
    ...endpointSentences(breaking, open),
    ...(search === null ? sustainedSentences(found.sustained, open) : []),
    scalabilitySentence(scalability, found.stages),
  ];
}

export function searchSentence({ found, steps }: Search): string {
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  switch (found.kind) {
    case 'found':
      return `Sustains ${formatThroughput(found.capacity)} (${formatRate(found.rate)} journeys), confirmed; ${formatRate(found.breaksAt)} is too much: ${found.reason}. Found in ${count}.`;
    case 'at-least':
      return `Sustains ${formatThroughput(found.capacity)} (${formatRate(found.rate)} journeys) at least: ${found.why}. ${count}.`;
    case 'nothing':
      return `No rate was found that holds: ${found.why}. ${count}.`;
  }
}

function sustainedSentences(sustained: Sustained | null, open: boolean): readonly string[] {
  if (sustained?.throughput == null || sustained.atLeast) return [];
  const { load, throughput } = sustained;
  return [
    `The highest measured load within the limits is ${formatLoad(load, open)}: ${formatThroughput(throughput)}.`,
  ];
}

/** What an endpoint served at the highest load that the mix sustained, successful requests per second; `≥` where nothing broke. */
export function servedWords({ sustained }: CapacityAnalysis, name: string): string {
  const served = sustained?.endpoints.find((one) => one.name === name)?.throughput ?? null;
  if (served === null) return NONE;
  return `${sustained?.atLeast === true ? '≥ ' : ''}${formatThroughput(served)}`;
}

function wholeSentences(breaking: BreakingPoint, open: boolean, searched: boolean): readonly string[] {
  const { whole, range, limits } = breaking;
  if (whole.length > 0) return whole.map((one) => breakSentence(one, open));
  const measured = `${formatLoad(range.lowest, open)} to ${formatLoad(range.highest, open)}`;
  return searched
    ? []
    : [`Nothing broke from ${measured}: no ${limits.join(', no ')}, and throughput grew with the load.`];
}

function breakSentence({ at, low, high, text, throughput, lastOnly, cause }: Break, open: boolean): string {
  const what = capital(text);
  if (at === null || low === null) return `${what}: already at the lowest load, ${formatLoad(high, open)}.`;
  const between = `${formatLoad(low, open)} to ${formatLoad(high, open)}`;
  const how = cause === 'throughput' ? `95 % sure: ${between}` : `between ${between}`;
  const served = throughput === null ? '' : `, at ${formatThroughput(throughput)}`;
  const only = lastOnly ? '; seen at the highest load only' : '';
  return `${what} at about ${formatLoad(at, open)} (${how})${served}${only}.`;
}

/** What broke and where, in a few words: `p95 over 500 ms at about 42 users`. */
export function breakLabel({ at, high, text }: Break, open: boolean): string {
  return at === null
    ? `${text}, already at ${formatLoad(high, open)}`
    : `${text} at about ${formatLoad(at, open)}`;
}

function endpointSentences({ endpoints }: BreakingPoint, open: boolean): readonly string[] {
  const [first] = endpoints;
  const place = first?.breaks[0];
  if (!first || !place || endpoints.length < 1) return [];
  const load = formatLoad(place.at ?? place.high, open);
  const others = endpoints.length - 1;
  const more =
    others === 0 ? '' : `; ${others} more ${others === 1 ? 'endpoint follows' : 'endpoints follow'}`;
  return [`First to go: \`${first.name}\` at about ${load}, ${place.text}${more}.`];
}

function scalabilitySentence(fit: ScalabilityFit, stages: readonly Stage[]): string {
  if (!fit.fitted) return `No law of scalability: ${fit.reason}.`;
  return `Universal Scalability Law: ${lawParameters(fit)}; ${limitOf(fit, stages)}.`;
}

type Fitted = Extract<ScalabilityFit, { fitted: true }>;

/** `λ 49.5 req/s, σ 4.2 % ± 0.3 % contention, κ 0.0011 coherency, R² 0.998` */
export function lawParameters({ lambda, sigma, kappa, errors, r2 }: Fitted): string {
  const error = errors === null ? '' : ` ± ${share(errors.sigma)}`;
  return (
    `λ ${formatThroughput(lambda)}, σ ${share(sigma)}${error} contention, ` +
    `κ ${kappaText(kappa)} coherency, R² ${r2.toFixed(3)}`
  );
}

/** `0.00036`; an exponent is for machines. */
function kappaText(kappa: number): string {
  if (kappa === 0) return '0';
  return kappa < 1e-6 ? 'under 0.000001' : String(Number(kappa.toPrecision(2)));
}

function limitOf(fit: Fitted, stages: readonly Stage[]): string {
  const most = Math.max(...stages.map(({ concurrency }) => concurrency ?? 0));
  if (fit.peak !== null) {
    const { concurrency, throughput, error } = fit.peak;
    // A peak so far beyond what was measured is a guess, and a number would make it look like more.
    if (concurrency > 2 * most)
      return `its peak lies beyond twice the measured ${formatCount(Math.round(most))} in the system: load it more to find it`;
    const about = error === null ? '' : ` ± ${formatThroughput(2 * error)}`;
    return `most at N* ${formatCount(Math.round(concurrency))} in the system, ${formatThroughput(throughput)}${about}`;
  }
  return fit.ceiling === null
    ? 'nothing in the measured range bounds it'
    : `it approaches ${formatThroughput(fit.ceiling)} and has no peak`;
}

function share(fraction: number): string {
  return formatPercent(fraction);
}

function capital(text: string): string {
  if (/^p\d/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
