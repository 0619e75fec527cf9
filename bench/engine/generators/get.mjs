import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closedTier, loadgate } from './loadgate.mjs';

/** What sends GET / over so many connections, each waiting for its answer, until it is stopped. */
export function getCommands(bench, url, connections, only = null) {
  const found = Object.values(bench.peers).filter(({ name, path }) => path !== null && commands[name]);
  const chosen = only === null ? found : found.filter(({ name }) => only.includes(name));
  return [
    {
      name: 'loadgate',
      command: () => loadgate(bench, { target: url, steps: [{ get: '/' }], tier: closedTier(connections) }),
    },
    ...chosen.map(({ name, path }) => ({
      name,
      command: () => ({ path, args: [], ...commands[name](`${url}/`, connections, bench) }),
    })),
  ];
}

const LONG_SECONDS = 600;

const commands = {
  wrk: (url, connections) => ({ args: ['-t1', `-c${connections}`, `-d${LONG_SECONDS}s`, url] }),
  hey: (url, connections) => ({ args: ['-z', `${LONG_SECONDS}s`, '-c', connections, url].map(String) }),
  // It allocates memory for as many requests as it may send.
  ab: (url, connections) => ({
    args: ['-k', '-q', '-t', LONG_SECONDS, '-n', 5_000_000, '-c', connections, url].map(String),
  }),
  vegeta: (url, connections) => ({
    args: [
      'attack',
      '-rate=0',
      `-max-workers=${connections}`,
      `-workers=${connections}`,
      `-connections=${connections}`,
      `-duration=${LONG_SECONDS}s`,
      '-output=/dev/null',
    ],
    input: `GET ${url}\n`,
  }),
  oha: (url, connections) => ({
    args: ['--no-tui', '-z', `${LONG_SECONDS}s`, '-c', String(connections), url],
  }),
  autocannon: (url, connections) => ({
    args: ['--no-progress', '-c', connections, '-d', LONG_SECONDS, url].map(String),
  }),
  k6: (url, connections, { scratch }) => {
    const script = join(scratch, 'get.k6.js');
    writeFileSync(
      script,
      `import http from 'k6/http';
export const options = { vus: ${connections}, duration: '${LONG_SECONDS}s', discardResponseBodies: true };
export default function () { http.get('${url}'); }
`,
    );
    return { args: [...K6_RUN, script] };
  },
};

export const K6_RUN = ['run', '--quiet', '--no-usage-report'];
