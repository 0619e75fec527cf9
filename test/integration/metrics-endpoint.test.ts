import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { watchServer } from '../../src/app/observe.js';
import { createGuard } from '../../src/http/guard.js';
import { redactor } from '../../src/model/redact.js';
import { ms } from '../../src/model/units.js';
import type { Plan } from '../../src/plan/plan.js';
import { readSeriesName } from '../../src/plan/series.js';
import { Refusal } from '../../src/plan/refusal.js';
import type { Resources } from '../../src/result/resources.js';
import { httpServer, tcpServer, type TestServer } from '../helpers/servers.js';
import { plan } from '../helpers/servers-load.js';

const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function kept<S extends TestServer>(server: S): S {
  servers.push(server);
  return server;
}

function planWith(url: string, every = 1000): Plan {
  const series = readSeriesName('up');
  if (series instanceof Refusal) throw new Error(series.message);
  return { ...plan(), observed: { pid: null, metrics: { url, every: ms(every), series: [series] } } };
}

interface Watched {
  readonly resources: Resources | null;
  readonly notes: readonly string[];
  /** How long `stop()` took, ms. */
  readonly stopping: number;
}

/** Watches for nearly two seconds; `every` is shorter than a scenario may ask for where several polls matter. */
async function watch(
  target: string,
  url: string,
  every = 1000,
  side: 'head' | 'base' = 'head',
): Promise<Watched> {
  const watching = watchServer(
    {
      plan: planWith(url, every),
      env: {},
      guard: createGuard([]),
      redact: redactor(['hunter2hunter2']),
      signal: new AbortController().signal,
      echo: null,
    },
    { name: side, server: null, directory: '', target },
    { url: target, died: null, pid: null },
  );
  const startedAt = new Date().toISOString();
  const begun = performance.now();
  watching.start();
  await sleep(1800);
  const stopped = performance.now();
  watching.stop();
  const duration = performance.now() - begun;
  return {
    resources: watching.resources({ startedAt, duration, timeline: { bucket: 1000 } }),
    notes: watching.notes().map(({ text }) => text),
    stopping: performance.now() - stopped,
  };
}

describe('polling a metrics endpoint', () => {
  it('records what it tells, and closes its connections', async () => {
    let asked = 0;
    const server = kept(
      await httpServer((request, response) => {
        expect([request.method, request.url]).toEqual(['GET', '/base/metrics?x=1']);
        response.end(`up{job="a"} ${++asked}\nup{job="b"} 0.5\n`);
      }),
    );
    const { resources, notes } = await watch(`${server.url}/base`, '/metrics?x=1');
    expect(notes).toEqual([]);
    expect(resources?.processes).toBeNull();
    const values = (resources?.metrics[0]?.rows ?? []).map(({ max }) => max);
    expect(values.length).toBeGreaterThanOrEqual(2);
    expect(values).toEqual(values.map((_, index) => (values[0] ?? NaN) + index));
    while (server.open() > 0) await sleep(10);
  });

  it('sends the user of the target, not to others', async () => {
    const seen: unknown[] = [];
    const server = kept(
      await httpServer((request, response) => {
        seen.push(request.headers.authorization);
        response.end('up 1\n');
      }),
    );
    await watch(server.url.replace('//', '//name:word@'), '/metrics', 10_000);
    await watch('http://name:word@127.0.0.1:1', `${server.url}/metrics`, 10_000);
    expect(seen).toEqual([`Basic ${Buffer.from('name:word').toString('base64')}`, undefined]);
  });

  it('gives a slow one up in time, and at once when the run ends', async () => {
    const server = kept(await httpServer(() => undefined));
    const { resources, notes, stopping } = await watch(server.url, '/metrics');
    expect(resources).toBeNull();
    expect(notes).toEqual(['server.metrics could not always be read: no complete answer within 1s.']);
    expect(stopping).toBeLessThan(500);
    while (server.open() > 0) await sleep(10);
    // One poll a second and time-out, then less often: never one beside the other.
    expect(server.accepted()).toBeLessThanOrEqual(2);
  });

  it('is never asked again while an answer is on its way', async () => {
    let [now, most] = [0, 0];
    const server = kept(
      await httpServer((_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.end('up 1\n');
        }, 300);
      }),
    );
    const { notes } = await watch(server.url, '/metrics');
    expect([most, notes]).toEqual([1, []]);
  });

  it('follows no redirect', async () => {
    const other = kept(await httpServer((_, response) => response.end('up 1\n')));
    const server = kept(
      await httpServer((_, response) => {
        response.writeHead(302, { location: `${other.url}/metrics` });
        response.end();
      }),
    );
    const { resources, notes } = await watch(server.url, '/metrics');
    expect([resources, notes]).toEqual([
      null,
      ['server.metrics could not always be read: the answer was 302.'],
    ]);
    expect(other.accepted()).toBe(0);
  });

  it('takes in no more of a huge page than it can hold', async () => {
    const line = `filler{x="${'x'.repeat(1000)}"} 1\n`;
    let sent = 0;
    const server = kept(
      await httpServer((_, response) => {
        const send = (): void => {
          while (sent < 200_000_000 && !response.destroyed) {
            sent += line.length;
            if (!response.write(line)) {
              response.once('drain', send);
              return;
            }
          }
          response.end();
        };
        send();
      }),
    );
    const { resources, notes } = await watch(server.url, '/metrics', 5000);
    expect(resources).toBeNull();
    expect(notes).toEqual([
      expect.stringMatching(/^server\.metrics could not always be read: .*larger than 16 MB/),
    ]);
    expect(sent).toBeLessThan(60_000_000);
  });

  it('says of a broken one what is wrong, once', async () => {
    const failing = kept(
      await httpServer((_, response) => {
        response.writeHead(500);
        response.end('up 1\n');
      }),
    );
    const page = kept(await httpServer((_, response) => response.end('<html>up 1</html>\nup many\nup\n')));
    const lying = kept(
      await tcpServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\nup 1\n')),
    );
    const noise = kept(await tcpServer((socket) => socket.end('this is not HTTP\r\n\r\n')));
    const watched = await Promise.all(
      [failing, page, lying, noise].map(async ({ url }) => watch(url, '/metrics')),
    );
    expect(watched.map(({ resources }) => resources)).toEqual([null, null, null, null]);
    expect(watched.map(({ notes }) => notes)).toEqual([
      ['server.metrics could not always be read: the answer was 500.'],
      ['server.metrics: the page has no up.'],
      [expect.stringMatching(/^server\.metrics could not always be read: .+\.$/)],
      [expect.stringMatching(/^server\.metrics could not always be read: .+\.$/)],
    ]);
  });

  it('asks nobody whom the guard does not allow', async () => {
    const { resources, notes } = await watch(
      'http://127.0.0.1:1',
      'http://metrics.example.com/hunter2hunter2',
    );
    expect(resources).toBeNull();
    expect(notes).toEqual([expect.stringMatching(/metrics\.example\.com is not an allowed host/)]);
  });

  it('leaves the metrics of the head out of another deployment’s', async () => {
    const server = kept(await httpServer((_, response) => response.end('up 1\n')));
    const { resources, notes } = await watch('http://127.0.0.1:1', `${server.url}/metrics`, 1000, 'base');
    expect([resources, notes, server.accepted()]).toEqual([null, [], 0]);
  });
});
