import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGuard } from '../../src/http/guard.js';
import type { FailureKind } from '../../src/model/failures.js';
import { ms } from '../../src/model/units.js';
import type { LoadRun } from '../../src/result/result.js';
import { answeredWell } from '../helpers/accounting.js';
import { loadWithoutLeaks } from '../helpers/leaks.js';
import { loggingServer, tcpServer, type TestServer } from '../helpers/servers.js';
import { latencyServer, type LatencyServer } from '../helpers/servers-latency.js';
import {
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

let server: TestServer | null = null;
let machine: LatencyServer | null = null;

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([server?.close(), machine?.kill()]);
  server = machine = null;
});

const one = program([journey([request('/', { timeout: ms(400) })])]);

/** How long after its planned end a run may take to be over, ms: for aborts and for closing connections. */
const TO_END = 3000;

/** A run that ends when it should, leaves nothing behind, and accounts for every request (as every load does). */
async function survive(options: Parameters<typeof load>[0]): Promise<LoadRun> {
  const { stages, gracefulStop } = options.plan.tier;
  const planned = stages.reduce<number>((sum, { duration }) => sum + (duration ?? 0), gracefulStop);
  const started = performance.now();
  const run = await loadWithoutLeaks(options);
  expect(performance.now() - started).toBeLessThan(planned + TO_END);
  expect(run.end).toEqual({ reason: 'finished' });
  expect(requests(run)).toBeGreaterThan(0);
  return run;
}

function well(run: LoadRun): number {
  return tallies(run).reduce((sum, tally) => sum + answeredWell(tally), 0);
}

function kindsOf(run: LoadRun): string[] {
  return Object.keys(failures(run)).toSorted();
}

describe('a server in a process of its own that', () => {
  it('is killed and started again midway: what it answered then is counted, what it could not failed', async () => {
    const routes = { '/': { kind: 'constant', ms: 10 } } as const;
    const first = (machine = await latencyServer({ routes }));
    const restart = async (): Promise<LatencyServer> => {
      await pause(500);
      await first.kill();
      await pause(300);
      return (machine = await latencyServer({ routes, port: first.port }));
    };
    const answers = new Map<string | null, number>();
    const counting = request('/', {
      inspect: (_, response) => {
        const by = response.header('x-server');
        answers.set(by, (answers.get(by) ?? 0) + 1);
        return { outcome: 'ok' };
      },
    });
    const [run, second] = await Promise.all([
      load({
        plan: plan({ stages: [stage(4, 4, 1800)] }),
        program: program([journey([counting])]),
        target: first.url,
      }),
      restart(),
    ]);
    expect(kindsOf(run)).toEqual(['refused', 'reset']);
    const { log } = await second.seen();
    expect(answers.get(String(first.pid))).toBeGreaterThan(0);
    expect(answers.get(String(second.pid))).toBe(log.length);
    expect(log.length).toBeGreaterThan(0);
    expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(well(run));
  });

  it('vanishes for a while and comes back: time-outs, then answers again', async () => {
    const { url, freeze, thaw, seen } = (machine = await latencyServer({ routes: {} }));
    setTimeout(freeze, 400);
    setTimeout(thaw, 1000);
    const run = await survive({ plan: plan({ stages: [stage(3, 3, 1600)] }), program: one, target: url });
    expect(kindsOf(run)).toEqual(['timeout']);
    const { log, open } = await seen();
    // What had timed out was still read and answered when it came back, to nobody.
    expect(log.length).toBeGreaterThanOrEqual(well(run));
    expect(log.length).toBeLessThanOrEqual(requests(run));
    expect(open).toBe(0);
  });

  it('vanishes for good, with connections that wait to be accepted', async () => {
    const { url, freeze, thaw, seen } = (machine = await latencyServer({ routes: {}, backlog: 1 }));
    setTimeout(freeze, 300);
    const run = await survive({
      plan: plan({ model: 'open', stages: [stage(50, 50, 1200)], maxInFlight: 40, gracefulStop: ms(300) }),
      program: one,
      target: url,
    });
    expect(failures(run).timeout).toBeGreaterThan(0);
    expect(well(run)).toBeGreaterThan(0);
    thaw();
    await expect.poll(async () => (await seen()).open).toBe(0);
  });
});

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

