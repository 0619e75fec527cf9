import { exchange } from '../http/exchange.js';
import type { AskForMetrics } from '../host/resources/metrics-watch.js';
import { ServerWatch } from '../host/resources/server-watch.js';
import { usageError } from '../model/errors.js';
import type { MetricsPlan, Plan } from '../plan/plan.js';
import { serverToStart, type Side, type UnderTest, type UnderTestOptions } from './under-test.js';

/** Looks at the server of one side while load runs: its processes where they are known, and its metrics. */
export function watchServer(options: UnderTestOptions, side: Side, target: UnderTest): ServerWatch {
  const { pid, metrics } = options.plan.observed;
  const url = metrics === null ? null : metricsUrl(metrics, side, target);
  return new ServerWatch({
    process: processOf(pid, side, target),
    metrics: metrics === null || url === null ? null : { plan: metrics, ask: asker(url, metrics, options) },
  });
}

/** Refuses a pid for a server that loadgate starts itself. */
export function checkServerPid(plan: Plan): void {
  if (plan.observed.pid === null || serverToStart(plan) === null) return;
  throw usageError(
    '--server-pid: loadgate starts the server itself and knows its processes',
    'leave it out, or name the running server with --target',
  );
}

function processOf(
  pid: number | null,
  side: Side,
  target: UnderTest,
): ConstructorParameters<typeof ServerWatch>[0]['process'] {
  if (target.pid !== null) return { pid: target.pid, of: 'started' };
  // The pid is the head's: another deployment has other processes.
  return pid === null || side.name === 'base' ? null : { pid, of: 'pid' };
}

/** Null for the metrics of the head where the base is another deployment. */
function metricsUrl({ url }: MetricsPlan, side: Side, target: UnderTest): string | null {
  if (url.startsWith('/')) return `${target.url}${url}`;
  return side.name === 'base' && side.server === null ? null : url;
}

/** ms. */
const LONGEST = 5000;

function asker(url: string, { every }: MetricsPlan, { guard, redact }: UnderTestOptions): AskForMetrics {
  const { bare, authorization } = withoutUser(url);
  return async (signal) => {
    const answer = await exchange({
      url: bare,
      method: 'GET',
      headers: { accept: ACCEPT, ...authorization },
      timeout: Math.min(every, LONGEST),
      guard,
      signal,
    });
    if ('error' in answer) return { problem: redact(answer.detail) };
    if (answer.status !== 200) return { problem: `the answer was ${answer.status}` };
    return { page: answer.body };
  };
}

/** The two text formats; servers answer with the first when they know only that. */
const ACCEPT = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5';

function withoutUser(text: string): { bare: string; authorization: Record<string, string> } {
  const url = new URL(text);
  const { username, password } = url;
  if (username === '' && password === '') return { bare: text, authorization: {} };
  url.username = '';
  url.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    bare: url.href,
    authorization: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
  };
}
