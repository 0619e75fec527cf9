import { closedTier, hasFlag, loadgate } from '../generators/loadgate.mjs';
import { interleaved } from '../rounds.mjs';
import { startFastServer } from '../servers/index.mjs';
import { watched } from '../window.mjs';
import { rows } from './throughput.mjs';

const CONNECTIONS = 64;

/** Closed-loop throughput with 1, 2, 4 … workers on all processors but the server's. */
export async function workers(bench) {
  if (!hasFlag(bench.cli, '--workers')) return { skipped: 'this loadgate has no `--workers`' };
  const { cores } = bench;
  const server = await startFastServer(bench);
  try {
    const outcomes = await interleaved({
      rounds: bench.rounds,
      subjects: counts(cores.restCount).map((count) => ({
        name: count === 1 ? 'loadgate' : `${count} workers`,
        command: () =>
          loadgate(bench, {
            target: server.url,
            steps: [{ get: '/' }],
            tier: closedTier(CONNECTIONS),
            args: ['--workers', String(count)],
          }),
      })),
      measure: ({ command }) => watched(bench, command(), server, { cpu: cores.rest }),
      say: bench.say,
    });
    const tools = rows(outcomes).map((row) => ({
      ...row,
      name: row.name === 'loadgate' ? '1 worker' : row.name,
    }));
    return {
      skipped: null,
      server: server.name,
      connections: CONNECTIONS,
      processors: cores.restCount,
      tools,
    };
  } finally {
    await server.stop();
  }
}

/** Two at least, so that what the sharing itself costs is seen on a small machine, too. */
function counts(processors) {
  const powers = [1, 2, 4, 8, 16, 32].filter((count) => count <= Math.max(2, processors));
  return [...new Set([...powers, Math.max(2, processors)])];
}
