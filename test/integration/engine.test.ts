import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { CompiledRequest, Inspection, ResponseView } from '../../src/journey/program.js';
import type { Scope } from '../../src/journey/scope.js';
import { ms } from '../../src/model/units.js';
import { loggingServer, httpServer, type TestServer } from '../helpers/servers.js';
import {
  below400,
  failures,
  journey,
  load,
  percentile,
  plan,
  program,
  request,
  requests,
  stage,
  tallies,
} from '../helpers/servers-load.js';

const servers: TestServer[] = [];

async function use<S extends TestServer>(server: Promise<S>): Promise<S> {
  const started = await server;
  servers.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const one = program([journey([request('/')])]);

describe('closed model', () => {
  it('counts every request that the server saw, warm-up apart, and leaves no connection', async () => {
    const server = await use(loggingServer(() => 2));
    const run = await load({ plan: plan({ warmup: ms(200) }), program: one, target: server.url });
    expect(run.warmup.requests).toBeGreaterThan(5);
    expect(requests(run)).toBeGreaterThan(20);
    expect(run.warmup.requests + requests(run)).toBe(server.log.length);
    expect(failures(run)).toEqual({});
    expect(server.accepted()).toBe(2);
    await expect.poll(server.open).toBe(0);
    expect(run.end).toEqual({ reason: 'finished' });
    expect(run.duration).toBeCloseTo(500, -2);
  });

  it('ends after the iterations that were asked for', async () => {
    const server = await use(loggingServer(() => 1));
    const run = await load({
      plan: plan({ stages: [stage(3, 3, null)], iterations: 50, warmup: ms(50) }),
      program: one,
      target: server.url,
    });
    expect(requests(run)).toBe(50);
    expect(run.journeys).toMatchObject([{ started: 50, completed: 50, failed: 0, interrupted: 0 }]);
  });

  it('follows the levels: as many connections as the highest, and every phase has its requests', async () => {
    const server = await use(loggingServer(() => 5));
    const stages = [stage(1, 8, 400, 'ramp'), stage(8, 8, 200), stage(8, 1, 200, 'drain')];
    const run = await load({ plan: plan({ stages }), program: one, target: server.url });
    expect(server.accepted()).toBe(8);
    expect(tallies(run).map(({ phase }) => phase)).toEqual(['ramp', 'steady', 'drain']);
    expect(run.phases.map(({ start, end }) => [start, end])).toEqual([
      [0, 400],
      [400, 600],
      [600, 800],
    ]);
    expect(requests(run)).toBe(server.log.length);
  });

  it('parks users whose level is gone in the middle of an iteration', async () => {
    const server = await use(loggingServer(() => 1));
    const waiting = journey([request('/'), { op: 'think', duration: () => ms(10_000) }, request('/late')]);
    const run = await load({
      plan: plan({ stages: [stage(3, 3, 150), stage(1, 1, 150, 'less')] }),
      program: program([waiting]),
      target: server.url,
    });
    expect(run.journeys).toMatchObject([{ started: 3, completed: 0, interrupted: 3 }]);
    expect(server.log.map(({ url }) => url)).toEqual(['/', '/', '/']);
  });

  it('opens a connection per request without keep-alive', async () => {
    const server = await use(loggingServer(() => 1));
    const base = plan({ stages: [stage(1, 1, null)], iterations: 10 });
    await load({
      plan: { ...base, http: { ...base.http, keepAlive: false } },
      program: one,
      target: server.url,
    });
    expect(server.accepted()).toBe(10);
  });

  it('does not hammer a target that is down', async () => {
    const server = await loggingServer(() => 0);
    await server.close();
    const run = await load({ plan: plan({ stages: [stage(1, 1, 450)] }), program: one, target: server.url });
    expect(failures(run).refused).toBe(requests(run));
    expect(requests(run)).toBeGreaterThanOrEqual(3);
    expect(requests(run)).toBeLessThanOrEqual(6);
    expect(run.notes[0]?.text).toContain('nothing listens there');
  });

  it('keeps the path of the target', async () => {
    const server = await use(loggingServer(() => 0));
    const tier = { stages: [stage(1, 1, null)], iterations: 1 };
    await load({ plan: plan(tier), program: one, target: `${server.url}/shop/v1` });
    expect(server.log[0]?.url).toBe('/shop/v1/');
  });
});

describe('open model', () => {
  it('starts as many journeys as the area under the rate, whatever the server does', async () => {
    const server = await use(loggingServer(() => 20));
    const stages = [stage(50, 50, 500), stage(50, 150, 500, 'ramp')];
    const run = await load({
      plan: plan({ model: 'open', stages, warmup: ms(200) }),
      program: one,
      target: server.url,
    });
    expect(run.warmup.requests).toBe(10);
    expect(run.journeys).toMatchObject([{ started: 75, completed: 75, dropped: 0 }]);
    expect(requests(run)).toBe(75);
    expect(run.generator.lagP99).not.toBeNull();
  });

  it('counts arrivals without a free slot as dropped at the first endpoint', async () => {
    const server = await use(loggingServer(() => 400));
    const run = await load({
      plan: plan({ model: 'open', stages: [stage(100, 100, 300)], maxInFlight: 5 }),
      program: one,
      target: server.url,
    });
    expect(requests(run)).toBe(5);
    expect(failures(run)).toEqual({ dropped: 25 });
    expect(run.journeys).toMatchObject([{ started: 5, completed: 5, dropped: 25 }]);
    expect(server.accepted()).toBe(5);
  });

  it('measures the response time from the due time, think time apart', async () => {
    const server = await use(loggingServer(() => 30));
    const steps = [
      request('/'),
      { op: 'think' as const, duration: () => ms(100) },
      request('/', { endpoint: 1 }),
    ];
    const run = await load({
      plan: plan({ model: 'open', stages: [stage(20, 20, 500)] }),
      program: program([journey(steps)]),
      target: server.url,
    });
    for (const endpoint of [0, 1]) {
      const [tally] = tallies(run, endpoint);
      const service = percentile(tally?.service ?? null, 50);
      expect(service).toBeGreaterThanOrEqual(29);
      expect(percentile(tally?.response ?? null, 50)).toBeGreaterThanOrEqual(service);
      expect(percentile(tally?.response ?? null, 50)).toBeLessThan(100);
    }
  });
});

describe('journeys on a clock', () => {
  it('start with the counted part and every interval after; one that is late makes the next dropped', async () => {
    const server = await use(loggingServer(() => 450));
    const health = { ...journey([request('/health')], { name: 'health' }), every: ms(300) };
    const run = await load({
      plan: plan({ stages: [stage(0, 0, 1000)] }),
      program: program([], { clocked: [health] }),
      target: server.url,
    });
    expect(run.journeys).toMatchObject([{ started: 2, completed: 2, dropped: 2 }]);
    expect(server.log).toHaveLength(2);
  });
});

describe('sessions', () => {
  it('log in once per user, and again after a 401, repeating the request once', async () => {
    const seen: string[] = [];
    const server = await use(
      httpServer((incoming, response) => {
        const { url = '' } = incoming;
        seen.push(url);
        response.statusCode = url === '/me' && seen.filter((path) => path === '/me').length === 3 ? 401 : 200;
        response.end();
      }),
    );
    const inspect: CompiledRequest['inspect'] = (scope, response) =>
      response.status === 401 ? { outcome: 'relogin' } : below400(scope, response);
    const login = { every: null, instructions: [request('/login', { endpoint: 1, method: 'POST' })] };
    const run = await load({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 4 }),
      program: program([journey([request('/me', { inspect })], { login })]),
      target: server.url,
    });
    expect(seen).toEqual(['/login', '/me', '/me', '/me', '/login', '/me', '/me']);
    expect(tallies(run)).toMatchObject([{ requests: 5, failures: {}, relogins: 1 }]);
    expect(run.journeys).toMatchObject([{ completed: 4 }]);
  });

  it('counts a 401 after a new login as a failure', async () => {
    const server = await use(httpServer((_, response) => response.writeHead(401).end()));
    const inspect = (): Inspection => ({ outcome: 'relogin' });
    const ok = (): Inspection => ({ outcome: 'ok' });
    const login = { every: null, instructions: [request('/login', { endpoint: 1, inspect: ok })] };
    const run = await load({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 2 }),
      program: program([journey([request('/me', { inspect })], { login })]),
      target: server.url,
    });
    expect(tallies(run)).toMatchObject([{ requests: 4, failures: { 'http-4xx': 2 }, relogins: 2 }]);
  });

  it('keep cookies per user', async () => {
    const cookies: (string | undefined)[] = [];
    const server = await use(
      httpServer((incoming, response) => {
        cookies.push(incoming.headers.cookie);
        response.setHeader('set-cookie', ['sid=abc; Path=/', 'theme=dark']);
        response.end();
      }),
    );
    const tier = { stages: [stage(1, 1, null)], iterations: 3 };
    await load({ plan: plan(tier), program: one, target: server.url });
    expect(cookies).toEqual([undefined, 'sid=abc; theme=dark', 'sid=abc; theme=dark']);
  });
});

