import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpPlan, TlsPlan } from '../../src/plan/plan.js';
import { CERTIFICATE } from '../helpers/servers-certificate.js';
import { folderWith, http2Server, https1Server, proxyServer, serverAt } from '../helpers/servers-http.js';
import { failures, journey, load, plan, program, request, stage } from '../helpers/servers-load.js';

const open: (() => Promise<void>)[] = [];

async function use<S extends { close(): Promise<void> }>(server: Promise<S>): Promise<S> {
  const started = await server;
  open.push(() => started.close());
  return started;
}

async function folder(): Promise<string> {
  const made = await folderWith({});
  open.push(made.remove);
  return made.path;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const one = program([journey([request('/')])]);

/** What comes of three requests, and what is said about it. */
async function outcome(
  target: string,
  http: Partial<HttpPlan>,
): Promise<{ failures: unknown; notes: string }> {
  const base = plan({ stages: [stage(1, 1, null)], iterations: 3 });
  const run = await load({ plan: { ...base, http: { ...base.http, ...http } }, program: one, target });
  return { failures: failures(run), notes: run.notes.map(({ text }) => text).join('\n') };
}

const trust = (ca: string, more: Partial<TlsPlan> = {}): TlsPlan => ({
  ca: [ca],
  cert: null,
  key: null,
  servername: null,
  insecure: false,
  ...more,
});

describe('TLS', () => {
  it('trusts an authority of its own beside those of the system', async () => {
    const server = await use(https1Server());
    const ca = join(await folder(), 'ca.pem');
    expect((await outcome(server.url, {})).failures).toEqual({ tls: 3 });
    expect((await outcome(server.url, { tls: trust(ca) })).failures).toEqual({});
  });

  it('checks whom the certificate is for, which `servername` can tell', async () => {
    const server = await use(https1Server());
    const ca = join(await folder(), 'ca.pem');
    const refused = await outcome(server.url, { tls: trust(ca, { servername: 'other.example' }) });
    expect(refused.failures).toEqual({ tls: 3 });
    expect(refused.notes).toContain("Hostname/IP does not match certificate's altnames");
    expect((await outcome(server.url, { tls: trust(ca, { servername: 'localhost' }) })).failures).toEqual({});
  });

  it('takes any certificate when told to', async () => {
    const server = await use(https1Server());
    const tls = { ca: [], cert: null, key: null, servername: null, insecure: true };
    expect((await outcome(server.url, { tls })).failures).toEqual({});
  });

  it('shows a certificate of its own', async () => {
    const server = await use(https1Server({ clientCa: CERTIFICATE }));
    const path = await folder();
    const without = await outcome(server.url, { tls: trust(join(path, 'ca.pem')) });
    expect(Object.values(without.failures as object)).toEqual([3]);
    const tls = trust(join(path, 'ca.pem'), { cert: join(path, 'cert.pem'), key: join(path, 'key.pem') });
    expect((await outcome(server.url, { tls })).failures).toEqual({});
  });

  it('says which file is gone when it can no longer be read', async () => {
    const ca = join(await folder(), 'gone.pem');
    await expect(outcome('https://127.0.0.1:1', { tls: trust(ca) })).rejects.toThrow(
      /gone\.pem of http\.tls can't be read: it does not exist/,
    );
  });
});

describe('proxies', () => {
  // Loopback is never proxied: a name that only the proxy knows stands for the server.
  const elsewhere = (url: string): string => url.replace('127.0.0.1', 'service');
  const proxied = (url: string, except = ''): Partial<HttpPlan> => ({
    proxy: { http: url, https: url, except },
  });

  it('are told the whole URL of plain requests, with the credentials of the environment', async () => {
    const hosts: (string | undefined)[] = [];
    const credentials: (string | undefined)[] = [];
    const server = await use(
      serverAt({}, (message, response) => {
        hosts.push(message.headers.host);
        credentials.push(message.headers['proxy-authorization']);
        response.end('ok');
      }),
    );
    const proxy = await use(proxyServer());
    const url = proxy.url.replace('//', '//robot:s%40fe@');
    const target = elsewhere(server.url);
    expect(await outcome(target, proxied(url))).toEqual({ failures: {}, notes: '' });
    const authorization = `Basic ${Buffer.from('robot:s@fe').toString('base64')}`;
    expect(proxy.seen).toEqual(new Array(3).fill({ line: `GET ${target}/`, authorization }));
    expect(proxy.accepted()).toBe(1);
    expect(credentials).toEqual([undefined, undefined, undefined]);
  });

  it('open a tunnel for TLS, whose certificate is checked as ever', async () => {
    const server = await use(https1Server());
    const proxy = await use(proxyServer());
    const ca = join(await folder(), 'ca.pem');
    const target = elsewhere(server.url);
    const url = proxy.url.replace('//', '//robot:s%40fe@');
    expect((await outcome(target, { ...proxied(url), tls: trust(ca) })).failures).toEqual({ tls: 3 });
    const tls = trust(ca, { servername: 'localhost' });
    expect(await outcome(target, { ...proxied(url), tls })).toEqual({ failures: {}, notes: '' });
    expect(proxy.seen.at(-1)?.line).toBe(`CONNECT service:${server.port}`);
    expect(proxy.seen.at(-1)?.authorization).toMatch(/^Basic /);
    expect(server.accepted()).toBeGreaterThan(0);
  });

  it('carry HTTP/2 in their tunnels', async () => {
    const server = await use(http2Server());
    const proxy = await use(proxyServer());
    const tls = trust(join(await folder(), 'ca.pem'), { servername: 'localhost' });
    const http = { ...proxied(proxy.url), tls, http2: true, connections: 'shared' as const };
    expect(await outcome(elsewhere(server.url), http)).toEqual({ failures: {}, notes: '' });
    expect(server.streams()).toBe(3);
    expect(proxy.seen).toHaveLength(1);
  });

  it('that refuse or are not there are named, without their credentials', async () => {
    const server = await use(https1Server());
    const proxy = await use(proxyServer(407));
    const url = proxy.url.replace('//', '//robot:topsecret@');
    const refused = await outcome(elsewhere(server.url), proxied(url));
    expect(refused.failures).toEqual({ refused: 3 });
    expect(refused.notes).toContain(
      `the proxy 127.0.0.1:${proxy.port} opened no tunnel to service:${server.port}: it answered 407`,
    );
    await proxy.close();
    open.pop();
    for (const target of [elsewhere(server.url), 'http://service:81']) {
      const gone = await outcome(target, proxied(url));
      expect(gone.failures).toEqual({ refused: 3 });
      expect(gone.notes).toContain(
        `the proxy 127.0.0.1:${proxy.port} can't be reached: nothing listens there`,
      );
      expect(gone.notes).not.toContain('topsecret');
    }
  });

  it('are not used for this machine, nor for what NO_PROXY lists', async () => {
    const server = await use(serverAt({}));
    const proxy = await use(proxyServer());
    expect((await outcome(server.url, proxied(proxy.url))).failures).toEqual({});
    const named = server.url.replace('127.0.0.1', 'localhost');
    expect((await outcome(named, proxied(proxy.url))).failures).toEqual({});
    const listed = await outcome('http://nowhere.invalid', proxied(proxy.url, '.invalid'));
    expect(listed.failures).not.toEqual({});
    expect(proxy.accepted()).toBe(0);
  });

  it('get no request to a host that is not allowed', async () => {
    const proxy = await use(proxyServer());
    const base = plan({ stages: [stage(1, 1, null)], iterations: 1 });
    const run = await load({
      plan: { ...base, http: { ...base.http, ...proxied(proxy.url) } },
      program: program([journey([request('http://shop.example.com/')])]),
      target: 'http://service',
    });
    expect(failures(run)).toEqual({ refused: 1 });
    expect(proxy.accepted()).toBe(0);
  });
});
