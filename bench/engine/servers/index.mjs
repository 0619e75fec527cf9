import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sleep, start, usageOf } from '../processes.mjs';
import { onPath } from '../tools.mjs';

/** nginx with one worker where it is installed, else the plain server of this benchmark. */
export async function startFastServer(bench) {
  const nginx = onPath('nginx', ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']);
  return nginx === null ? startPlainServer(bench) : startNginx(bench, nginx);
}

export async function startPlainServer(bench) {
  return startOwn(bench, 'plain');
}

export async function startTruthServer(bench) {
  const server = await startOwn(bench, 'truth');
  return {
    ...server,
    /** When each request came and how long its answer took, ms, in the order of arrival. */
    async log() {
      const file = join(bench.scratch, 'truth.log');
      const { requests } = await server.ask({ log: file });
      const bytes = readFileSync(file);
      const all = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      return { arrivals: all.subarray(0, requests), served: all.subarray(requests) };
    },
  };
}

async function startOwn({ cores }, name) {
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const running = start(process.execPath, [script], {
    cpu: cores.server,
    pinned: cores.pinned,
    messages: true,
  });
  const ask = (message) => {
    if (message !== null) running.child.send(message);
    return Promise.race([
      new Promise((resolve) => running.child.once('message', resolve)),
      running.exited.then(() => Promise.reject(new Error(running.complaint()))),
    ]);
  };
  const { port } = await ask(null);
  return {
    name: `own ${name} server`,
    url: `http://127.0.0.1:${port}`,
    ask,
    count: async () => (await ask({})).requests,
    usage: () => usageOf(running.pid),
    stop: () => running.stop(false),
  };
}

async function startNginx({ cores, scratch }, path) {
  const [port, statusPort] = [await freePort(), await freePort()];
  const config = join(scratch, 'nginx.conf');
  writeFileSync(config, nginxConfig(scratch, port, statusPort));
  const args = ['-e', join(scratch, 'nginx-error.log'), '-p', scratch, '-c', config];
  const running = start(path, args, { cpu: cores.server, pinned: cores.pinned });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let asked = 0;
  const count = async () => {
    const text = await fetchText(`http://127.0.0.1:${statusPort}/`, agent);
    // nginx counts these questions, too.
    return Number(/^\s*\d+\s+\d+\s+(\d+)\s*$/m.exec(text)[1]) - ++asked;
  };
  const server = {
    name: 'nginx',
    url: `http://127.0.0.1:${port}`,
    count,
    usage: () => usageOf(running.pid),
    stop: () => {
      agent.destroy();
      return running.stop(false);
    },
  };
  for (let tries = 0; tries < 100; tries++) {
    if (running.ended !== null) throw new Error(running.complaint());
    const ready = await count().then(
      () => true,
      () => false,
    );
    if (ready) return server;
    await sleep(20);
  }
  await server.stop();
  throw new Error('nginx does not answer');
}

function nginxConfig(scratch, port, statusPort) {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${join(scratch, 'nginx-temp')};`)
    .join('\n');
  return `daemon off;
pid ${join(scratch, 'nginx.pid')};
worker_processes 1;
worker_rlimit_nofile 16384;
events { worker_connections 8192; }
http {
  access_log off;
${folders}
  keepalive_requests 1000000000;
  keepalive_timeout 1h;
  default_type text/plain;
  server { listen 127.0.0.1:${port} backlog=4096; location / { return 200 "twenty bytes of text"; } }
  server { listen 127.0.0.1:${statusPort}; location / { stub_status; } }
}
`;
}

function fetchText(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
