import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../../src/http/guard.js';
import type { Inspection, Program } from '../../src/journey/program.js';
import { preflight } from '../../src/load/preflight.js';
import { MeasureError } from '../../src/model/errors.js';
import { redactor } from '../../src/model/redact.js';
import { ms } from '../../src/model/units.js';
import {
  freePort,
  httpServer,
  loggingServer,
  tcpServer,
  tlsServer,
  type TestServer,
} from '../helpers/servers.js';
import { journey, plan, program, request, RUN } from '../helpers/servers-load.js';

const servers: TestServer[] = [];

async function use<S extends TestServer>(server: Promise<S>): Promise<S> {
  const started = await server;
  servers.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function walk(target: string, steps: Program, allowed: readonly string[] = []): Promise<void> {
  return preflight({
    plan: plan(),
    program: steps,
    target,
    run: RUN,
    guard: createGuard(allowed),
    redact: redactor(['topsecret']),
  });
}

async function message(target: string): Promise<string> {
  const steps = program([journey([request('/', { timeout: ms(300) })])]);
  const error: unknown = await walk(target, steps).catch((reason: unknown) => reason);
  if (!(error instanceof MeasureError)) throw new Error('the pre-flight did not fail as it should');
  expect(error.hint).not.toBeNull();
  return error.message;
}

describe('preflight', () => {
  it('walks every journey once, with its login, without waiting', async () => {
    const server = await use(loggingServer(() => 0));
    const shopper = journey(
      [
        request('/list'),
        { op: 'think', duration: () => ms(60_000) },
        { op: 'unless', test: () => false, reason: 'chance', to: 4 },
        request('/chance'),
        { op: 'repeat', rounds: () => 50, to: 7 },
        request('/again'),
        { op: 'again', to: 5 },
      ],
      { login: { every: null, instructions: [request('/login', { method: 'POST', body: 'x' })] } },
    );
    const health = { ...journey([request('/health')], { index: 1 }), every: ms(30_000) };
    await walk(server.url, program([shopper], { clocked: [health] }));
    expect(server.log.map(({ url }) => url)).toEqual(['/login', '/list', '/chance', '/again', '/health']);
    await expect.poll(server.open).toBe(0);
  });

  it('ends at the first step that fails and shows its request and answer', async () => {
    const server = await use(
      httpServer((incoming, response) => {
        incoming.resume();
        response.statusCode = incoming.url === '/ok' ? 200 : 500;
        response.setHeader('x-request-id', 'r1');
        response.end('{"error":"topsecret boom","token":"abc"}');
      }),
    );
    const steps = [request('/ok'), request('/fails', { endpoint: 1, method: 'POST', body: '{"a":1}' })];
    const failing = walk(server.url, program([journey(steps)]));
    await expect(failing).rejects.toBeInstanceOf(MeasureError);
    const text = await failing.catch((error: unknown) => String(error));
    expect(text).toContain('journey "visitor" failed at "second": status 500');
    expect(text).toContain(`POST ${server.url}/fails`);
    expect(text).toContain('{"a":1}');
    expect(text).toContain('x-request-id: r1');
    expect(text).toContain('"error":"*** boom","token":"***"');
    await expect.poll(server.open).toBe(0);
  });

  it('takes a late answer for an answer', async () => {
    const server = await use(loggingServer(() => 0));
    const inspect = (): Inspection => ({ outcome: 'slow', detail: 'took 900 ms' });
    await expect(walk(server.url, program([journey([request('/', { inspect })])]))).resolves.toBeUndefined();
  });

  it('does not mind a large body that nothing reads', async () => {
    const server = await use(httpServer((_, response) => response.end(Buffer.alloc(20_000_000))));
    await expect(walk(server.url, program([journey([request('/')])]))).resolves.toBeUndefined();
  });

  it('says in one sentence why there is no answer', async () => {
    const port = await freePort();
    expect(await message(`http://127.0.0.1:${port}`)).toBe(
      `The pre-flight of journey "visitor" failed at "first": nothing listens on http://127.0.0.1:${port} (ECONNREFUSED).`,
    );
    const silent = await use(tcpServer(() => undefined));
    expect(await message(silent.url)).toMatch(/no complete answer within 300ms\.$/);
    const mail = await use(tcpServer((socket) => socket.write('220 mail ready\r\n')));
    expect(await message(mail.url)).toMatch(/gave no HTTP answer: not HTTP: /);
    const tls = await use(tlsServer());
    expect(await message(tls.url)).toMatch(/no TLS connection to https:.*self-signed/);
    expect(await message('http://no-such-host-here')).toMatch(
      /http:\/\/no-such-host-here: the name can't be resolved/,
    );
  });
});
