import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { FailureKind } from '../../src/model/failures.js';
import { ms } from '../../src/model/units.js';
import { answeredWell } from '../helpers/accounting.js';
import { loadWithoutLeaks } from '../helpers/leaks.js';
import { httpServer, tcpServer, tlsServer, type TestServer } from '../helpers/servers.js';
import {
  failures,
  journey,
  plan,
  program,
  request,
  requests,
  stage,
  tallies,
} from '../helpers/servers-load.js';
import type { LoadRun } from '../../src/result/result.js';

let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

interface Case {
  readonly name: string;
  readonly speak: (socket: Socket, nth: number) => void;
  /** Kinds that may occur, all of which fail. */
  readonly kinds: readonly FailureKind[];
  readonly detail?: RegExp;
  /** Whether some requests succeed. */
  readonly some?: boolean;
  readonly needsBody?: boolean;
}

const CASES: readonly Case[] = [
  { name: 'never answers', speak: () => undefined, kinds: ['timeout'] },
  { name: 'resets', speak: (socket) => socket.resetAndDestroy(), kinds: ['reset'] },
  { name: 'closes without an answer', speak: (socket) => socket.end(), kinds: ['reset'] },
  {
    name: 'answers garbage',
    speak: (socket) => socket.write('220 mail ready\r\n'),
    kinds: ['reset'],
    detail: /not HTTP/,
  },
  {
    name: 'answers binary garbage',
    speak: (socket) => socket.write(Buffer.alloc(5000, 0xff)),
    kinds: ['reset'],
    detail: /not HTTP/,
  },
  {
    name: 'sends headers without end',
    speak: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      endless(socket, 'x-filler: 0123456789\r\n'.repeat(100));
    },
    kinds: ['reset'],
    detail: /headers are larger/,
  },
  {
    name: 'drips its body',
    speak: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => {
        clearInterval(drip);
      });
    },
    kinds: ['timeout'],
  },
  {
    name: 'ends before its content-length',
    speak: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'),
    kinds: ['reset'],
  },
  {
    name: 'sends more than its content-length',
    speak: (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok and much more than that'),
    kinds: ['reset'],
    some: true,
  },
  {
    name: 'breaks its chunks',
    speak: (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nbroken'),
    kinds: ['reset'],
  },
  {
    name: 'lies about its encoding',
    speak: (socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain'),
    kinds: ['check'],
    detail: /not valid gzip/,
    needsBody: true,
  },
  {
    name: 'closes kept-alive connections now and then',
    speak: (socket, nth) => {
      socket.write(OK);
      if (nth % 3 === 0) setImmediate(() => socket.destroy());
    },
    kinds: ['reset'],
    some: true,
  },
  {
    name: 'answers twice',
    speak: (socket) => socket.write(OK + OK),
    kinds: ['reset'],
    some: true,
  },
  {
    name: 'asks to switch protocols',
    speak: (socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    kinds: ['reset'],
  },
];

describe('a server that', () => {
  it.each(CASES)('$name: the run ends by itself and every request is accounted for', async (misbehaviour) => {
    let nth = 0;
    server = await tcpServer((socket) => {
      misbehaviour.speak(socket, ++nth);
    });
    const { needsBody = false, some = false } = misbehaviour;
    const steps = [request('/', { timeout: ms(200), needsBody })];
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(2, 2, 450)], gracefulStop: ms(500) }),
      program: program([journey(steps)]),
      target: server.url,
    });
    expect(requests(run)).toBeGreaterThan(0);
    const failed = Object.keys(failures(run));
    expect(misbehaviour.kinds).toEqual(expect.arrayContaining(failed));
    if (!some) expect(failed).not.toEqual([]);
    expect(well(run) > 0).toBe(some);
    if (misbehaviour.detail)
      expect(run.notes.map(({ text }) => text).join('\n')).toMatch(misbehaviour.detail);
    await expect.poll(server.open).toBe(0);
  });

  it('sends a body of 1 GB: it is thrown away until the time-out, whatever its length', async () => {
    server = await tcpServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n');
      endless(socket, Buffer.alloc(1_000_000));
    });
    const before = process.memoryUsage().rss;
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(1, 1, 300)], gracefulStop: ms(3000) }),
      program: program([journey([request('/', { timeout: ms(1000) })])]),
      target: server.url,
    });
    expect(requests(run)).toBeGreaterThan(0);
    expect(tallies(run)[0]?.bytesReceived).toBeGreaterThan(1_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  it('sends a body too large to be read: that is said', async () => {
    server = await httpServer((_, response) => response.end(Buffer.alloc(17_000_000)));
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 1 }),
      program: program([journey([request('/', { needsBody: true })])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ check: 1 });
    expect(run.notes[0]?.text).toContain('larger than 16 MB');
  });

  it('dies midway: what was measured is kept, the rest is refused or reset', async () => {
    const dying = await httpServer((_, response) => response.end('ok'));
    setTimeout(() => void dying.close(), 250);
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(2, 2, 700)] }),
      program: program([journey([request('/')])]),
      target: dying.url,
    });
    expect(requests(run)).toBeGreaterThan(0);
    expect(well(run)).toBeGreaterThan(0);
    expect(failures(run).refused).toBeGreaterThan(0);
  });

  it('speaks no TLS: a TLS failure', async () => {
    server = await httpServer((_, response) => response.end());
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 1 }),
      program: program([journey([request('/')])]),
      target: server.url.replace('http:', 'https:'),
    });
    expect(failures(run)).toEqual({ tls: 1 });
    expect(run.notes[0]?.text).toContain('does not speak TLS');
  });

  it('has a certificate that nobody knows: a TLS failure', async () => {
    server = await tlsServer();
    const run = await loadWithoutLeaks({
      plan: plan({ stages: [stage(1, 1, null)], iterations: 1 }),
      program: program([journey([request('/')])]),
      target: server.url,
    });
    expect(failures(run)).toEqual({ tls: 1 });
    expect(run.notes[0]?.text).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });
});

function well(run: LoadRun): number {
  return tallies(run).reduce((sum, tally) => sum + answeredWell(tally), 0);
}

/** Writes the same again and again, as fast as the other side reads. */
function endless(socket: Socket, text: string | Buffer): void {
  const write = (): void => {
    if (socket.destroyed) return;
    if (socket.write(text)) setImmediate(write);
    else socket.once('drain', write);
  };
  write();
}
