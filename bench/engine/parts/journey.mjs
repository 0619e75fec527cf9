import { journeyCommands, NO_JOURNEYS } from '../generators/journey.mjs';
import { interleaved } from '../rounds.mjs';
import { startPlainServer } from '../servers/index.mjs';
import { watched } from '../window.mjs';
import { rows } from './throughput.mjs';

const USERS = 50;

/** A scripted journey of three requests; the server proves that each tool did the same work. */
export async function journey(bench) {
  const server = await startPlainServer(bench);
  try {
    const outcomes = await interleaved({
      rounds: bench.rounds,
      subjects: journeyCommands(bench, server.url, USERS),
      measure: async ({ command }) => {
        const before = await server.ask({});
        const figures = await watched(bench, command(), server);
        prove(before, await server.ask({}));
        return figures;
      },
      say: bench.say,
    });
    return { server: server.name, users: USERS, without: NO_JOURNEYS, tools: rows(outcomes) };
  } finally {
    await server.stop();
  }
}

/** No request that the journey doesn't have, and of each as many as users can be apart. */
function prove(before, after) {
  const of = (key) => after[key] - before[key];
  if (of('wrong') > 0) throw new Error(`${of('wrong')} requests were not those of the journey`);
  const steps = [of('login'), of('list'), of('order')];
  if (Math.max(...steps) - Math.min(...steps) > 2 * USERS)
    throw new Error(`the steps were sent ${steps.join(', ')} times`);
}
