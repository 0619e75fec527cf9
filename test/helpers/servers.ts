import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { CERTIFICATE, PRIVATE_KEY } from './servers-certificate.js';

/** A server on loopback that a test programs, and what it saw. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Sockets that are open now. */
  readonly open: () => number;
  /** Connections there ever were. */
  readonly accepted: () => number;
  close(): Promise<void>;
}

/** A plain HTTP server with this listener. */
export async function httpServer(
  listener: RequestListener,
): Promise<TestServer & { readonly server: Server }> {
  const server = createHttpServer(listener);
  server.keepAliveTimeout = 60_000;
  return { ...(await listening(server)), server };
}

/** A TCP server: `speak` gets every connection and says what it likes, HTTP or not. */
export async function tcpServer(speak: (socket: Socket, request: string) => void): Promise<TestServer> {
  const server = createTcpServer((socket) => {
    let received = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (!received.includes('\r\n\r\n')) return;
      const request = received;
      received = '';
      speak(socket, request);
    });
  });
  return listening(server);
}

/** An HTTPS server whose certificate nobody trusts. */
export async function tlsServer(): Promise<TestServer> {
  const server = createHttpsServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, (_, response) =>
    response.end('ok'),
  );
  const started = await listening(server);
  return { ...started, url: started.url.replace('http:', 'https:') };
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = await tcpServer(() => undefined);
  await server.close();
  return server.port;
}

async function listening(server: ReturnType<typeof createTcpServer>): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket: Socket) => {
    accepted++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    open: () => sockets.size,
    accepted: () => accepted,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One request as the server saw it. Times: monotonic ms of this process. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly arrivedAt: number;
  answeredAt: number;
}

/** An HTTP server that answers `{"ok":true}` after `latency(n)` ms and keeps a log of what it saw. */
export async function loggingServer(
  latency: (n: number) => number,
): Promise<TestServer & { readonly log: readonly Seen[] }> {
  const log: Seen[] = [];
  const server = await httpServer((request, response) => {
    const seen: Seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      arrivedAt: performance.now(),
      answeredAt: 0,
    };
    const wait = latency(log.push(seen) - 1);
    request.resume();
    const answer = (): void => {
      seen.answeredAt = performance.now();
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true}');
    };
    if (wait > 0) setTimeout(answer, wait);
    else answer();
  });
  return { ...server, log };
}
