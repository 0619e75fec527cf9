import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { K6_RUN } from '../generators/get.mjs';
import { loadgate } from '../generators/loadgate.mjs';
import { sleep, start, usageOf } from '../processes.mjs';
import { column, interleaved } from '../rounds.mjs';
import { startPlainServer } from '../servers/index.mjs';
import { summary } from '../statistics.mjs';

const LEVELS = [100, 1000, 10_000];
/** Resident memory hardly varies: more rounds would only take time. */
const MOST_ROUNDS = 3;
const WATCHED_SECONDS = 8;
const LONGEST_START_MS = 60_000;
/** Files that are not connections. */
const SPARE_FILES = 100;
/** What k6 takes per user is far more than a small machine has: bytes. */
const ROOM_PER_USER = 300_000;

/** Resident memory of a generator with so many connected users who think for 5 to 15 s between two requests. */
export async function memory(bench) {
  const files = Number(execFileSync('/bin/sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' })) || Infinity;
  const levels = [];
  for (const users of LEVELS) {
    bench.say(`${users} users`);
    const reason = obstacle(users, files);
    if (reason !== null) {
      bench.say(`skipped: ${reason}`);
      levels.push({ users, skipped: reason, tools: [] });
      continue;
    }
    const outcomes = await interleaved({
      rounds: Math.min(bench.rounds, MOST_ROUNDS),
      subjects: commandsFor(bench, users),
      measure: ({ command }) => connected(bench, command, users),
      say: bench.say,
    });
    levels.push({ users, skipped: null, tools: rowsOf(outcomes) });
  }
  return { server: 'own plain server', levels };
}

function obstacle(users, files) {
  if (users + SPARE_FILES > files) return `this system allows ${files} open files per process`;
  const available = Number(/^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))[1]) * 1024;
  if (available < users * ROOM_PER_USER) return `${Math.round(available / 1e6)} MB of memory are too few`;
  return null;
}

async function connected(bench, command, users) {
  const server = await startPlainServer(bench);
  const { path, args } = command(server.url);
  const { cores, scratch } = bench;
  const running = start(path, args, { cpu: cores.generator, cwd: scratch, pinned: cores.pinned });
  try {
    const until = performance.now() + LONGEST_START_MS;
    while ((await server.ask({})).open < users) {
      if (running.ended !== null) throw new Error(running.complaint());
      if (performance.now() > until)
        throw new Error(`only ${(await server.ask({})).mostOpen} of ${users} users were connected in time`);
      await sleep(100);
    }
    const sizes = [];
    const before = await server.count();
    const from = performance.now();
    while (performance.now() - from < WATCHED_SECONDS * 1000) {
      await sleep(250);
      sizes.push(usageOf(running.pid).rss);
    }
    const rate = (((await server.count()) - before) / (performance.now() - from)) * 1000;
    if (running.ended !== null) throw new Error(running.complaint());
    return { most: Math.max(...sizes), median: summary(sizes).median, rate };
  } finally {
    await running.stop(false);
    await server.stop();
  }
}

function commandsFor(bench, users) {
  const ramp = Math.max(2, users / 1000);
  const own = {
    name: 'loadgate',
    command: (target) =>
      loadgate(bench, {
        target,
        steps: [{ get: '/' }, { think: '5s..15s' }],
        tier: {
          load: [
            { phase: 'ramp', users: `0..${users}`, for: `${ramp}s` },
            { phase: 'steady', users, for: '10m' },
          ],
        },
      }),
  };
  const k6 = {
    name: 'k6',
    command: (target) => {
      const script = join(bench.scratch, 'memory.k6.js');
      writeFileSync(
        script,
        `import http from 'k6/http';
import { sleep } from 'k6';
export const options = {
  discardResponseBodies: true,
  scenarios: { users: { executor: 'ramping-vus', startVUs: 0, stages: [
    { target: ${users}, duration: '${ramp}s' }, { target: ${users}, duration: '10m' },
  ] } },
};
export default function () { http.get('${target}/'); sleep(5 + Math.random() * 10); }
`,
      );
      return { path: bench.peers.k6.path, args: [...K6_RUN, script] };
    },
  };
  return bench.peers.k6.path === null ? [own] : [own, k6];
}

function rowsOf(outcomes) {
  return [...outcomes].map(([name, outcome]) => ({
    name,
    most: summary(column(outcome, ({ most }) => most)),
    median: summary(column(outcome, ({ median }) => median)),
    rate: summary(column(outcome, ({ rate }) => rate)),
    failures: outcome.failures,
  }));
}
