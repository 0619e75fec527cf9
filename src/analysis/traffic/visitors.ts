import type { AccessLine } from './access-line.js';
import type { RequestedPath } from './path-segments.js';
import { ownCopy } from './own-copy.js';

/** Who asks for what: only `use` is what a load test imitates; a `probe` comes by the clock. */
export type Visit = 'use' | 'probe' | 'bot' | 'asset';

export function visitOf(request: AccessLine, path: RequestedPath): Visit {
  const { method } = request;
  const agent = request.agent === null ? 'person' : kindOfAgent(request.agent);
  if (agent === 'monitor') return 'probe';
  const last = path.segments.at(-1) ?? '';
  if ((method === 'GET' || method === 'HEAD') && PROBED.test(last)) return 'probe';
  if (agent === 'bot') return 'bot';
  return ASSETS.test(last) && (method === 'GET' || method === 'HEAD') ? 'asset' : 'use';
}

type AgentKind = 'monitor' | 'bot' | 'person';

/** Few agents make most requests: what they are is looked up once. */
const KNOWN = new Map<string, AgentKind>();
const MOST_KNOWN = 1000;

function kindOfAgent(agent: string): AgentKind {
  const known = KNOWN.get(agent);
  if (known !== undefined) return known;
  const kind = MONITORS.test(agent) ? 'monitor' : BOTS.test(agent) ? 'bot' : 'person';
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(ownCopy(agent), kind);
  return kind;
}

/** What answers "this path is unknown here": such requests make no template of their own. */
export function isUnknownPath(status: number | null): boolean {
  return (
    status === 400 || status === 404 || status === 405 || status === 410 || status === 414 || status === 501
  );
}

const MONITORS =
  /kube-probe|ELB-HealthChecker|GoogleHC|Consul Health|Pingdom|UptimeRobot|StatusCake|Site24x7|Prometheus\/|Blackbox|Datadog|NewRelicPinger|Better Uptime|Route 53 Health|HealthCheck/i;

const PROBED = /^[_.-]*(?:health(?:z|[-_]?checks?)?|livez|readyz|liveness|readiness|heartbeat|ping|alive)$/i;

const BOTS =
  /bot\b|bot\/|crawl|spider|slurp|scrap(?:er|y)|facebookexternalhit|embedly|preview|archiver|masscan|zgrab|nmap|nikto|sqlmap|nuclei|censys|expanse|internet-measurement|l9explore/i;

const ASSETS =
  /\.(?:css|m?js|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm|ogg|wasm|webmanifest)$/i;
