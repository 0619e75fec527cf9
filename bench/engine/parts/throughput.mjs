import { getCommands } from '../generators/get.mjs';
import { column, interleaved } from '../rounds.mjs';
import { startFastServer } from '../servers/index.mjs';
import { ratio, summary } from '../statistics.mjs';
import { watched } from '../window.mjs';

const LEVELS = [1, 10, 50, 200];
/** The level of the bars: here all peers run, elsewhere those that the bars name. */
const MAIN_LEVEL = 50;
const EVERYWHERE = ['autocannon', 'hey', 'wrk'];

/** Closed-loop throughput of one core: one GET with a body of 20 bytes. */
export async function throughput(bench) {
  const server = await startFastServer(bench);
  const levels = [];
  try {
    for (const connections of LEVELS) {
      bench.say(`${connections} connections`);
      const only = connections === MAIN_LEVEL ? null : EVERYWHERE;
      const outcomes = await interleaved({
        rounds: bench.rounds,
        subjects: getCommands(bench, server.url, connections, only),
        measure: ({ command }) => watched(bench, command(), server),
        say: bench.say,
      });
      levels.push({ connections, tools: rows(outcomes) });
    }
  } finally {
    await server.stop();
  }
  return { server: server.name, levels };
}

/** Figures of each tool over the rounds, and loadgate's advantage over it. */
export function rows(outcomes) {
  const own = outcomes.get('loadgate');
  return [...outcomes].map(([name, outcome]) => ({
    name,
    rate: summary(column(outcome, ({ rate }) => rate)),
    perCpuSecond: summary(column(outcome, ({ perCpuSecond }) => perCpuSecond)),
    cpu: summary(column(outcome, ({ cpu }) => cpu)),
    serverCpu: summary(column(outcome, ({ serverCpu }) => serverCpu)),
    ratio: ratio(
      column(own, ({ rate }) => rate),
      column(outcome, ({ rate }) => rate),
    ),
    cpuRatio: ratio(
      column(own, ({ perCpuSecond }) => perCpuSecond),
      column(outcome, ({ perCpuSecond }) => perCpuSecond),
    ),
    failures: outcome.failures,
  }));
}
