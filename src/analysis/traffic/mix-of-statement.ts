import { formatCount, formatDuration, formatPercent } from '../../model/units.js';
import { dataName } from './mix-of-traffic.js';
import { journeyName, UniqueNames, usersFor, type Mix, type MixData } from './mix.js';
import { rateText } from './scenario-text.js';
import type { SaidRequest, Statement } from './statement.js';

/** A mix with how its figures were worked out, one line each. */
export interface DerivedMix {
  readonly mix: Mix;
  readonly derivation: readonly string[];
}

/** Percentages may miss 100 by this much, by rounding. */
const ROUNDING = 0.5;

/** Works out rate, think time and users from what was said: users = sessions started per second × their length. */
export function mixOfStatement(statement: Statement): DerivedMix {
  const lines: string[] = [];
  const total = statement.requests.reduce((sum, { percent }) => sum + percent, 0);
  const shown = Number(total.toFixed(2));
  if (Math.abs(total - 100) > ROUNDING)
    lines.push(`shares       the percentages sum to ${shown} %: scaled to 100 %`);
  const data: MixData[] = [];
  const names = new UniqueNames();
  const journeys = statement.requests.map((request) => {
    const path = withData(request, data);
    return {
      name: names.take(journeyName(request.method, request.path.replace(/[?#].*$/, ''))),
      method: request.method,
      path,
      endpoint: path === request.path ? null : `${request.method} ${templateOf(request.path)}`,
      remarks: [],
      share: request.percent / total,
    };
  });
  const load = derive(statement, lines);
  const shares = journeys.map(({ method, path, endpoint, share }, index) => {
    const each = load.rate === null ? '' : ` = ${rateOf(load.rate * share, 'requests')}`;
    const label = index === 0 ? 'mix' : '';
    return `${label.padEnd(13)}${formatPercent(share)} ${endpoint ?? `${method} ${path}`}${each}`;
  });
  return { mix: { journeys, clocks: [], data, ...load }, derivation: [...shares, ...lines] };
}

function derive(statement: Statement, lines: string[]): Pick<Mix, 'think' | 'rate' | 'users'> {
  const { session, sessionRate, requestRate, users } = statement;
  if (session === null) {
    if (requestRate !== null) lines.push(`rate         ${rateOf(requestRate, 'requests')}, as said`);
    else if (users !== null) lines.push(`users        ${users}, as said; how often they ask was not said`);
    else
      lines.push('rate         not said: add e.g. "; 12 requests in 8m per session; 40 sessions a minute"');
    return { think: null, rate: requestRate, users: users === null ? null : Math.ceil(users) };
  }
  const pause = session.length / session.requests;
  const length = formatDuration(session.length);
  const think = { from: pause, to: pause };
  const starts = sessionRate ?? startsFrom(statement);
  const thinking = `think time   ${length} ÷ ${session.requests} requests = ${formatDuration(pause)} from one request to the next`;
  if (starts === null) {
    lines.push(thinking, 'rate         not said: add e.g. "; 40 sessions a minute"');
    return { think, rate: null, users: null };
  }
  const rate = starts * session.requests;
  const atOnce = usersFor(rate, think);
  lines.push(
    `rate         ${rateOf(starts, 'sessions')} × ${session.requests} requests = ${rateOf(rate, 'requests')}`,
    thinking,
    `users        ${rateOf(starts, 'sessions')} × ${length} = ${formatCount(atOnce)} at a time (Little's law)`,
  );
  if (sessionRate !== null) lines.push(...contradictions(statement, rate, atOnce));
  return { think, rate, users: atOnce };
}

/** `8 requests/s` */
function rateOf(perSecond: number, what: string): string {
  return rateText(perSecond).replace('/', ` ${what}/`);
}

/** Sessions that start per second, from requests per second or from users at a time. */
function startsFrom({ session, requestRate, users }: Statement): number | null {
  if (session === null) return null;
  if (requestRate !== null) return requestRate / session.requests;
  return users === null ? null : users / (session.length / 1000);
}

function contradictions({ requestRate, users }: Statement, rate: number, atOnce: number): string[] {
  const differs = (said: number | null, derived: number): said is number =>
    said !== null && Math.abs(said - derived) > 0.05 * derived;
  return [
    ...(differs(requestRate, rate)
      ? [
          `note         ${rateText(requestRate)} was said, too: sessions give ${rateText(rate)}, which is used`,
        ]
      : []),
    ...(differs(users, atOnce)
      ? [`note         ${users} users were said, too: sessions give ${atOnce}, which is used`]
      : []),
  ];
}

/** `/orders/{id}` (or `/orders/:id`) as `/orders/{{ orderId }}`, with data to fill in. */
function withData({ path }: SaidRequest, data: MixData[]): string {
  const [bare = '', ...query] = path.split(/(?=\?)/);
  let parent = '';
  const segments = bare.split('/').map((segment) => {
    const label = variableOf(segment);
    const name = label === null ? null : dataName(parent, label);
    parent = name === null ? segment : '';
    if (name !== null && !data.some((one) => one.name === name))
      data.push({ name, values: { from: [1, 1000] }, remark: 'fill in the values that exist' });
    return name === null ? segment : `{{ ${name} }}`;
  });
  return [segments.join('/'), ...query].join('');
}

/** `/orders/:id?x=1` as `/orders/{id}`. */
function templateOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .split('/')
    .map((segment) => {
      const label = variableOf(segment);
      return label === null ? segment : `{${label}}`;
    })
    .join('/');
}

function variableOf(segment: string): string | null {
  const label = /^(?:\{(\w+)\}|:([A-Za-z]\w*))$/.exec(segment);
  return label === null ? null : (label[1] ?? label[2] ?? null);
}