describe('requests', () => {
  const once = plan({ stages: [stage(1, 1, null)], iterations: 1 });

  it('do not follow redirects by default', async () => {
    const server = await use(httpServer((_, response) => response.writeHead(302, { location: '/b' }).end()));
    const run = await load({ plan: once, program: one, target: server.url });
    expect(tallies(run)).toMatchObject([{ requests: 1, statuses: { 302: 1 } }]);
  });

  it('follow as many redirects as asked for, as one request, and turn a POST into a GET', async () => {
    const seen: string[] = [];
    const server = await use(
      httpServer((incoming, response) => {
        seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''} ${incoming.headers.cookie ?? '-'}`);
        if (incoming.url === '/a') response.writeHead(303, { location: '/b', 'set-cookie': 'hop=1' });
        else if (incoming.url === '/b') response.writeHead(307, { location: 'c?x=1' });
        response.end();
      }),
    );
    const steps = [request('/a', { method: 'POST', body: 'x', redirects: 2 })];
    const run = await load({ plan: once, program: program([journey(steps)]), target: server.url });
    expect(seen).toEqual(['POST /a -', 'GET /b hop=1', 'GET /c?x=1 hop=1']);
    expect(tallies(run)).toMatchObject([{ requests: 1, statuses: { 200: 1 } }]);
  });

  it('read compressed bodies only when something needs them', async () => {
    const server = await use(
      httpServer((_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync('{"items":[1,2]}'));
      }),
    );
    const bodies: string[] = [];
    const inspect = (_: Scope, response: ResponseView): Inspection => {
      bodies.push(response.body.toString());
      return { outcome: 'ok' };
    };
    const steps = [request('/', { inspect, needsBody: true }), request('/', { inspect })];
    await load({ plan: once, program: program([journey(steps)]), target: server.url });
    expect(bodies).toEqual(['{"items":[1,2]}', '']);
  });

  it('time out at their limit, and count with it', async () => {
    const server = await use(loggingServer(() => 5000));
    const run = await load({
      plan: once,
      program: program([journey([request('/', { timeout: ms(150) })])]),
      target: server.url,
    });
    const [tally] = tallies(run);
    expect(tally).toMatchObject({ requests: 1, failures: { timeout: 1 } });
    expect(percentile(tally?.service ?? null, 100)).toBeCloseTo(150, 0);
  });

  it('that a template can not fill are failures, not crashes', async () => {
    const server = await use(loggingServer(() => 0));
    const prepare = (): never => {
      throw new Error('productId was not captured');
    };
    const run = await load({
      plan: once,
      program: program([journey([request('/', { prepare })])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ capture: 1 });
    expect(run.notes[0]?.text).toContain('productId was not captured');
    expect(server.log).toHaveLength(0);
  });

  it('of a header that can not be sent are failures, not crashes', async () => {
    const server = await use(loggingServer(() => 0));
    const prepare: CompiledRequest['prepare'] = () => ({
      method: 'GET',
      path: '/',
      headers: ['x-name', 'a\r\nb'],
      body: null,
    });
    const run = await load({
      plan: plan({ stages: [stage(2, 2, null)], iterations: 5 }),
      program: program([journey([request('/', { prepare })])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ capture: 5 });
  });

  it('go on after a failure when the step says so', async () => {
    const server = await use(
      httpServer((incoming, response) => response.writeHead(incoming.url === '/' ? 500 : 200).end()),
    );
    const steps = [request('/', { onFailure: 'continue' }), request('/b', { endpoint: 1 })];
    const run = await load({ plan: once, program: program([journey(steps)]), target: server.url });
    expect(failures(run)).toEqual({ 'http-5xx': 1 });
    expect(tallies(run, 1)).toMatchObject([{ requests: 1, failures: {} }]);
    expect(run.journeys).toMatchObject([{ completed: 1 }]);
  });

  it('may follow a hundred thousand steps that end at once', async () => {
    const server = await use(loggingServer(() => 0));
    const run = await load({
      plan: once,
      program: program([
        journey([
          { op: 'repeat', rounds: () => 100_000, to: 3 },
          { op: 'think', duration: () => ms(0) },
          { op: 'again', to: 1 },
          request('/'),
        ]),
      ]),
      target: server.url,
    });
    expect(requests(run)).toBe(1);
  });

  it('of scripts wait for them; a script that fails is a failure', async () => {
    const server = await use(loggingServer(() => 0));
    let calls = 0;
    const script = {
      op: 'script' as const,
      run: async () => {
        calls++;
        await Promise.resolve();
        if (calls > 1) throw new Error('no more');
      },
    };
    const run = await load({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 2 }),
      program: program([journey([script, request('/')])]),
      target: server.url,
    });
    expect(run.journeys).toMatchObject([{ completed: 1, failed: 1 }]);
    expect(failures(run)).toEqual({ capture: 1 });
  });
});

describe('the end', () => {
  it('waits for requests under way', async () => {
    const server = await use(loggingServer(() => 400));
    const run = await load({ plan: plan({ stages: [stage(2, 2, 200)] }), program: one, target: server.url });
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBe(2);
    expect(run.duration).toBe(200);
  });

  it('aborts what takes longer than gracefulStop', async () => {
    const server = await use(loggingServer(() => 3000));
    const started = performance.now();
    const run = await load({
      plan: plan({ stages: [stage(2, 2, 200)], gracefulStop: ms(200) }),
      program: one,
      target: server.url,
    });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(failures(run)).toEqual({ aborted: 2 });
    expect(run.journeys).toMatchObject([{ started: 2, interrupted: 2 }]);
  });

  it('comes at once with a signal, with what was measured', async () => {
    const server = await use(loggingServer((n) => (n < 10 ? 1 : 60_000)));
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort('SIGINT');
    }, 300);
    const started = performance.now();
    const run = await load({
      plan: plan({ stages: [stage(3, 3, 60_000)], gracefulStop: ms(30_000) }),
      program: one,
      target: server.url,
      signal: abort.signal,
    });
    expect(performance.now() - started).toBeLessThan(1300);
    expect(run.end.reason).toBe('signal');
    expect(failures(run)).toEqual({ aborted: 3 });
    expect(requests(run)).toBe(13);
    await expect.poll(server.open).toBe(0);
  });

  it('comes when the server dies', async () => {
    const server = await use(loggingServer(() => 60_000));
    const died = new Promise<string>((resolve) => setTimeout(resolve, 200, 'exit code 137'));
    const run = await load({
      plan: plan({ stages: [stage(1, 1, 60_000)] }),
      program: one,
      target: server.url,
      serverDied: died,
    });
    expect(run.end).toMatchObject({ reason: 'server-died', detail: 'exit code 137' });
  });

  it.each(['until', 'abort'] as const)('comes when a condition says so: %s', async (reason) => {
    const server = await use(httpServer((_, response) => response.writeHead(503).end()));
    const condition = { endpoint: null, phase: null, metric: 'errors' as const, value: 0.5 };
    const run = await load({
      plan: plan({
        stages: [stage(2, 2, 20_000)],
        until: reason === 'until' ? [{ ...condition, text: 'errors > 50%', op: '>' }] : [],
        thresholds:
          reason === 'abort' ? [{ ...condition, text: 'errors < 50%', op: '<', abort: true, at: null }] : [],
      }),
      program: program([journey([request('/'), { op: 'think', duration: () => ms(5) }])]),
      target: server.url,
    });
    expect(run.end).toMatchObject({ reason });
    expect(run.duration).toBeLessThan(8000);
    expect(run.phases[0]?.end).toBe(run.duration);
  });

  it('leaves no timer behind', async () => {
    const server = await use(loggingServer(() => 1));
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await load({
      plan: plan({ warmup: ms(50), stages: [stage(5, 5, 100)] }),
      program: one,
      target: server.url,
    });
    await load({
      plan: plan({ model: 'open', stages: [stage(50, 50, 100)] }),
      program: one,
      target: server.url,
    });
    await expect.poll(timers).toBeLessThanOrEqual(before);
  });

  it('tells the progress once a second', async () => {
    const server = await use(loggingServer(() => 5));
    const seen: { phase: string; total: number | null; users: number; rate: number; p95: number | null }[] =
      [];
    await load({
      plan: plan({ warmup: ms(1100), stages: [stage(3, 3, 1400)] }),
      program: one,
      target: server.url,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.map(({ phase }) => phase)).toEqual(['warm-up', 'steady']);
    expect(seen[1]).toMatchObject({ total: 2500, users: 3 });
    expect(seen[1]?.rate).toBeGreaterThan(50);
    expect(seen[1]?.p95).toBeGreaterThan(4);
  });
});
