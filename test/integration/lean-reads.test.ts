import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inspection, ResponseView } from '../../src/journey/program.js';
import { mixSeeds, randomInteger, seededRandom } from '../../src/model/random.js';
import { ms } from '../../src/model/units.js';
import { failures, journey, load, plan, program, request, requests, stage } from '../helpers/servers-load.js';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Answers in pieces of random length, each written in a turn of its own, so that they arrive apart. */
async function inPieces(bodyOf: (n: number) => string, sizes: readonly number[]): Promise<string> {
  let answered = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    const random = seededRandom(mixSeeds(7, sockets.size));
    socket.on('error', () => undefined);
    socket.on('data', () => {
      const body = bodyOf(answered++);
      const head = `HTTP/1.1 200 OK\r\nX-Sum: ${sumOf(body)}\r\nX-Pad: ${'p'.repeat(randomInteger(random, 0, 3000))}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
      const bytes = Buffer.from(head + body, 'latin1');
      const write = (from: number): void => {
        if (from >= bytes.length) return;
        const to = from + (sizes[randomInteger(random, 0, sizes.length - 1)] ?? 1);
        socket.write(bytes.subarray(from, to), () => setImmediate(write, to));
      };
      write(0);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sumOf(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return String(sum);
}

const inspect = (_: unknown, response: ResponseView): Inspection => {
  const told = response.header('x-sum');
  const seen = sumOf(response.body.toString('latin1'));
  return told === seen
    ? { outcome: 'ok' }
    : { outcome: 'failed', kind: 'check', detail: `${told ?? ''} is ${seen}` };
};

describe('answers that arrive in pieces', () => {
  it.each([
    ['a few bytes at a time', [1, 2, 7, 40], 300],
    ['about as much as one read takes', [1000, 4095, 4096, 4097], 20_000],
    ['large bodies', [60_000, 65_536, 100_000], 400_000],
  ])('are read as they were sent: %s', async (_, sizes, longest) => {
    const random = seededRandom(3);
    const target = await inPieces(
      (n) => String.fromCharCode(97 + (n % 26)).repeat(randomInteger(random, 0, longest)),
      sizes,
    );
    const run = await load({
      plan: plan({ stages: [stage(8, 8, null)], iterations: 200 }),
      program: program([journey([request('/', { needsBody: true, inspect })])]),
      target,
    });
    expect(failures(run)).toEqual({});
    expect(requests(run)).toBe(200);
  });

  it('keep their headers where the body is not read', async () => {
    const target = await inPieces(() => 'x'.repeat(50_000), [500, 9000, 20_000]);
    const sums = new Set<string | null>();
    const run = await load({
      plan: plan({ stages: [stage(4, 4, 300)], gracefulStop: ms(5000) }),
      program: program([
        journey([
          request('/', {
            inspect: (_, response) => {
              sums.add(response.header('x-sum'));
              return { outcome: 'ok' };
            },
          }),
        ]),
      ]),
      target,
    });
    expect(failures(run)).toEqual({});
    expect([...sums]).toEqual([sumOf('x'.repeat(50_000))]);
  });
});
