import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/app/command-line.js';
import { checkScenario, loadPlan } from '../../src/plan/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { scratchFolder } from '../helpers/bundle.js';
import { fakeWorld, type FakeWorld } from '../helpers/fake-world.js';
import { freePort, httpServer, tcpServer, tlsServer, type TestServer } from '../helpers/servers.js';

let cwd = '';
const servers: TestServer[] = [];
const asked: string[] = [];

beforeEach(() => {
  cwd = scratchFolder();
  asked.length = 0;
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(cwd, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const write = (name: string, text: string): void => {
  writeFileSync(join(cwd, name), text);
};

async function init(argv: readonly string[] = [], env = {}): Promise<FakeWorld & { readonly code: number }> {
  const world = fakeWorld({ argv: ['init', ...argv], cwd, env });
  return { ...world, code: await commandLine(world) };
}

/** A server whose paths are these; all else is 404. A function answers by itself. */
async function service(paths: Readonly<Record<string, string | number | RequestListener>>): Promise<string> {
  const server = await httpServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method ?? ''} ${path}`);
    const answer = paths[path] ?? 404;
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '{"error":"no"}' : answer);
  });
  servers.push(server);
  return server.url;
}

const plan = (): Promise<Plan> =>
  loadPlan({
    file: 'loadgate.yml',
    cwd,
    env: {},
    tier: 'smoke',
    target: null,
    runs: null,
    seed: null,
    set: [],
  });

async function endpoints(): Promise<readonly string[]> {
  return (await checkScenario({ file: 'loadgate.yml', cwd, env: {} })).endpoints;
}

const OPENAPI = JSON.stringify({
  openapi: '3.0.3',
  paths: {
    '/api/products': { get: {} },
    '/api/products/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true, example: 7 }] } },
    '/api/orders': { get: {}, post: {} },
    '/api/broken': { get: {} },
  },
});

describe('loadgate init URL', () => {
  it('proposes what the service describes and answers', async () => {
    const url = await service({
      '/': '<!doctype html><a href="/about">about</a><a href="/gone">gone</a><a href="/logout">bye</a>',
      '/about': '<html>',
      '/healthz': 'ok',
      '/openapi.json': OPENAPI,
      '/api/products': '[]',
      '/api/products/7': '{}',
      '/api/orders': 401,
      '/api/broken': 500,
    });
    const { code, stdout, stderr } = await init([url]);
    expect(stderr.text).toBe('');
    expect(code).toBe(0);
    const said = stdout.text.replaceAll(url, 'http://127.0.0.1:3000');
    await expect(said).toMatchFileSnapshot('golden/init-url.txt');
    expect(await endpoints()).toEqual([
      'GET /',
      'GET /api/products',
      'GET /api/products/{id}',
      'GET /about',
      'health',
    ]);
    expect(read('loadgate.yml')).toContain('#   GET /api/orders');
    expect((await plan()).target).toBe(url);
    expect(asked.every((request) => request.startsWith('GET '))).toBe(true);
    expect(asked).not.toContain('GET /logout');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('starts the service itself where a package.json says how', async () => {
    write('package.json', '{\n    "scripts": {\n        "start": "node server.js"\n    }\n}\n');
    const url = await service({ '/health': '{"status":"ok"}' });
    expect((await init([`${url}/`])).code).toBe(0);
    expect((await plan()).server).toMatchObject({ command: 'npm start', ready: { path: '/health' } });
    expect(read('package.json')).toBe(
      '{\n    "scripts": {\n        "start": "node server.js",\n' +
        '        "perf:smoke": "loadgate run --tier smoke",\n' +
        '        "perf:load": "loadgate run --tier load",\n' +
        '        "perf:stress": "loadgate run --tier stress"\n    }\n}\n',
    );
  });

  it('counts the path of the URL in', async () => {
    write('package.json', '{"scripts": {"start": "node ."}}');
    const url = await service({ '/shop/': 'hello', '/shop/health': 'ok', '/shop/openapi.json': OPENAPI });
    expect((await init([`${url}/shop/`])).code).toBe(0);
    const { target, server } = await plan();
    expect(target).toBe(`${url}/shop`);
    expect(server?.ready.path).toBe('/shop/health');
    expect(await endpoints()).toEqual(['GET /', 'health']);
  });

  it('takes a page for every path for no health check and no description', async () => {
    const page = '<!doctype html><title>app</title>';
    const server = await httpServer((_, response) => response.end(page));
    servers.push(server);
    expect((await init([server.url])).code).toBe(0);
    expect(await endpoints()).toEqual(['GET /']);
  });

  it('writes a file that is to be completed where nothing answers 2xx', async () => {
    const { code, stdout } = await init([await service({ '/': 401 })]);
    expect(code).toBe(0);
    expect(stdout.text).toContain('no GET route answers with 2xx');
    expect(stdout.text).toContain('1. name a route that answers in loadgate.yml');
    expect(await endpoints()).toEqual(['GET /']);
  });

  it('asks at most forty times', async () => {
    const paths = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`/p${index}`, { get: {} }]));
    const url = await service({ '/': 'x', '/openapi.json': JSON.stringify({ openapi: '3.0.0', paths }) });
    expect((await init([url])).code).toBe(0);
    expect(asked.length).toBeLessThanOrEqual(40);
  });

  it('gives an answer that never ends three seconds', async () => {
    const url = await service({
      '/': 'x',
      '/openapi.json': JSON.stringify({
        openapi: '3.0.0',
        paths: { '/stream': { get: {} }, '/a': { get: {} } },
      }),
      '/stream': (_, response) => {
        response.write('{');
      },
      '/a': '1',
    });
    expect((await init([url])).code).toBe(0);
    expect(await endpoints()).toEqual(['GET /', 'GET /a']);
  });

  it('stops at a signal, and has written nothing', async () => {
    const controller = new AbortController();
    const url = await service({
      '/': () => {
        controller.abort('SIGINT');
      },
    });
    const world = fakeWorld({ argv: ['init', url], cwd, interrupt: controller.signal });
    expect(await commandLine(world)).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    [
      'nothing listens',
      async () => `http://127.0.0.1:${await freePort()}`,
      /Nothing answers at http:\/\/127\.0\.0\.1:\d+: nothing listens there/,
    ],
    [
      'it is not HTTP',
      async () => {
        const server = await tcpServer((socket) => socket.end('SSH-2.0-x\r\n'));
        servers.push(server);
        return server.url;
      },
      /Nothing answers at .*: not HTTP/,
    ],
    [
      'nobody trusts its certificate',
      async () => {
        const server = await tlsServer();
        servers.push(server);
        return server.url;
      },
      /Nothing answers at https:.*certificate/,
    ],
  ])('ends with exit code 3 and writes nothing where %s', async (_, start, words) => {
    const { code, stderr } = await init([await start()]);
    expect(code).toBe(3);
    expect(stderr.text).toMatch(words);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    ['https://shop.example.com', /shop\.example\.com is not an allowed host[^]*--allow-host/],
    ['http://169.254.169.254/latest', /never sent there/],
    ['http://user:secret@127.0.0.1:3000', /holds a user name or password/],
    ['ftp://127.0.0.1', /expected the URL of a service/],
    ['http://', /expected the URL of a service/],
  ])('refuses %s before it asks anything', async (url, words) => {
    const { code, stderr } = await init([url]);
    expect(code).toBe(2);
    expect(stderr.text).toMatch(words);
    expect(stderr.text).not.toContain('secret');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks a listed host alone, and lets the workflow and the scripts send load there', async () => {
    write('package.json', '{ "name": "x" }');
    // The name leads to this machine by the proxy alone: nothing is looked up.
    const proxy = await httpServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('ok');
    });
    servers.push(proxy);
    const { code, stderr } = await init(['http://shop.test', '--allow-host', 'shop.test'], {
      HTTP_PROXY: proxy.url,
    });
    expect(stderr.text).toBe('');
    expect(code).toBe(0);
    expect(asked[0]).toBe('http://shop.test/');
    expect(read('.github/workflows/loadgate.yml')).toContain("allowed-hosts: 'shop.test'");
    expect(JSON.parse(read('package.json'))).toMatchObject({
      scripts: { 'perf:load': 'loadgate run --tier load --allow-host "shop.test"' },
    });
    expect(await plan()).toMatchObject({ target: 'http://shop.test', server: null });
  });
});

