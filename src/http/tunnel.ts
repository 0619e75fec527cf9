import type { Socket } from 'node:net';
import { ProxyRefusal } from './failures.js';
import type { Proxy } from './proxies.js';

/**
 * Asks a connected proxy for a way through to `authority` (`host:port`), by CONNECT. Calls back once; an end of
 * the socket before the answer is left to whoever watches it.
 */
export function openTunnel(
  socket: Socket,
  proxy: Proxy,
  authority: string,
  callback: (refusal: Error | null) => void,
): void {
  let answer = '';
  const read = (chunk: Buffer): void => {
    answer += chunk.toString('latin1');
    const end = answer.indexOf('\r\n\r\n');
    if (end < 0 && answer.length <= LONGEST_ANSWER) return;
    socket.removeListener('data', read);
    socket.pause();
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1];
    if (end >= 0 && status?.startsWith('2') === true) {
      const rest = answer.slice(end + 4);
      if (rest !== '') socket.unshift(Buffer.from(rest, 'latin1'));
      callback(null);
    } else callback(refusalOf(proxy, authority, status));
  };
  socket.on('data', read);
  const credentials = proxy.authorization === null ? '' : `Proxy-Authorization: ${proxy.authorization}\r\n`;
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${credentials}\r\n`);
}

/** Bytes of an answer's headers at most. */
const LONGEST_ANSWER = 16_384;

function refusalOf(proxy: Proxy, authority: string, status: string | undefined): ProxyRefusal {
  if (status === undefined) return new ProxyRefusal(`the proxy ${proxy.name} does not speak HTTP`);
  const advice = status === '407' ? ': it wants other credentials' : '';
  return new ProxyRefusal(
    `the proxy ${proxy.name} opened no tunnel to ${authority}: it answered ${status}${advice}`,
  );
}
