import { Database } from './database.js';
import { HttpError } from './http-error.js';
import { ROUTES } from './routes.js';
import { Store } from './store.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './trouble.js';

const LARGEST_BODY = 64 * 1024;

/**
 * The shop as a request listener of `node:http`.
 *
 * @param {import('./knobs.js').Knobs} knobs
 * @returns {import('node:http').RequestListener}
 */
export function createShop(knobs) {
  const store = new Store(knobs.loginTtl);
  const database = new Database(knobs.pool, knobs.recoveryLag);
  const trouble = new Trouble(knobs);

  async function answer(request) {
    const url = readUrl(request.url);
    const { route, params } = findRoute(request.method, url.pathname);
    // Whoever watches the shop's health must not use up what the knobs count.
    if (route.time === 0) return route.answer({ store, params });

    trouble.refuseOverLimit();
    trouble.leakMemory();
    trouble.leakSocket();
    const user = authorize(store, route, request.headers.authorization);
    const body = await readJson(request);
    const fails = trouble.nextFails(route.name);
    const hangs = route.name === 'POST /api/checkout' && trouble.nextPaymentHangs();
    const time = route.time * knobs.slowdown * (knobs.slowRoutes.get(route.name) ?? 1) + trouble.coldStart();
    await database.query(time, hangs ? () => sleep(knobs.dependencyTimeout) : undefined);
    if (route.name === 'GET /api/products') keepBusy(knobs.cpu);
    if (hangs) throw new HttpError(504, 'the payment service did not answer in time');
    if (fails) throw new HttpError(500, 'something went wrong (SHOP_ERROR_RATE)');
    return route.answer({ store, params, query: url.searchParams, body, user });
  }

  return async (request, response) => {
    try {
      const { status = 200, body } = await answer(request);
      send(response, status, body);
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the client hung up
      if (!(error instanceof HttpError)) console.error(error);
      const { status, message, headers } =
        error instanceof HttpError ? error : new HttpError(500, 'unexpected error');
      send(response, status, { error: message }, headers);
    }
  };
}

/** Work that nothing else can be done beside: a process of one thread has one core for all of it. */
function keepBusy(duration) {
  if (duration === 0) return;
  const end = performance.now() + duration;
  while (performance.now() < end);
}

const ROUTE_PATTERNS = ROUTES.map((route) => {
  const [method, template] = route.name.split(' ');
  const pattern = new RegExp(`^${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { route, method, pattern };
});

function findRoute(method, path) {
  const onPath = ROUTE_PATTERNS.filter(({ pattern }) => pattern.test(path));
  if (onPath.length === 0) throw new HttpError(404, `there is no ${path}`);
  const found = onPath.find((candidate) => candidate.method === method);
  if (found) return { route: found.route, params: { ...found.pattern.exec(path).groups } };
  const allow = onPath.map((candidate) => candidate.method).join(', ');
  throw new HttpError(405, `${path} takes ${allow}`, { allow });
}

function readUrl(text) {
  try {
    return new URL(text, 'http://shop');
  } catch {
    throw new HttpError(400, 'the address is not valid');
  }
}

function authorize(store, route, header) {
  if (route.access === 'anyone') return null;
  const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
  const user = token === undefined ? null : store.userOf(token);
  if (!user) throw new HttpError(401, 'log in first', { 'www-authenticate': 'Bearer' });
  if (route.access === 'admin' && !user.admin) throw new HttpError(403, 'for administrators only');
  return user;
}

async function readJson(request) {
  const chunks = [];
  let size = 0;
  // Read to its end even when it is too long: the answer would not reach a client that still sends.
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) throw new HttpError(413, `a body may have ${LARGEST_BODY} bytes`);
  const text = Buffer.concat(chunks).toString();
  if (text.trim() === '') return {};
  const body = parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HttpError(400, 'the body must be a JSON object');
  }
  return body;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'the body is not valid JSON');
  }
}

function send(response, status, body, headers = {}) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}