describe('loadgate init', () => {
  it('reads the package.json where it stands', async () => {
    write('package.json', '{ "scripts": { "build": "tsc", "dev": "vite --port 5173" } }\n');
    const { code, stdout } = await init();
    expect(code).toBe(0);
    await expect(stdout.text).toMatchFileSnapshot('golden/init-package.txt');
    const { target, server } = await plan();
    expect(target).toBe('http://127.0.0.1:5173');
    expect(server).toMatchObject({ build: 'npm run build', command: 'npm run dev', port: 5173 });
  });

  it.each([
    [null, /there is no package\.json here/],
    ['{"name": "library"}', /does not tell how the service is started/],
    ['{"name": ', /package\.json can't be read: it is not JSON/],
    ['[]', /package\.json: expected an object/],
  ])('says what it lacks with a package.json of %j', async (manifest, words) => {
    if (manifest !== null) write('package.json', manifest);
    const { code, stderr } = await init();
    expect(code).toBe(2);
    expect(stderr.text).toMatch(words);
    expect(readdirSync(cwd)).toEqual(manifest === null ? [] : ['package.json']);
  });

  it('overwrites nothing: what is there is named and left', async () => {
    const mine = '{"scripts":{"start":"x","perf:smoke":"a","perf:load":"b","perf:stress":"c"}}';
    write('package.json', mine);
    write('loadgate.yaml', 'mine');
    mkdirSync(join(cwd, '.github/workflows'), { recursive: true });
    symlinkSync('nowhere.yml', join(cwd, '.github/workflows/loadgate.yml'));
    const url = await service({});
    const { code, stdout } = await init([url]);
    expect(code).toBe(0);
    await expect(stdout.text).toMatchFileSnapshot('golden/init-left.txt');
    expect(asked).toEqual([]);
    expect(read('loadgate.yaml')).toBe('mine');
    expect(read('package.json')).toBe(mine);
    expect(readdirSync(cwd).sort()).toEqual(['.github', 'loadgate.yaml', 'package.json']);
    expect(readdirSync(join(cwd, '.github/workflows'))).toEqual(['loadgate.yml']);
  });

  it('says what keeps it from writing', async () => {
    write('package.json', '{"main": "server.js"}');
    write('.github', 'a file');
    const { code, stderr } = await init();
    expect(code).toBe(2);
    expect(stderr.text).toMatch(/\.github\/workflows\/loadgate\.yml can't be written: a part of the path/);
    expect(stderr.text).not.toMatch(/\n\s+at /);
  });
});
