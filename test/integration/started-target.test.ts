import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { headSide, targetNotes, withTarget } from '../../src/app/under-test.js';
import { createGuard } from '../../src/http/guard.js';
import { ms } from '../../src/model/units.js';
import type { HttpPlan, Plan } from '../../src/plan/plan.js';
import { folderWith } from '../helpers/servers-http.js';
import { failures, journey, load, plan, program, request, requests, stage } from '../helpers/servers-load.js';

const SERVER = `
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
const answer = (request, response) => response.writeHead(request.url.startsWith('/shop/') || request.url === '/health' ? 200 : 404).end();
if (process.env.SOCKET) http.createServer((_, response) => response.end('ok')).listen(process.env.SOCKET);
else https.createServer({ cert: readFileSync('cert.pem'), key: readFileSync('key.pem') }, answer)
  .listen(Number(process.env.PORT), '127.0.0.1');
`;

const folders: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((remove) => remove()));
});

async function folder(): Promise<string> {
  const made = await folderWith({ 'server.mjs': SERVER });
  folders.push(made.remove);
  return made.path;
}

function planned(
  directory: string,
  target: string,
  http: Partial<HttpPlan>,
  env: Record<string, string>,
): Plan {
  const base = plan({ stages: [stage(1, 1, null)], iterations: 3 });
  const ready = { method: 'GET', path: '/health', within: ms(20_000) };
  const server = {
    build: null,
    prepare: null,
    command: 'exec node server.mjs',
    ready,
    port: null,
    env,
    at: base.tier.at,
  };
  return { ...base, directory, target, targetOverridden: false, server, http: { ...base.http, ...http } };
}

/** Starts the plan's server, waits until it is ready, and sends it three requests. */
function measured(of: Plan): Promise<{ url: string; failures: unknown; requests: number }> {
  const guard = createGuard([]);
  const { signal } = new AbortController();
  const options = { plan: of, env: process.env, guard, redact: (text: string) => text, signal, echo: null };
  return withTarget(options, headSide(of), 0, async ({ url }) => {
    const run = await load({ plan: of, program: program([journey([request('/a')])]), target: url });
    return { url, failures: failures(run), requests: requests(run) };
  });
}

describe('a server that loadgate starts', () => {
  it('is spoken to over TLS by the name of the target, ready check included', async () => {
    const path = await folder();
    const tls = { ca: [join(path, 'ca.pem')], cert: null, key: null, servername: null, insecure: false };
    const result = await measured(planned(path, 'https://localhost:1/shop', { tls }, {}));
    expect(result.url).toMatch(/^https:\/\/localhost:\d+\/shop$/);
    expect(result).toMatchObject({ failures: {}, requests: 3 });
  });

  it('is spoken to over its Unix socket', async () => {
    const path = await folder();
    const socket = join(path, 'app.sock');
    const result = await measured(planned(path, `unix:${socket}`, {}, { SOCKET: socket }));
    expect(result).toEqual({ url: `unix:${socket}`, failures: {}, requests: 3 });
  });
});

describe('a target', () => {
  it('whose certificate is not checked is marked in the result', () => {
    const tls = { ca: [], cert: null, key: null, servername: null, insecure: true };
    const notes = targetNotes(planned('/', 'https://localhost:1', { tls }, {}));
    expect(notes).toMatchObject([{ level: 'warning' }]);
    expect(notes[0]?.text).toContain('certificate of the server was not checked');
  });

  it('whose socket is not there is refused, and says so', async () => {
    const run = await load({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 1 }),
      program: program([journey([request('/')])]),
      target: 'unix:/nowhere/app.sock',
    });
    expect(failures(run)).toEqual({ refused: 1 });
    expect(run.notes[0]?.text).toContain('there is no socket at this path');
  });
});
