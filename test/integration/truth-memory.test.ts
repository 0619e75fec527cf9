import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../src/model/failures.js';
import { seededRandom } from '../../src/model/random.js';
import { ms, us } from '../../src/model/units.js';
import { Recorder, type Sample } from '../../src/result/recorder.js';
import { accountFor } from '../helpers/accounting.js';
import { compiledTree, type CompiledTree } from '../helpers/compiled.js';
import { generate } from '../helpers/generator.js';
import { latencyServer } from '../helpers/servers-latency.js';
import { failures, requests, stage } from '../helpers/servers-load.js';

const MB = 1_000_000;
const HOUR = 3600;
const ENDPOINTS = 50;
/** Requests per second of virtual time. */
const RATE = 20;

describe('a soak of eight hours in virtual time, 50 endpoints in 5 phases', () => {
  /** The timeline has as many buckets at each of these hours: when it is full, it has half as many, twice as long. */
  const HOURS = [2, 4, 8] as const;

  it('grows by nothing after the warm-up, and so does its result', { timeout: 60_000 }, () => {
    const recorder = new Recorder({
      endpoints: Array.from({ length: ENDPOINTS }, (_, n) => `GET /endpoint/${n}`),
      journeys: ['visitor'],
      phases: PHASES,
      model: 'open',
      warmup: 0,
      watched: [0, 1],
    });
    const feed = feeder(recorder);
    const seen = HOURS.map((hours) => {
      feed(hours * HOUR);
      const used = memoryInUse();
      return { used, size: JSON.stringify(recorder.close(CLOSING)).length };
    });
    const [early, middle, late] = seen;
    if (!early || !middle || !late) throw new Error('nothing was measured');
    const run = recorder.close(CLOSING);
    accountFor(run);
    expect(requests(run)).toBe(8 * HOUR * RATE);
    // If anything were kept per request or second, it would be tens of MB.
    expect(middle.used - early.used).toBeLessThan(MB);
    expect(late.used - early.used).toBeLessThan(MB);
    // Histograms get fuller, up to one number per slot: four times the requests are far from four times the text.
    expect(late.size).toBeLessThan(2 * early.size);
    expect(late.size).toBeLessThan(4 * MB);
    expect(run.timeline.buckets).toHaveLength(225);
  });
});

/** Four short phases and a long one: all that is ever needed is in use long before the first look. */
const PHASES = [0, 300, 600, 900, 1200].map((start, n, starts) => ({
  name: `phase ${n}`,
  start: start * 1000,
  end: (starts[n + 1] ?? 8 * HOUR) * 1000,
  judged: true,
  from: RATE,
  to: RATE,
}));

const CLOSING = {
  number: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 8 * HOUR * 1000,
  end: { reason: 'finished' },
  utilisation: 0,
  cpu: 0,
  steal: null,
  gc: { total: 0, longest: 0 },
  exhausted: { files: 0, ports: 0 },
  notes: [],
  phases: PHASES,
} as const;

/** Feeds a recorder what happens until a second of virtual time: mostly answers, some failures, all sizes of times. */
function feeder(recorder: Recorder): (until: number) => void {
  const random = seededRandom(3);
  let n = 0;
  const sample: Sample = {
    endpoint: 0,
    phase: 0,
    finishedAt: us(0),
    failure: null,
    timed: true,
    relogin: false,
    status: 200,
    connect: us(0),
    tls: us(0),
    firstByte: us(0),
    service: us(0),
    response: us(0),
    bytesReceived: 1000,
    bytesSent: 100,
  };
  return (until) => {
    for (; n < until * RATE; n++) {
      const at = n / RATE;
      if (n % RATE === 0) {
        recorder.users(Math.floor(random.next() * 100));
        recorder.tick(us(at * 1e6));
      }
      const kind = FAILURE_KINDS[Math.floor(random.next() * 200)] ?? null;
      const failure = kind === 'dropped' ? null : kind;
      const late = failure === 'timeout';
      // From 100 µs to 100 s: whatever a histogram can grow to, it has grown to.
      const service = 100 * 10 ** (random.next() * 6);
      sample.endpoint = n % ENDPOINTS;
      sample.phase = PHASES.findIndex(({ end }) => at * 1000 < end);
      sample.finishedAt = us(at * 1e6);
      sample.failure = failure;
      sample.timed = failure === null || late;
      sample.status =
        failure === null
          ? 200
          : failure === 'http-5xx'
            ? 503
            : failure === 'http-4xx'
              ? 404
              : failure === 'unexpected-status'
                ? 302
                : 0;
      sample.firstByte = us(service / 2);
      sample.service = us(service);
      sample.response = us(service * (1 + random.next()));
      recorder.record(sample);
      recorder.lag(us(random.next() * 1000));
      recorder.iteration(0, 'started');
      recorder.iteration(0, failure === null ? 'completed' : 'failed');
    }
  };
}

/** Bytes on the heap and in buffers after a garbage collection. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const USERS = 10_000;
/** Each of two processes has a socket per user and some files. */
const FILES = USERS + 300;

/** How many files a process may open; Node.js raises its own limit to what the system allows. */
function openFiles(): number {
  if (process.platform === 'win32') return Infinity;
  const limit = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return limit === 'unlimited' ? Infinity : Number(limit);
}

const files = openFiles();
const why = files < FILES ? ` (skipped: a process may open ${files} files here, ${FILES} are needed)` : '';

describe.skipIf(files < FILES)(`ten thousand connected users who think${why}`, () => {
  let tree: CompiledTree | null = null;

  beforeAll(async () => {
    tree = await compiledTree();
  });

  afterAll(async () => {
    await tree?.remove();
  });

  it('take less than 400 MB of resident memory', async () => {
    if (!tree) throw new Error('nothing was compiled');
    const server = await latencyServer({ routes: {}, backlog: 4096 });
    try {
      const stages = [stage(0, USERS, 4500, 'ramp'), stage(USERS, USERS, 3000)];
      const { run, samples } = await generate(tree, {
        target: server.url,
        tier: { stages, gracefulStop: ms(4000) },
        think: 3500,
      });
      const { mostOpen, accepted, log } = await server.seen();
      expect([mostOpen, accepted]).toEqual([USERS, USERS]);
      expect(failures(run)).toEqual({});
      expect(log).toHaveLength(requests(run));
      expect(requests(run)).toBeGreaterThan(USERS);
      expect(Math.max(...samples.map(({ users }) => users))).toBe(USERS);
      expect(Math.max(...samples.map(({ rss }) => rss))).toBeLessThan(400 * MB);
    } finally {
      await server.kill();
    }
  });
});
