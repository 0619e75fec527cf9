import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Database } from '../../examples/shop/database.js';
import { readKnobs } from '../../examples/shop/knobs.js';
import { ConnectionWatch } from '../../src/host/resources/connection-watch.js';
import { startServer } from '../../src/host/server.js';
import { checkScenario, loadPlan } from '../../src/plan/load.js';
import type { Plan } from '../../src/plan/plan.js';

const ROOT = join(import.meta.dirname, '../..');
const SERVER = join(ROOT, 'examples/shop/server.js');
/** No waiting where time is not the question. */
const FAST = { SHOP_SLOWDOWN: '0' };
const ADMIN = { email: 'admin@shop.example', password: 'admin-demo' };

interface Account {
  readonly email: string;
  readonly password: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever the shop sent. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly elapsed: number;
}

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function launch(env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

class Shop {
  readonly process: ChildProcess;
  readonly url: string;
  token = '';

  private constructor(process: ChildProcess, url: string) {
    this.process = process;
    this.url = url;
  }

  static async start(env: Readonly<Record<string, string>> = FAST): Promise<Shop> {
    const child = launch(env);
    if (child.stdout === null) throw new Error('the shop has no stdout');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())?.[0];
    if (url === undefined) throw new Error(`unexpected first line: ${line.toString()}`);
    return new Shop(child, url);
  }

  /** A shop in which somebody has logged in. */
  static async open(env: Readonly<Record<string, string>> = FAST, as: Account = shopper(0)): Promise<Shop> {
    const shop = await Shop.start(env);
    await shop.logIn(as);
    return shop;
  }

  async logIn(account: Account): Promise<Answer> {
    const answer = await this.send('POST', '/api/auth/login', account);
    this.token = String(answer.json.token);
    return answer;
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const started = performance.now();
    const response = await fetch(this.url + path, {
      method,
      headers: this.token === '' ? {} : { authorization: `Bearer ${this.token}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json = (await response.json()) as Answer['json'];
    return { status: response.status, headers: response.headers, json, elapsed: performance.now() - started };
  }

  async statuses(count: number, method: string, path: string, body?: unknown): Promise<number[]> {
    const seen: number[] = [];
    for (let i = 0; i < count; i++) seen.push((await this.send(method, path, body)).status);
    return seen;
  }

  /** The shortest time of several requests, one after the other: what a busy machine adds, it adds to few. */
  async fastest(count: number, method: string, path: string): Promise<number> {
    let least = Infinity;
    for (let i = 0; i < count; i++) least = Math.min(least, (await this.send(method, path)).elapsed);
    return least;
  }

  async checkOut(): Promise<Answer> {
    const cart = await this.send('POST', '/api/cart/items', { product: 1, quantity: 1 });
    return this.send('POST', '/api/checkout', { cart_id: cart.json.cart_id });
  }
}

function shopper(index: number): Account {
  const lines = readFileSync(join(ROOT, 'examples/shop/accounts.csv'), 'utf8').trim().split('\n').slice(1);
  const [email = '', password = ''] = (lines[index] ?? '').split(',');
  return { email, password };
}

describe('the shop', () => {
  it('says that it is healthy, to anyone', async () => {
    const shop = await Shop.start();
    const answer = await shop.send('GET', '/health');
    expect(answer).toMatchObject({ status: 200, json: { status: 'ok' } });
    expect(answer.headers.get('content-type')).toBe('application/json');
  });

  it('lets every account of accounts.csv in', async () => {
    const shop = await Shop.start();
    for (const index of [0, 50, 99]) {
      expect(await shop.logIn(shopper(index))).toMatchObject({ status: 200, json: { expires_in: 3600 } });
      expect((await shop.send('GET', '/api/orders')).status).toBe(200);
    }
  });

  it.each([
    { ...shopper(0), password: 'wrong' },
    { email: 'nobody@shop.example', password: 'x' },
    {},
    { email: 'constructor', password: null },
  ])('keeps %o out', async (account) => {
    const shop = await Shop.start();
    expect((await shop.send('POST', '/api/auth/login', account)).status).toBe(401);
  });

  it.each([
    ['GET', '/api/products'],
    ['GET', '/api/products/1'],
    ['POST', '/api/cart/items'],
    ['GET', '/api/cart/1'],
    ['POST', '/api/cart/1/coupons'],
    ['POST', '/api/checkout'],
    ['GET', '/api/orders'],
    ['GET', '/api/orders/1'],
    ['GET', '/api/dashboard'],
  ])('asks for a token: %s %s', async (method, path) => {
    const shop = await Shop.start();
    shop.token = 'made-up';
    const answer = await shop.send(method, path);
    expect(answer).toMatchObject({ status: 401, json: { error: 'log in first' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('lists products, all or of one category', async () => {
    const shop = await Shop.open();
    const all = await shop.send('GET', '/api/products');
    expect(all.json).toMatchObject({ total: 500 });
    expect(all.json.items).toHaveLength(20);
    const sale = await shop.send('GET', '/api/products?category=sale&limit=3');
    const items = sale.json.items as { id: number; category: string }[];
    expect(items.map((item) => item.category)).toEqual(['sale', 'sale', 'sale']);
    expect((await shop.send('GET', '/api/products?category=none')).json).toEqual({ items: [], total: 0 });
    const one = await shop.send('GET', `/api/products/${items[0]?.id ?? ''}`);
    expect(one).toMatchObject({ status: 200, json: items[0] ?? {} });
  });

  it('sells: product, cart, coupon, checkout, order, dashboard', async () => {
    const shop = await Shop.open();
    const product = (await shop.send('GET', '/api/products/7')).json;
    const added = await shop.send('POST', '/api/cart/items', { product: 7, quantity: 2, size: 'M' });
    const total = Math.round(Number(product.price) * 200) / 100;
    expect(added).toMatchObject({
      status: 201,
      json: { total, items: [{ product: 7, quantity: 2, size: 'M' }] },
    });

    const cart = String(added.json.cart_id);
    const more = await shop.send('POST', '/api/cart/items', { cart_id: cart, product: '7' });
    expect(more.json.cart_id).toBe(cart);
    expect((await shop.send('GET', `/api/cart/${cart}`)).json).toEqual(more.json);

    const coupon = await shop.send('POST', `/api/cart/${cart}/coupons`, { code: 'SAVE10' });
    const reduced = Math.round(Number(product.price) * 3 * 90) / 100;
    expect(coupon).toMatchObject({ status: 200, json: { discount: 0.1, total: reduced } });

    const order = await shop.send('POST', '/api/checkout', { cart_id: cart });
    expect(order).toMatchObject({ status: 200, json: { total: reduced } });
    expect((await shop.send('POST', '/api/checkout', { cart_id: cart })).status).toBe(404);
    expect((await shop.send('GET', `/api/orders/${String(order.json.order_id)}`)).json).toEqual(order.json);
    expect((await shop.send('GET', '/api/orders')).json).toEqual({ items: [order.json] });

    await shop.logIn(ADMIN);
    expect((await shop.send('GET', '/api/orders')).json).toEqual({ items: [order.json] });
    const dashboard = await shop.send('GET', '/api/dashboard');
    expect(dashboard.json).toEqual({ orders: 1, revenue: reduced, open_carts: 0, products: 500 });
  });

  it('shows nobody the carts and orders of others', async () => {
    const shop = await Shop.open();
    const cart = (await shop.send('POST', '/api/cart/items', { product: 1 })).json.cart_id;
    const order = (await shop.checkOut()).json.order_id;
    await shop.logIn(shopper(1));
    expect((await shop.send('GET', `/api/cart/${String(cart)}`)).status).toBe(404);
    expect((await shop.send('POST', '/api/checkout', { cart_id: cart })).status).toBe(404);
    expect((await shop.send('GET', `/api/orders/${String(order)}`)).status).toBe(404);
    expect((await shop.send('GET', '/api/orders')).json).toEqual({ items: [] });
    expect((await shop.send('GET', '/api/dashboard')).status).toBe(403);
  });

  it.each([
    ['GET', '/nowhere', undefined, 404],
    ['GET', '/api/products/501', undefined, 404],
    ['GET', '/api/products/abc', undefined, 404],
    ['GET', '//', undefined, 400],
    ['POST', '/api/checkout', '{"cart_id":', 400],
    ['POST', '/api/checkout', '[1]', 400],
    ['POST', '/api/checkout', 'null', 400],
    ['POST', '/api/checkout', undefined, 404],
    ['POST', '/api/cart/items', { product: 1, quantity: 0 }, 400],
    ['POST', '/api/cart/items', { product: 1, quantity: 'two' }, 400],
    ['POST', '/api/cart/items', { product: 0 }, 404],
    ['POST', '/api/cart/items', 'x'.repeat(100_000), 413],
  ])('%s %s with %s is a %i', async (method, path, body, status) => {
    const shop = await Shop.open();
    const answer = await shop.send(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toEqual(expect.any(String));
  });

  it('knows its coupons', async () => {
    const shop = await Shop.open();
    const cart = (await shop.send('POST', '/api/cart/items', { product: 1 })).json.cart_id;
    const path = `/api/cart/${String(cart)}/coupons`;
    for (const code of ['SAVE99', 'constructor', undefined]) {
      expect((await shop.send('POST', path, { code })).status).toBe(422);
    }
  });

  it('says which methods a path takes', async () => {
    const shop = await Shop.start();
    const answer = await shop.send('DELETE', '/api/checkout');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('survives a client that hangs up, and one that talks nonsense', async () => {
    const shop = await Shop.open();
    const port = Number(new URL(shop.url).port);
    const login = 'POST /api/auth/login HTTP/1.1\r\nhost: shop\r\ncontent-length: 100\r\n\r\n{';
    for (const text of [login, 'nonsense\r\n\r\n']) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(text);
      await sleep(50);
      socket.destroy();
    }
    expect((await shop.send('GET', '/api/orders')).status).toBe(200);
  });

  it('finishes the requests under way when it is told to end', async () => {
    const shop = await Shop.open({ SHOP_SLOW_ROUTE: 'GET /api/orders=50' });
    const answer = shop.send('GET', '/api/orders');
    await sleep(500);
    shop.process.kill('SIGTERM');
    expect((await answer).status).toBe(200);
    if (shop.process.exitCode === null) await once(shop.process, 'exit');
    expect(shop.process.exitCode).toBe(0);
  });
});

describe('the shop’s database', () => {
  it('takes the time of the route', async () => {
    const shop = await Shop.open({});
    // A timer may fire a millisecond early, and the spread is 5 %.
    expect((await shop.send('GET', '/api/products')).elapsed).toBeGreaterThan(22);
    expect((await shop.checkOut()).elapsed).toBeGreaterThan(36);
  });

  it('lets as many queries work at once as the pool has connections', async () => {
    const database = new Database(3);
    let atOnce = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++atOnce);
      await sleep(5);
      atOnce--;
    };
    await Promise.all(Array.from({ length: 12 }, () => database.query(1, work)));
    expect(most).toBe(3);
  });

  it('serves first who came first', async () => {
    const database = new Database(1);
    const order: number[] = [];
    await Promise.all(
      [5, 1, 3, 2].map((duration, index) => database.query(duration).then(() => order.push(index))),
    );
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('gives the connection back after a failure', async () => {
    const database = new Database(1);
    await expect(database.query(1, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(database.query(1)).resolves.toBeUndefined();
  });
});

describe('the shop’s knobs', () => {
  it('SHOP_POOL makes a line', async () => {
    const shop = await Shop.open({ SHOP_POOL: '1' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.send('GET', '/api/products/1')));
    expect(Math.max(...answers.map((answer) => answer.elapsed))).toBeGreaterThan(8 * 18);
  });

  it('SHOP_SLOWDOWN slows every route', async () => {
    const shop = await Shop.open({ SHOP_SLOWDOWN: '5' });
    expect((await shop.send('GET', '/api/products')).elapsed).toBeGreaterThan(5 * 25 * 0.94);
  });

  it('SHOP_SLOW_ROUTE slows the routes that it names', async () => {
    const shop = await Shop.open({
      SHOP_SLOWDOWN: '0.1',
      SHOP_SLOW_ROUTE: 'POST /api/checkout=50, GET /api/products/:id=100',
    });
    const product = await shop.send('GET', '/api/products/3');
    const checkout = await shop.checkOut();
    expect(product.elapsed).toBeGreaterThan(185);
    expect(checkout.elapsed).toBeGreaterThan(185);
    expect(await shop.fastest(10, 'GET', '/api/orders')).toBeLessThan(185);
  });

  it('SHOP_ERROR_RATE fails its share of every route, and never the health check', async () => {
    const shop = await Shop.start({ ...FAST, SHOP_ERROR_RATE: '0.25' });
    await shop.logIn(ADMIN);
    const expected = [200, 200, 200, 500, 200, 200, 200, 500];
    expect(await shop.statuses(8, 'GET', '/api/orders')).toEqual(expected);
    expect(await shop.statuses(8, 'GET', '/api/dashboard')).toEqual(expected);
    expect(await shop.statuses(8, 'GET', '/health')).toEqual(Array(8).fill(200));
  });

  it('SHOP_ERROR_RATE=1 fails everything', async () => {
    const shop = await Shop.start({ ...FAST, SHOP_ERROR_RATE: '1' });
    expect(await shop.statuses(3, 'POST', '/api/auth/login', ADMIN)).toEqual([500, 500, 500]);
  });

  it('SHOP_COLD_START makes the first requests slower', async () => {
    const shop = await Shop.start({ ...FAST, SHOP_COLD_START: '400' });
    await shop.send('GET', '/health');
    const first = await shop.logIn(ADMIN);
    expect(first.elapsed).toBeGreaterThan(370);
    await Promise.all(Array.from({ length: 150 }, () => shop.send('GET', '/api/orders')));
    expect(await shop.fastest(10, 'GET', '/api/orders')).toBeLessThan(370);
  });

  it('SHOP_RATE_LIMIT refuses what is too much, and says when to come back', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_RATE_LIMIT: '2' });
    expect((await shop.send('GET', '/api/orders')).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 30 }, () => shop.send('GET', '/api/orders')));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect((await shop.send('GET', '/health')).status).toBe(200);
    await sleep(1100);
    expect((await shop.send('GET', '/api/orders')).status).toBe(200);
  });

  it('SHOP_DEPENDENCY_TIMEOUT lets every twentieth payment hang', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_DEPENDENCY_TIMEOUT: '300' });
    const answers: Answer[] = [];
    for (let i = 0; i < 40; i++) answers.push(await shop.checkOut());
    const hung = answers.filter((answer) => answer.status === 504);
    expect(answers.map((answer) => answer.status).indexOf(504)).toBe(19);
    expect(hung).toHaveLength(2);
    for (const answer of hung) expect(answer.elapsed).toBeGreaterThan(280);
  });

  it('SHOP_CPU makes listing products work', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_CPU: '40' });
    const answers = await Promise.all([0, 1, 2].map(() => shop.send('GET', '/api/products')));
    // One thread: each waits for those before it.
    expect(Math.max(...answers.map(({ elapsed }) => elapsed))).toBeGreaterThan(115);
  });

  it('SHOP_RECOVERY_LAG keeps an overrun pool slow', async () => {
    const database = new Database(1, 60_000);
    await Promise.all(Array.from({ length: 6 }, () => database.query(1)));
    const started = performance.now();
    await database.query(50);
    expect(performance.now() - started).toBeGreaterThan(180);
    const other = new Database(3, 60_000);
    await Promise.all(Array.from({ length: 6 }, () => other.query(1)));
    expect(await fastestOf(3, () => other.query(50))).toBeLessThan(180);
  });

  it('SHOP_LOGIN_TTL ends a login', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_LOGIN_TTL: '1000' });
    await sleep(1100);
    expect((await shop.send('GET', '/api/orders')).status).toBe(401);
    expect((await shop.logIn(ADMIN)).json.expires_in).toBe(1);
    expect((await shop.send('GET', '/api/orders')).status).toBe(200);
  });

  it.skipIf(process.platform !== 'linux')('SHOP_LEAK leaves memory behind', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_LEAK: '1024' });
    const resident = (): number => {
      const status = readFileSync(`/proc/${shop.process.pid ?? ''}/status`, 'utf8');
      return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024;
    };
    const before = resident();
    await shop.statuses(100, 'GET', '/api/orders');
    expect(resident() - before).toBeGreaterThan(80);
  });

  it.skipIf(process.platform !== 'linux')('SHOP_LEAK_SOCKETS leaves connections unclosed', async () => {
    const shop = await Shop.open({ ...FAST, SHOP_LEAK_SOCKETS: '4' });
    // One request was the login.
    await shop.statuses(39, 'GET', '/api/orders');
    const unclosed = async (): Promise<number | undefined> => {
      const watch = new ConnectionWatch('/proc');
      await watch.look([shop.process.pid ?? 0]);
      return watch.latest?.closeWait;
    };
    await expect.poll(unclosed, { timeout: 5000 }).toBe(10);
  });

  it('may be empty or "none", as a scenario file fills in what is not set', async () => {
    const shop = await Shop.open({ SHOP_SLOW_ROUTE: 'none', SHOP_POOL: '', SHOP_ERROR_RATE: '' });
    expect((await shop.send('GET', '/api/orders')).status).toBe(200);
  });
});

describe('a shop that can’t start', () => {
  async function end(env: Readonly<Record<string, string>>): Promise<{ code: unknown; text: string }> {
    const child = launch(env);
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [unknown];
    return { code, text };
  }

  it.each([
    ['SHOP_POOL', '0', 'SHOP_POOL must be a whole number from 1 to 10000, not "0".'],
    ['SHOP_POOL', '2.5', 'SHOP_POOL must be a whole number from 1 to 10000, not "2.5".'],
    ['SHOP_SLOWDOWN', 'fast', 'SHOP_SLOWDOWN must be a number from 0 to 1000, not "fast".'],
    ['SHOP_ERROR_RATE', '30%', 'SHOP_ERROR_RATE must be a number from 0 to 1, not "30%".'],
    ['SHOP_ERROR_RATE', '-0.1', 'SHOP_ERROR_RATE must be a number from 0 to 1, not "-0.1".'],
    ['SHOP_LOGIN_TTL', '0', 'SHOP_LOGIN_TTL must be a number from 1 to 1099511627776, not "0".'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, not "70000".'],
    ['SHOP_SLOW_ROUTE', 'POST /api/checkout=x', 'SHOP_SLOW_ROUTE must be a number from 0 to 1000, not "x".'],
    [
      'SHOP_SLOW_ROUTE',
      'POST /api/checkout',
      'SHOP_SLOW_ROUTE gives no factor for "POST /api/checkout"; write POST /api/checkout=1.5.',
    ],
  ])('%s=%s', async (name, value, message) => {
    expect(await end({ [name]: value })).toEqual({ code: 2, text: `${message}\n` });
  });

  it('names its routes when SHOP_SLOW_ROUTE names another', async () => {
    const { code, text } = await end({ SHOP_SLOW_ROUTE: 'GET /api/product/:id=2' });
    expect(code).toBe(2);
    expect(text).toMatch(
      /^SHOP_SLOW_ROUTE names "GET \/api\/product\/:id", .*GET \/api\/products\/:id.*\.\n$/,
    );
  });

  it('says that its port is taken', async () => {
    const shop = await Shop.start();
    const { port } = new URL(shop.url);
    const { code, text } = await end({ PORT: port });
    expect(code).toBe(1);
    expect(text).toBe(
      `The shop can't start: another program listens on 127.0.0.1:${port} (EADDRINUSE); set PORT to another port.\n`,
    );
  });
});

