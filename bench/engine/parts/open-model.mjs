import { openCommands } from '../generators/open.mjs';
import { sleep, start, usageOf } from '../processes.mjs';
import { column, interleaved } from '../rounds.mjs';
import { startTruthServer } from '../servers/index.mjs';
import { percentile, summary } from '../statistics.mjs';

const RATES = [200, 1000, 5000, 10_000];
const POINTS = [50, 95, 99];

/** The open model: does the rate arrive, in time, and do the reported percentiles agree with the server's log? */
export async function openModel(bench) {
  const rates = [];
  for (const rate of RATES) {
    bench.say(`${rate}/s`);
    const subjects = openCommands(bench, '', rate).map(({ name }) => ({ name }));
    const outcomes = await interleaved({
      rounds: bench.rounds,
      subjects,
      measure: ({ name }) => once(bench, name, rate),
      say: bench.say,
    });
    rates.push({ rate, tools: rowsOf(outcomes) });
  }
  return { server: 'own truth server', rates };
}

/** A fresh server for each tool: the same delays, and a log of its requests alone. */
async function once(bench, name, rate) {
  const server = await startTruthServer(bench);
  try {
    const tool = openCommands(bench, server.url, rate).find((other) => other.name === name);
    const { path, args, env, input } = tool.command();
    const running = start(path, args, {
      cpu: bench.cores.generator,
      cwd: bench.scratch,
      env,
      input,
      pinned: bench.cores.pinned,
    });
    try {
      const cpu = await carriedOut(running, server, tool.stopAfter ?? null, bench.seconds);
      return { ...compared(await server.log(), tool.report(running.stdout), rate), cpu };
    } finally {
      await running.stop(false);
    }
  } finally {
    await server.stop();
  }
}

/** Waits for the end; gives the generator's CPU over wall time in the middle of the load. */
async function carriedOut(running, server, stopAfter, seconds) {
  const until = performance.now() + LONGEST_MS;
  while ((await server.count()) < 20 && running.ended === null && performance.now() < until) await sleep(20);
  const began = performance.now();
  await sleep(seconds * 400);
  const [before, from] = [usageOf(running.pid).cpu, performance.now()];
  await sleep(seconds * 500);
  const [after, to] = [usageOf(running.pid).cpu, performance.now()];
  if (stopAfter !== null) {
    await sleep(Math.max(0, began + stopAfter * 1000 - performance.now()));
    await running.stop();
  } else await Promise.race([running.exited, sleep(until - performance.now())]);
  if (running.ended === null) throw new Error(`${running.command} did not end`);
  return (after - before) / ((to - from) / 1000);
}

const LONGEST_MS = 90_000;

/** What the tool says beside what the server knows of the same requests. */
function compared({ arrivals, served }, report, rate) {
  const { requests } = report;
  if (!(requests > 0)) throw new Error('no requests reported');
  // Tools with a warm-up count what came last.
  const first = report.skip ?? Math.max(0, arrivals.length - requests);
  const times = served
    .slice(first, first + requests)
    .filter((time) => !Number.isNaN(time))
    .sort();
  const came = arrivals.slice(first, first + requests);
  const truth = POINTS.map((p) => percentile(times, p));
  const errors = (percentiles) => percentiles.map((value, index) => value - truth[index]);
  const [p50, p95, p99] = errors(report.percentiles);
  return {
    requests,
    achieved: ((came.length - 1) / (came.at(-1) - came[0])) * 1000,
    dropped: report.dropped ?? 0,
    p50,
    p95,
    p99,
    truth,
    service: report.service ? errors(report.service) : null,
    lag: report.lag ?? null,
    lateP50: lateness(came, rate, 50),
    lateP99: lateness(came, rate, 99),
  };
}

/**
 * How late arrivals are against the even schedule that fits them best from below, ms: seen at the server, so
 * that a generator can't hide it. The schedule begins where 5 % of the arrivals would be early.
 */
function lateness(came, rate, p) {
  const offsets = came.map((at, index) => at - (index * 1000) / rate).sort();
  return percentile(offsets, p) - percentile(offsets, 5);
}

function rowsOf(outcomes) {
  return [...outcomes].map(([name, outcome]) => {
    const of = (figure) => summary(column(outcome, figure));
    return {
      name,
      requests: of(({ requests }) => requests),
      achieved: of(({ achieved }) => achieved),
      dropped: of(({ dropped }) => dropped),
      errors: ['p50', 'p95', 'p99'].map((key) => of((round) => round[key])),
      /** Sizes of the errors: what is nearer is judged by these. */
      distances: ['p50', 'p95', 'p99'].map((key) => of((round) => Math.abs(round[key]))),
      serviceErrors: [0, 1, 2].map((index) => of(({ service }) => service?.[index])),
      truth: [0, 1, 2].map((index) => of(({ truth }) => truth[index])),
      lag: { p50: of(({ lag }) => lag?.p50), p99: of(({ lag }) => lag?.p99), max: of(({ lag }) => lag?.max) },
      late: { p50: of(({ lateP50 }) => lateP50), p99: of(({ lateP99 }) => lateP99) },
      cpu: of(({ cpu }) => cpu),
      failures: outcome.failures,
    };
  });
}
