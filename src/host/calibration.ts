import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { errorText } from '../model/error-text.js';
import { MeasureError } from '../model/errors.js';
import type { Calibration } from '../result/result.js';

/**
 * What this machine can do at this moment: three small fixed tasks, each done several times; the best time counts:
 * it tells what the machine is able to do, whatever its neighbours did meanwhile (on a shared machine medians differ by
 * a quarter from one moment to the next, best times by a few percent). Takes about 150 ms, in which this thread does nothing else, and leaves neither sockets nor
 * memory behind. Throws a MeasureError when there is no loopback connection to be had.
 */
export async function calibrate(): Promise<Calibration> {
  const integer = bestTime(countIntegers);
  const memory = timeMemory();
  const echo = await timeEcho();
  return { integer, memory, echo };
}

const REPEATS = 9;
/** The first times are compilation and cold caches. */
const WARM_UP = 2;

function bestTime(task: () => number): number {
  const times: number[] = [];
  for (let repeat = -WARM_UP; repeat < REPEATS; repeat++) {
    const start = performance.now();
    keep(task());
    if (repeat >= 0) times.push(performance.now() - start);
  }
  return Math.min(...times);
}

let kept = 0;

/** A result that nobody uses could be optimised away together with its computation. */
function keep(value: number): void {
  kept ^= value;
}

const ROUNDS = 3_000_000;

/** Marsaglia's xorshift32: each step needs the one before. */
function countIntegers(): number {
  let x = 2463534242 ^ (kept & 1);
  for (let round = 0; round < ROUNDS; round++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

/** 32 MiB: more than the cache of one core. A power of two. */
const WORDS = 8 * 1024 * 1024;
const STEPS = 40_000;

function timeMemory(): number {
  const words = new Int32Array(WORDS);
  // Pages that were never written all stand for the same page of zeros.
  words.fill(1);
  const time = bestTime(() => walk(words));
  release(words.buffer);
  return time;
}

let position = 1;

/** Each address depends on what was read last (and is a full-period congruential sequence), so that reads can't overlap. */
function walk(words: Int32Array): number {
  let at = position;
  for (let step = 0; step < STEPS; step++) {
    at = (Math.imul(at, 1664525) + 1013904222 + (words[at] ?? 0)) & (WORDS - 1);
  }
  position = at;
  return at;
}

/** Frees it now: the garbage collector would do so at its own time, which may be in the middle of a run. */
function release(buffer: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(buffer, [buffer]);
  port1.close();
  port2.close();
}

const TRIPS = 100;
/** A fresh process is still compiling its socket code in the first thousand round trips. */
const TRIP_WARM_UP = 10;
const MESSAGE = Buffer.alloc(64, 'loadgate');
/** ms. */
const SILENCE = 5000;

async function timeEcho(): Promise<number> {
  const accepted = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    accepted.add(socket);
    socket.on('error', () => socket.destroy());
    socket.pipe(socket);
  });
  try {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return await timeTrips(portOf(server));
  } catch (error) {
    throw new MeasureError(`Connections over loopback can't be timed: ${errorText(error)}.`, {
      cause: error,
    });
  } finally {
    for (const socket of accepted) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function timeTrips(port: number): Promise<number> {
  const client = connect({ port, host: '127.0.0.1', noDelay: true, timeout: SILENCE });
  try {
    await once(client, 'connect');
    const times: number[] = [];
    for (let repeat = -TRIP_WARM_UP; repeat < REPEATS; repeat++) {
      const time = await tripsOver(client);
      if (repeat >= 0) times.push(time);
    }
    return Math.min(...times);
  } finally {
    const closed = new Promise((resolve) => client.once('close', resolve));
    client.destroy();
    await closed;
  }
}

/** Sends a message as often as `TRIPS` says, each when the one before is back. */
function tripsOver(client: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let awaited = TRIPS * MESSAGE.length;
    const start = performance.now();
    const finish = (error: Error | null): void => {
      client.off('data', onData).off('error', finish).off('close', onClose).off('timeout', onSilence);
      if (error === null) resolve(performance.now() - start);
      else reject(error);
    };
    const onClose = (): void => {
      finish(new Error('the connection was closed'));
    };
    const onSilence = (): void => {
      finish(new Error('no answer within 5 s'));
    };
    const onData = (data: Buffer): void => {
      awaited -= data.length;
      if (awaited <= 0) finish(null);
      else if (awaited % MESSAGE.length === 0) client.write(MESSAGE);
    };
    client.on('data', onData).on('error', finish).on('close', onClose).on('timeout', onSilence);
    client.write(MESSAGE);
  });
}