describe('the shop’s scenario, loadgate.yml', () => {
  const demo = (env: Readonly<Record<string, string>> = {}): Promise<Plan> =>
    loadPlan({
      file: 'loadgate.yml',
      cwd: ROOT,
      env,
      tier: 'demo',
      target: null,
      runs: null,
      seed: null,
      set: [],
    });

  it('is valid, with all its tiers', async () => {
    const { tiers, journeys } = await checkScenario({ file: 'loadgate.yml', cwd: ROOT, env: {} });
    expect(tiers).toEqual(['demo', 'smoke', 'load', 'plateau', 'arrivals', 'stress', 'spike', 'soak']);
    expect(journeys).toEqual(['shopper', 'admin', 'health']);
  });

  it('passes every knob on', async () => {
    const env = {
      SHOP_POOL: '7',
      SHOP_SLOWDOWN: '1.1',
      SHOP_SLOW_ROUTE: 'POST /api/checkout=1.5',
      SHOP_ERROR_RATE: '0.1',
      SHOP_LEAK: '3',
      SHOP_LEAK_SOCKETS: '9',
      SHOP_COLD_START: '50',
      SHOP_RATE_LIMIT: '500',
      SHOP_DEPENDENCY_TIMEOUT: '900',
      SHOP_CPU: '3',
      SHOP_RECOVERY_LAG: '4000',
      SHOP_LOGIN_TTL: '2000',
    };
    const plan = await demo(env);
    expect(readKnobs(plan.server?.env ?? {})).toEqual(readKnobs(env));
    // The password that the scenario writes down.
    expect(plan.secrets).toEqual(['admin-demo']);
  });

  it('has a demo that never waits for the database', async () => {
    const plan = await demo();
    const { knobs } = readKnobs(plan.server?.env ?? {});
    const most = Math.max(...plan.tier.stages.map((stage) => stage.to));
    expect(most).toBeLessThan(knobs.pool);
  });

  it('starts the shop', async () => {
    const plan = await demo();
    if (plan.server === null) throw new Error('the scenario has no server');
    const server = await startServer({
      server: plan.server,
      directory: plan.directory,
      run: 0,
      side: 'head',
      env: process.env,
      ready: async (url) => (await fetch(url)).ok,
      signal: new AbortController().signal,
      echo: null,
    });
    await server.stop();
    expect(server.output()).toBe(`The shop listens on ${server.origin}\n`);
  });
});

/** ms that the quickest of some calls takes: a busy machine slows single ones. */
async function fastestOf(calls: number, call: () => Promise<void>): Promise<number> {
  let fastest = Infinity;
  for (let made = 0; made < calls; made++) {
    const started = performance.now();
    await call();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}
