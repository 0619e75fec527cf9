import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MeasureError, type Location } from '../model/errors.js';
import { placeOf } from './server-errors.js';

const HOST = '127.0.0.1';

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new MeasureError('The system gave no free port.');
  return address.port;
}

/** Throws a MeasureError when something listens on the port already: it would be measured in place of the server. */
export async function refuseTakenPort(port: number, at: Location): Promise<void> {
  if (!(await isTaken(port))) return;
  throw new MeasureError(`${placeOf(at, 'server.port')}another program listens on ${HOST}:${port} already.`, {
    hint: 'end that program, or leave `port` out: loadgate then picks a free one and passes it as PORT',
  });
}

async function isTaken(port: number): Promise<boolean> {
  const socket = connect({ host: HOST, port });
  try {
    return await Promise.race([once(socket, 'connect').then(() => true), sleep(1000, false, { ref: false })]);
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
