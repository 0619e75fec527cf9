import { Histogram } from './histogram.js';
import type { EndpointResult, Generator, JourneyResult, LoadRun, Tally } from './result.js';
import { mergeOpenings } from './opening-recorder.js';
import { mergeTimelines } from './timeline.js';

/**
 * What the workers of one run measured, as one: counts are added, histograms merged exactly, time line on time line.
 * All of them have the same phases, endpoints and journeys, and ended in the same way.
 */
export function mergeRuns(first: LoadRun, rest: readonly LoadRun[]): LoadRun {
  if (rest.length === 0) return first;
  const runs = [first, ...rest];
  return {
    ...first,
    endpoints: first.endpoints.map((endpoint, index) =>
      mergeEndpoints(
        endpoint.name,
        first.phases.map(({ name }) => name),
        runs.map((run) => run.endpoints[index]),
      ),
    ),
    journeys: first.journeys.map((journey, index) =>
      rest.reduce((merged, run) => addJourney(merged, run.journeys[index]), journey),
    ),
    warmup: {
      requests: sum(runs, (run) => run.warmup.requests),
      failed: sum(runs, (run) => run.warmup.failed),
    },
    timeline: mergeTimelines(runs.map((run) => run.timeline)),
    opening: mergeOpenings(runs.flatMap((run) => run.opening ?? [])),
    generator: mergeGenerators(
      first.generator,
      runs.map((run) => run.generator),
    ),
  };
}

function mergeEndpoints(
  name: string,
  phases: readonly string[],
  endpoints: readonly (EndpointResult | undefined)[],
): EndpointResult {
  const all = endpoints.flatMap((endpoint) => endpoint?.phases ?? []);
  return {
    name,
    phases: [...new Set(phases)].flatMap((phase) => {
      const [first, ...rest] = all.filter((tally) => tally.phase === phase);
      return first ? [rest.reduce(addTally, first)] : [];
    }),
  };
}

function addTally(a: Tally, b: Tally): Tally {
  return {
    phase: a.phase,
    requests: a.requests + b.requests,
    failures: addCounts(a.failures, b.failures),
    relogins: a.relogins + b.relogins,
    statuses: addCounts(a.statuses, b.statuses),
    bytesReceived: a.bytesReceived + b.bytesReceived,
    bytesSent: a.bytesSent + b.bytesSent,
    connect: addHistograms([a.connect, b.connect]),
    tls: addHistograms([a.tls, b.tls]),
    firstByte: addHistograms([a.firstByte, b.firstByte]),
    service: addHistograms([a.service, b.service]),
    failedService: addHistograms([a.failedService, b.failedService]),
    response: addHistograms([a.response, b.response]),
  };
}

function addCounts(a: Counts, b: Counts): Record<string, number> {
  const added: Record<string, number> = {};
  for (const counts of [a, b])
    for (const [key, count = 0] of Object.entries(counts)) added[key] = (added[key] ?? 0) + count;
  return added;
}

type Counts = Readonly<Partial<Record<string, number>>>;

function addHistograms(encoded: readonly (string | null)[]): string | null {
  const texts = encoded.filter((text) => text !== null);
  if (texts.length <= 1) return texts[0] ?? null;
  const merged = new Histogram();
  for (const text of texts) merged.add(Histogram.decode(text));
  return merged.encode();
}

function addJourney(a: JourneyResult, b: JourneyResult | undefined): JourneyResult {
  if (!b) return a;
  return {
    name: a.name,
    started: a.started + b.started,
    completed: a.completed + b.completed,
    failed: a.failed + b.failed,
    interrupted: a.interrupted + b.interrupted,
    dropped: a.dropped + b.dropped,
  };
}

/** The busiest worker decides whether the run can be trusted; CPU and steal are the whole process's in each. */
function mergeGenerators(first: Generator, all: readonly Generator[]): Generator {
  const lag = addHistograms(all.map((one) => one.lag));
  return {
    ...first,
    workers: sum(all, ({ workers }) => workers),
    lag,
    lagP99: lag === null ? null : Histogram.decode(lag).percentile(99),
    gc: {
      total: Math.max(...all.map(({ gc }) => gc.total)),
      longest: Math.max(...all.map(({ gc }) => gc.longest)),
    },
    exhausted: {
      files: sum(all, ({ exhausted }) => exhausted.files),
      ports: sum(all, ({ exhausted }) => exhausted.ports),
    },
    utilisation: Math.max(...all.map((one) => one.utilisation)),
  };
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}