interface Misbehaviour {
  readonly what: string;
  /** The first connections behave; this is what the others do with a request. */
  readonly speak: (socket: Socket) => void;
  readonly kind: FailureKind;
}

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  { what: 'resets', speak: (socket) => socket.resetAndDestroy(), kind: 'reset' },
  { what: 'accepts and never answers', speak: () => undefined, kind: 'timeout' },
  {
    what: 'resets in the middle of a body',
    speak: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf');
      setTimeout(() => socket.resetAndDestroy(), 5);
    },
    kind: 'reset',
  },
  {
    what: 'drips its headers',
    speak: (socket) => {
      drip(socket, OK);
    },
    kind: 'timeout',
  },
  {
    what: 'sends chunks without end',
    speak: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      drip(socket, '1\r\nx\r\n'.repeat(1000));
    },
    kind: 'timeout',
  },
  {
    what: 'announces a chunk larger than there can be',
    speak: (socket) =>
      socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\nx`),
    kind: 'reset',
  },
  {
    what: 'sends one interim answer after the other',
    speak: (socket) => {
      drip(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'.repeat(100));
    },
    kind: 'timeout',
  },
  {
    what: 'has two lengths for its body',
    speak: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok'),
    kind: 'reset',
  },
  {
    what: 'closes its half of the connection in the middle of the headers',
    speak: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le'),
    kind: 'reset',
  },
];

describe('a server that behaves, and after a while', () => {
  it.each(MISBEHAVIOURS)('$what', async ({ speak, kind }) => {
    let misbehaves = false;
    server = await tcpServer((socket) => {
      if (misbehaves) speak(socket);
      else setTimeout(() => socket.write(OK), 5);
    });
    setTimeout(() => (misbehaves = true), 200);
    const steps = [request('/', { timeout: ms(150) })];
    const run = await survive({
      plan: plan({ stages: [stage(3, 3, 600)], gracefulStop: ms(300) }),
      program: program([journey(steps)]),
      target: server.url,
    });
    // A busy machine may make a time-out of anything.
    expect([kind, 'timeout']).toEqual(expect.arrayContaining(kindsOf(run)));
    expect(well(run)).toBeGreaterThan(0);
    expect(failures(run)[kind]).toBeGreaterThan(2);
    expect(server.open()).toBe(0);
  });

  it('stops reading: an upload times out', async () => {
    server = await tcpServer((socket) => {
      socket.pause();
      setTimeout(() => socket.resume(), 900);
    });
    const upload = request('/', { method: 'POST', body: 'x'.repeat(8_000_000), timeout: ms(200) });
    const run = await survive({
      plan: plan({ stages: [stage(2, 2, 500)], gracefulStop: ms(300) }),
      program: program([journey([upload])]),
      target: server.url,
    });
    expect(kindsOf(run)).toEqual(['timeout']);
  });
});

describe('the name of the target', () => {
  /** Names are looked up again after some seconds, and then for every connection until it is known again. */
  it('can not be resolved for a while: failed lookups, then answers again', async () => {
    const logging = await loggingServer(() => 5);
    server = logging;
    let lookups = 0;
    const { lookup } = dns;
    const failing = (...[, , done]: LookupArguments): void => {
      lookups++;
      const fails = lookups > 1 && lookups < 6;
      setTimeout(() => {
        if (fails) done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
        else done(null, [{ address: '127.0.0.1', family: 4 }]);
      }, 5);
    };
    Object.assign(dns, { lookup: failing });
    syncBuiltinESMExports();
    try {
      const base = plan({ stages: [stage(2, 2, 6500)] });
      const run = await survive({
        plan: { ...base, http: { ...base.http, keepAlive: false } },
        program: program([journey([request('/'), { op: 'think', duration: () => ms(50) }])]),
        target: `http://shop.test:${logging.port}`,
        guard: createGuard(['shop.test']),
      });
      expect(lookups).toBeGreaterThanOrEqual(6);
      expect(kindsOf(run)).toEqual(['dns']);
      expect(well(run)).toBe(logging.log.length);
      expect(run.timeline.buckets.at(-1)?.failed).toBe(0);
      expect(run.timeline.buckets.at(-1)?.requests).toBeGreaterThan(0);
    } finally {
      Object.assign(dns, { lookup });
      syncBuiltinESMExports();
    }
  });
});

type LookupArguments = [
  host: string,
  options: dns.LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void,
];

describe('the clock of the machine', () => {
  it.each([
    ['forwards', 5],
    ['backwards', -5],
  ])('jumps %s by hours: nothing that is measured changes', async (_, hours) => {
    const logging = await loggingServer(() => 5);
    const { url, log } = logging;
    server = logging;
    vi.useFakeTimers({ toFake: ['Date'] });
    const begun = Date.now();
    setTimeout(() => vi.setSystemTime(begun + hours * 3_600_000), 500);
    const run = await survive({
      plan: plan({ model: 'open', warmup: ms(200), stages: [stage(100, 100, 1000)] }),
      program: program([journey([request('/')])]),
      target: url,
    });
    expect(run.duration).toBeCloseTo(1000, -1);
    expect(log).toHaveLength(120);
    expect(run.warmup.requests + requests(run)).toBe(120);
    expect(run.journeys).toMatchObject([{ started: 100, completed: 100 }]);
    expect(failures(run)).toEqual({});
    expect(percentile(tallies(run)[0]?.response ?? null, 100)).toBeLessThan(5000);
    expect(run.timeline.buckets.length).toBeLessThan(10);
  });
});

/** Writes a text a byte at a time, as long as somebody listens. */
function drip(socket: Socket, text: string): void {
  let written = 0;
  const timer = setInterval(() => socket.write(text[written++ % text.length] ?? ''), 10);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

function pause(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
