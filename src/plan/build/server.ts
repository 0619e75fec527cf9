import { ms } from '../../model/units.js';
import { checkEntries } from '../maps.js';
import type { MetricsPlan, ObservedPlan, ServerPlan } from '../plan.js';
import { mismatch } from '../refusal.js';
import { serverSchema } from '../scenario-schema.js';
import type { Building } from './building.js';

/** What `server` says: what is started on this machine, and what is only looked at. */
export interface ServerSection {
  readonly server: ServerPlan | null;
  readonly observed: ObservedPlan;
}

/** Builds `server`. It starts something unless all it has is `pid` and `metrics`. */
export function buildServer(raw: unknown, building: Building): ServerSection {
  const { problems } = building;
  const section = raw === undefined ? null : checkEntries(serverSchema, raw, ['server'], problems);
  if (section === null) return { server: null, observed: NOTHING };
  const { command, pid = null } = section;
  const observed = { pid, metrics: metricsOf(section.metrics, building) };
  if (command === undefined) {
    if (!isOnlyLookedAt(raw)) problems.add(['server', 'command'], mismatch(COMMAND, undefined));
    return { server: null, observed };
  }
  if (pid !== null)
    problems.add(
      ['server', 'pid'],
      'a server that loadgate starts has a pid of its own: leave one of them out',
    );
  const server = {
    build: section.build ?? null,
    prepare: section.prepare ?? null,
    command,
    ready: section.ready ?? { method: 'GET', path: '/', within: ms(30_000) },
    port: section.port ?? null,
    env: section.env ?? {},
    at: building.document.place(['server']),
  };
  return { server, observed };
}

const NOTHING: ObservedPlan = { pid: null, metrics: null };
const COMMAND = 'the shell command that starts the server';

/** What is written counts, not what could be read of it: a broken command is still one. */
function isOnlyLookedAt(raw: unknown): boolean {
  const keys = Object.keys(raw ?? {});
  return (
    keys.length > 0 && (keys.includes('command') || keys.every((key) => key === 'pid' || key === 'metrics'))
  );
}

const SHORTEST = ms(1000);
const MOST_SERIES = 20;

function metricsOf(
  section:
    | ({ readonly [K in 'url' | 'series']: MetricsPlan[K] } & {
        readonly every?: MetricsPlan['every'] | undefined;
      })
    | undefined,
  { problems }: Building,
): MetricsPlan | null {
  if (section === undefined) return null;
  const { url, series, every = SHORTEST } = section;
  const path = ['server', 'metrics'];
  if (every < SHORTEST)
    problems.add([...path, 'every'], 'expected at least 1s: the timeline has no finer buckets');
  if (series.length === 0) problems.add([...path, 'series'], 'expected at least one series');
  if (series.length > MOST_SERIES)
    problems.add([...path, 'series'], `expected at most ${MOST_SERIES} series, got ${series.length}`);
  return { url, series, every };
}
