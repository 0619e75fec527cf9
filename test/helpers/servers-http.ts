import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, request as sendRequest, type RequestListener } from 'node:http';
import { createSecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import type { TestServer } from './servers.js';
import { CERTIFICATE, PRIVATE_KEY } from './servers-certificate.js';

/** Where a server listens: 127.0.0.1 unless given. */
export interface Listening {
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
}

/** A plain HTTP server on any address, or on a Unix socket. */
export async function serverAt(where: Listening, listener: RequestListener = answerOk): Promise<TestServer> {
  return started(createHttpServer(listener), where, 'http');
}

/** A TLS server of HTTP/1.1 alone; with `clientCa` it wants a certificate that this authority signed. */
export async function https1Server(
  options: { readonly clientCa?: string } = {},
  listener: RequestListener = answerOk,
): Promise<TestServer & { readonly resumed: () => number }> {
  const { clientCa } = options;
  const client = clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: true };
  const server = createHttpsServer({ cert: CERTIFICATE, key: PRIVATE_KEY, ...client }, listener);
  let resumed = 0;
  server.on('secureConnection', (socket: TLSSocket) => {
    if (socket.isSessionReused()) resumed++;
  });
  return { ...(await started(server, {}, 'https')), resumed: () => resumed };
}

export interface Http2Server extends TestServer {
  readonly streams: () => number;
  readonly mostAtOnce: () => number;
  /** Headers of every request. */
  readonly seen: readonly Readonly<Record<string, unknown>>[];
}

/** An HTTP/2 server. `answer` gets every stream with its number, and the session it came over. */
export async function http2Server(
  answer: (stream: ServerHttp2Stream, n: number, session: Http2Session) => void = (stream) => {
    stream.respond({ ':status': 200 });
    stream.end('ok');
  },
  settings: { readonly maxConcurrentStreams?: number } = {},
): Promise<Http2Server> {
  const seen: Readonly<Record<string, unknown>>[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = createSecureServer({ cert: CERTIFICATE, key: PRIVATE_KEY, settings });
  server.on('sessionError', () => undefined);
  server.on('stream', (stream, headers) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    stream.on('error', () => undefined);
    stream.once('close', () => atOnce--);
    const { session } = stream;
    if (session) answer(stream, seen.push(headers), session);
  });
  const base = await started(server, {}, 'https');
  return { ...base, streams: () => seen.length, mostAtOnce: () => mostAtOnce, seen };
}

export interface ProxyServer extends TestServer {
  /** First line and credentials of every request. */
  readonly seen: readonly { readonly line: string; readonly authorization: string | null }[];
}

/** A forward proxy: CONNECT and whole URLs. `status` answers every CONNECT when it is not 200. */
export async function proxyServer(status = 200): Promise<ProxyServer> {
  const seen: { line: string; authorization: string | null }[] = [];
  const note = (line: string, authorization: string | undefined): void => {
    seen.push({ line, authorization: authorization ?? null });
  };
  const server = createHttpServer((request, response) => {
    note(`${request.method ?? ''} ${request.url ?? ''}`, request.headers['proxy-authorization']);
    const onward = sendRequest(
      { port: new URL(request.url ?? '').port, path: new URL(request.url ?? '').pathname },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(onward);
  });
  server.on('connect', (request, client) => {
    note(`CONNECT ${request.url ?? ''}`, request.headers['proxy-authorization']);
    client.on('error', () => undefined);
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const onward = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy());
    client.on('close', () => onward.destroy());
  });
  return { ...(await started(server, {}, 'http')), seen };
}

/** A folder with the test's certificate, key and whatever else; `remove` it afterwards. */
export async function folderWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'loadgate-'));
  const all = { 'ca.pem': CERTIFICATE, 'cert.pem': CERTIFICATE, 'key.pem': PRIVATE_KEY, ...files };
  for (const [name, content] of Object.entries(all)) await writeFile(join(path, name), content);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

const answerOk: RequestListener = (request, response) => {
  request.resume();
  request.once('end', () => response.end('ok'));
};

async function started(server: Server, where: Listening, scheme: string): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket: Socket) => {
    accepted++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const { host = '127.0.0.1', port = 0, path } = where;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (path === undefined) server.listen(port, host, resolve);
    else server.listen(path, resolve);
  });
  const bound = path === undefined ? (server.address() as AddressInfo).port : 0;
  return {
    url:
      path === undefined ? `${scheme}://${host.includes(':') ? `[${host}]` : host}:${bound}` : `unix:${path}`,
    port: bound,
    open: () => sockets.size,
    accepted: () => accepted,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
