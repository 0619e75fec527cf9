import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { GHES_CERTIFICATE, GHES_KEY } from './servers-certificate.js';

/** A GitHub Enterprise Server behind TLS. Its name is known to no one: only a proxy leads there. */
export interface Ghes {
  /** `https://ghes.example.test:…` */
  readonly url: string;
  /** Paths that it was asked for. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** Serves an API of github.com's form as GHES does: REST below `/api/v3`, GraphQL at `/api/graphql`. */
export async function startGhes(apiUrl: string): Promise<Ghes> {
  const paths: string[] = [];
  const server = createServer({ cert: GHES_CERTIFICATE, key: GHES_KEY }, (request, response) => {
    const path = request.url ?? '/';
    paths.push(path);
    const behind = path.replace(/^\/api\/v3\//, '/').replace(/^\/api\/graphql$/, '/graphql');
    const { method, headers } = request;
    const inner = forward(`${apiUrl}${behind}`, { method: method ?? 'GET', headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(inner);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `https://ghes.example.test:${(server.address() as AddressInfo).port}`,
    paths,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
