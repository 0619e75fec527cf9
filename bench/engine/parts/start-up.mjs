import { getCommands } from '../generators/get.mjs';
import { journeyCommands } from '../generators/journey.mjs';
import { loadgate, closedTier } from '../generators/loadgate.mjs';
import { sleep, start } from '../processes.mjs';
import { column, interleaved } from '../rounds.mjs';
import { startPlainServer } from '../servers/index.mjs';
import { summary } from '../statistics.mjs';

const LONGEST_MS = 30_000;

/** From starting the process to the first request that the server sees, and to the second: ms. */
export async function startUp(bench) {
  const subjects = [...toolsFor(bench, '').keys()].map((name) => ({ name }));
  const outcomes = await interleaved({
    rounds: bench.rounds,
    subjects,
    measure: ({ name }) => once(bench, name),
    say: bench.say,
  });
  return {
    tools: [...outcomes].map(([name, outcome]) => ({
      name,
      first: summary(column(outcome, ({ first }) => first)),
      second: summary(column(outcome, ({ second }) => second)),
      failures: outcome.failures,
    })),
  };
}

/** One connection each. */
function toolsFor(bench, url) {
  const tools = getCommands(bench, url, 1);
  const artillery = journeyCommands(bench, url, 1).filter(({ name }) => name === 'artillery');
  const bundled = bench.bundles.map(({ name, cli }) => ({
    name,
    command: () => loadgate({ ...bench, cli }, { target: url, steps: [{ get: '/' }], tier: closedTier(1) }),
  }));
  return new Map([...tools, ...bundled, ...artillery].map((tool) => [tool.name, tool]));
}

async function once(bench, name) {
  const server = await startPlainServer(bench);
  const { path, args, env, input } = toolsFor(bench, server.url).get(name).command();
  const { cores, scratch } = bench;
  const from = process.hrtime.bigint();
  const running = start(path, args, { cpu: cores.generator, cwd: scratch, env, input, pinned: cores.pinned });
  try {
    const until = performance.now() + LONGEST_MS;
    for (;;) {
      const { firstSeen } = await server.ask({});
      if (firstSeen.length === 2) {
        const [first, second] = firstSeen.map((at) => Number(BigInt(at) - from) / 1e6);
        return { first, second };
      }
      if (running.ended !== null) throw new Error(running.complaint());
      if (performance.now() > until) throw new Error('no request within half a minute');
      await sleep(50);
    }
  } finally {
    await running.stop(false);
    await server.stop();
  }
}
