import { constants } from 'node:http2';
import { afterEach, describe, expect, it } from 'vitest';
import { ms } from '../../src/model/units.js';
import type { HttpPlan, Plan } from '../../src/plan/plan.js';
import { Histogram } from '../../src/result/histogram.js';
import { http2Server, https1Server } from '../helpers/servers-http.js';
import {
  failures,
  journey,
  load,
  plan,
  program,
  request,
  requests,
  stage,
  tallies,
} from '../helpers/servers-load.js';

const servers: { close(): Promise<void> }[] = [];

async function use<S extends { close(): Promise<void> }>(server: Promise<S>): Promise<S> {
  const started = await server;
  servers.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const anyone = { ca: [], cert: null, key: null, servername: null, insecure: true };

function planned(http: Partial<HttpPlan>, iterations: number, users = 1): Plan {
  const base = plan({ stages: [stage(users, users, null)], iterations });
  return { ...base, http: { ...base.http, http2: true, tls: anyone, ...http } };
}

const visit = program([journey([request('/a'), request('/b', { endpoint: 1, needsBody: true })])]);

describe('HTTP/2', () => {
  it('carries requests with headers, bodies and cookies, and answers with theirs', async () => {
    const bodies: string[] = [];
    const server = await use(
      http2Server((stream, n) => {
        let body = '';
        stream.on('data', (chunk: Buffer) => (body += chunk.toString()));
        stream.on('end', () => {
          bodies.push(body);
          stream.respond({ ':status': 201, 'set-cookie': [`a=${n}`, 'b=2'], 'x-kind': 'thing' });
          stream.end('{"id":1}');
        });
      }),
    );
    const seen: unknown[] = [];
    const prepared = {
      method: 'POST',
      path: '/things?x=1',
      headers: ['Accept', 'text/plain', 'Connection', 'keep-alive', 'TE', 'gzip', 'Host', 'other.example'],
      body: 'hello',
    };
    const post = request('/', {
      needsBody: true,
      prepare: () => prepared,
      inspect: (_, response) => {
        seen.push([response.status, response.body.toString(), response.setCookies, response.bytes]);
        return { outcome: 'ok' };
      },
    });
    const run = await load({ plan: planned({}, 2), program: program([journey([post])]), target: server.url });
    expect(failures(run)).toEqual({});
    expect(bodies).toEqual(['hello', 'hello']);
    expect(seen).toEqual([
      [201, '{"id":1}', ['a=1', 'b=2'], 8],
      [201, '{"id":1}', ['a=2', 'b=2'], 8],
    ]);
    expect(server.seen[0]).toMatchObject({
      ':method': 'POST',
      ':path': '/things?x=1',
      ':authority': 'other.example',
      accept: 'text/plain',
      'content-length': '5',
    });
    expect(server.seen[0]).not.toHaveProperty('te');
    expect(run.notes).toEqual([]);
  });

  it('has a connection per user, per iteration or request as HTTP/1.1 has', async () => {
    const counts: number[] = [];
    for (const http of [{}, { connections: 'per-iteration' as const }, { keepAlive: false }]) {
      const server = await use(http2Server());
      const run = await load({ plan: planned(http, 6, 2), program: visit, target: server.url });
      expect(failures(run)).toEqual({});
      expect(server.streams()).toBe(12);
      counts.push(server.accepted());
      const opened = tallies(run, 0)[0]?.connect;
      expect(opened == null ? 0 : Histogram.decode(opened).count).toBe(Math.min(server.accepted(), 6));
      await expect.poll(server.open).toBe(0);
    }
    expect(counts).toEqual([2, 6, 12]);
  });

  it('shared: many requests at once over one connection', async () => {
    const server = await use(
      http2Server((stream) => {
        setTimeout(() => {
          stream.respond({ ':status': 200 });
          stream.end('ok');
        }, 20);
      }),
    );
    const run = await load({
      plan: planned({ connections: 'shared' }, 100, 50),
      program: visit,
      target: server.url,
    });
    expect(failures(run)).toEqual({});
    expect(server.streams()).toBe(200);
    expect(server.accepted()).toBe(1);
    expect(server.mostAtOnce()).toBe(50);
    await expect.poll(server.open).toBe(0);
  });

  it('shared: opens another connection where the server allows no more requests over one', async () => {
    const server = await use(
      http2Server(
        (stream) => {
          setTimeout(() => {
            stream.respond({ ':status': 200 });
            stream.end('ok');
          }, 20);
        },
        { maxConcurrentStreams: 10 },
      ),
    );
    const run = await load({
      plan: planned({ connections: 'shared' }, 120, 30),
      program: visit,
      target: server.url,
    });
    expect(failures(run)).toEqual({});
    expect(server.streams()).toBe(240);
    expect(server.accepted()).toBeGreaterThan(1);
    expect(server.accepted()).toBeLessThan(30);
  });

  it('goes on over a new connection when the server retires one, without a failure', async () => {
    const server = await use(
      http2Server((stream, n, session) => {
        // As servers do after so many requests: announced while this one is under way.
        if (n % 10 === 0) session.close();
        setTimeout(() => {
          if (stream.destroyed) return;
          stream.respond({ ':status': 200 });
          stream.end('ok');
        }, 2);
      }),
    );
    for (const connections of ['per-user', 'shared'] as const) {
      const run = await load({ plan: planned({ connections }, 40, 8), program: visit, target: server.url });
      expect(failures(run)).toEqual({});
      expect(requests(run)).toBe(80);
    }
    expect(server.accepted()).toBeGreaterThan(4);
    await expect.poll(server.open).toBe(0);
  });

  it('sends a request again that the server has refused unseen, but not for ever', async () => {
    const server = await use(
      http2Server((stream, n) => {
        if (n === 1 || n > 3) stream.close(constants.NGHTTP2_REFUSED_STREAM);
        else {
          stream.respond({ ':status': 200 });
          stream.end('ok');
        }
      }),
    );
    const run = await load({
      plan: planned({}, 3),
      program: program([journey([request('/')])]),
      target: server.url,
    });
    // The first is refused and sent again; the third one is refused whenever it is sent.
    expect(failures(run)).toEqual({ reset: 1 });
    expect(requests(run)).toBe(3);
    expect(run.notes[0]?.text).toContain('the server takes no request');
  });

  it('counts what goes wrong once, by its kind', async () => {
    const server = await use(
      http2Server((stream, _, session) => {
        const path = server.seen.at(-1)?.[':path'];
        if (path === '/reset') stream.close(constants.NGHTTP2_INTERNAL_ERROR);
        else if (path === '/cut') {
          stream.respond({ ':status': 200, 'content-length': 100 });
          stream.write('part');
          setTimeout(() => {
            session.destroy();
          }, 5);
        } else if (path === '/broken') {
          stream.respond({ ':status': 200 });
          stream.write('part');
          setTimeout(() => {
            stream.destroy(new Error('broken off'));
          }, 5);
        } else if (path !== '/silent') {
          stream.respond({ ':status': 503 });
          stream.end();
        }
      }),
    );
    const steps = ['/reset', '/cut', '/broken', '/silent', '/busy'].map((path, endpoint) =>
      request(path, { endpoint, timeout: ms(100), onFailure: 'continue' }),
    );
    const endpoints = ['reset', 'cut', 'broken', 'silent', 'busy'];
    for (const connections of ['per-user', 'shared'] as const) {
      const run = await load({
        plan: planned({ connections }, 2),
        program: program([journey(steps)], { endpoints }),
        target: server.url,
      });
      expect(run.endpoints.map(({ name, phases }) => [name, phases[0]?.failures])).toEqual([
        ['reset', { reset: 2 }],
        ['cut', { reset: 2 }],
        ['broken', { reset: 2 }],
        ['silent', { timeout: 2 }],
        ['busy', { 'http-5xx': 2 }],
      ]);
      await expect.poll(server.open).toBe(0);
    }
  });

  it('falls back to HTTP/1.1 where the server knows nothing else, and says so once', async () => {
    for (const connections of ['per-user', 'per-iteration', 'shared'] as const) {
      const server = await use(https1Server());
      const run = await load({ plan: planned({ connections }, 20, 10), program: visit, target: server.url });
      expect(failures(run)).toEqual({});
      expect(requests(run)).toBe(40);
      expect(server.accepted()).toBe(connections === 'per-iteration' ? 20 : 10);
      expect(run.notes).toEqual([
        { level: 'info', text: `${server.url} speaks no HTTP/2: the requests went over HTTP/1.1.` },
      ]);
      await expect.poll(server.open).toBe(0);
    }
  });

  it('ends by itself when nothing answers the handshake', async () => {
    const server = await use(https1Server());
    const port = server.port;
    await server.close();
    servers.length = 0;
    for (const connections of ['per-user', 'shared'] as const) {
      const run = await load({
        plan: planned({ connections }, 6, 3),
        program: visit,
        target: `https://127.0.0.1:${port}`,
      });
      expect(failures(run)).toEqual({ refused: 6 });
    }
  });
});
