import { formatCount, formatPercent } from '../../model/units.js';
import { STATUS_CLASSES, type EndpointTally } from './endpoint-tally.js';
import { journeyName, UniqueNames, usersFor, type Mix, type MixData, type MixRequest } from './mix.js';
import type { CountedEndpoint, TemplatePart } from './path-tree.js';
import type { ValuesSeen } from './seen-values.js';
import type { Traffic } from './traffic.js';

const MOST_CLOCKS = 5;
/** Where the times of probes tell nothing. ms. */
const USUAL_CLOCK = 30_000;
/** Numbers that are spread wider than this per request are too sparse to be drawn between the least and the greatest. */
const SPARSE = 1000;
/** Failing answers that are worth a remark. */
const MANY_FAILED = 0.1;

/** The mix of the `top` most requested endpoints of some traffic. */
export function mixOfTraffic(traffic: Traffic, top: number): Mix {
  const chosen = sendable(traffic.endpoints).slice(0, top);
  const total = chosen.reduce((sum, { tally }) => sum + tally.requests, 0);
  const data = new DataNames();
  const names = new UniqueNames();
  const request = (endpoint: CountedEndpoint): MixRequest => requestOf(endpoint, data, names);
  const journeys = chosen.map((endpoint) => ({
    ...request(endpoint),
    share: endpoint.tally.requests / total,
  }));
  const clocks = sendable(traffic.probes)
    .filter(({ tally }) => failedShare(tally) < 0.5)
    .slice(0, MOST_CLOCKS)
    .map((endpoint) => ({ ...request(endpoint), every: clockOf(endpoint, traffic) }));
  const think = thinkOf(traffic);
  const covered = traffic.kept === 0 ? 0 : total / traffic.kept;
  const rate = traffic.rates === null ? null : traffic.rates.p95 * covered;
  const users = rate === null || think === null ? null : usersFor(rate, think);
  return { journeys, clocks, data: data.list, think, rate, users };
}

/** `/orders/{id}` */
export function templateText(parts: readonly TemplatePart[]): string {
  return `/${parts.map((part) => (typeof part === 'string' ? part : `{${part.values.label}}`)).join('/')}`;
}

/** `98 % 2xx, 2 % 4xx` */
export function statusMix(tally: EndpointTally): string {
  const counts = tally.byClass();
  return STATUS_CLASSES.filter((name) => counts[name] > 0)
    .map((name) => `${formatPercent(counts[name] / tally.requests)} ${name === 'other' ? 'unknown' : name}`)
    .join(', ');
}

/** Methods beyond the limit were counted together: they have no name to be sent by. */
function sendable(endpoints: readonly CountedEndpoint[]): readonly CountedEndpoint[] {
  return endpoints.filter(({ method }) => method !== 'OTHER');
}

function requestOf(
  { method, parts, tally }: CountedEndpoint,
  data: DataNames,
  names: UniqueNames,
): MixRequest {
  const template = templateText(parts);
  const path = `/${parts.map((part) => (typeof part === 'string' ? part : `{{ ${data.nameOf(part)} }}`)).join('/')}`;
  const failed = failedShare(tally);
  const query = [...tally.queryNames];
  return {
    name: names.take(journeyName(method, template)),
    method,
    path,
    endpoint: path === template ? null : `${method} ${template}`,
    remarks: [
      `${formatCount(tally.requests)} requests: ${statusMix(tally)}`,
      ...(query.length === 0 ? [] : [`query parameters seen, without their values: ${query.join(', ')}`]),
      ...(failed < MANY_FAILED
        ? []
        : [`${formatPercent(failed)} failed in the log: it may need a login, a header or other data`]),
    ],
  };
}

function failedShare(tally: EndpointTally): number {
  const counts = tally.byClass();
  return (counts['4xx'] + counts['5xx']) / tally.requests;
}

function clockOf({ tally }: CountedEndpoint, { probeTimes }: Traffic): number {
  if (probeTimes === null || tally.requests < 2) return USUAL_CLOCK;
  const every = (probeTimes.to - probeTimes.from) / (tally.requests - 1);
  if (every < 100) return every > 0 ? 100 : USUAL_CLOCK;
  return every < 1000 ? Math.round(every / 100) * 100 : Math.round(every / 1000) * 1000;
}

/** The middle half of the pauses: what is shorter is a page that asks for several things, what is longer went for lunch. */
function thinkOf({ sessions }: Traffic): Mix['think'] {
  const { think } = sessions;
  if (think === null || think.p75 < 50) return null;
  return { from: tidy(think.p25), to: tidy(think.p75) };
}

function tidy(time: number): number {
  return time < 10_000 ? Math.round(time / 100) * 100 : Math.round(time / 1000) * 1000;
}

/** Gives each variable of the paths a name, and data to draw from. */
class DataNames {
  readonly list: MixData[] = [];
  readonly #names = new Map<TemplatePart, string>();

  nameOf(part: Exclude<TemplatePart, string>): string {
    const known = this.#names.get(part);
    if (known !== undefined) return known;
    const wanted = dataName(part.parent, part.values.label);
    let name = wanted;
    for (let number = 2; this.list.some((one) => one.name === name); number++) name = `${wanted}${number}`;
    this.#names.set(part, name);
    this.list.push({ name, ...dataOf(part.values) });
    return name;
  }
}

/** `orderId`, `productSlug`, `categoryId`. */
export function dataName(parent: string, label: string): string {
  const words = parent.split(/[^A-Za-z0-9]+/).filter((word) => /^[A-Za-z]/.test(word));
  const last = words.pop();
  if (last === undefined) return `${label}Value`;
  const singular = last
    .replace(/ies$/i, 'y')
    .replace(/(ss|x|ch|sh)es$/i, '$1')
    .replace(/([^s])s$/i, '$1');
  const names = label.toLowerCase().startsWith(singular.toLowerCase()) && label.length > singular.length;
  // `orders/{orderId}` has its name already.
  if (names) return label;
  return [...words, singular, label]
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function dataOf(values: ValuesSeen): Omit<MixData, 'name'> {
  const { numbers, sample, seen } = values;
  if (numbers !== null && numbers.count >= seen * 0.95) {
    const width = numbers.greatest - numbers.least + 1;
    if (width <= numbers.count * SPARSE)
      return { values: { from: [numbers.least, numbers.greatest] }, remark: null };
  }
  if (values.private || sample.length === 0) {
    const why = values.private
      ? 'what the log has may be secret or personal, and was not taken over'
      : 'the log has no value that was answered with success';
    return { values: { oneOf: ['replace-me'] }, remark: `fill in: ${why}` };
  }
  return {
    values: { oneOf: sample },
    remark: sample.length < 20 ? null : 'the first that were seen: a file with more is better',
  };
}
