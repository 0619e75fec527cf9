import { exchange } from '../../http/exchange.js';
import type { Guard } from '../../http/guard.js';
import type { ProxySettings } from '../../http/proxies.js';
import { MeasureError } from '../../model/errors.js';
import { isHtml, linksOf } from './links.js';
import { routesOfOpenApi } from './openapi.js';
import type { Route } from './route.js';

/** What a service was found to answer. */
export interface FoundRoutes {
  /** They answered 2xx; at most eight. */
  readonly routes: readonly Route[];
  /** The path of a health check that answers 2xx. */
  readonly health: string | null;
  /** Paths that answered 401 or 403. */
  readonly locked: readonly string[];
  /** Where the service describes itself; null: nowhere that was asked. */
  readonly description: string | null;
}

export interface FindOptions {
  /** Base URL without a trailing slash and without credentials. */
  readonly target: string;
  readonly guard: Guard;
  readonly proxy: ProxySettings | null;
  readonly signal: AbortSignal;
}

/**
 * Asks a service what it has: `/` and its links, the usual health checks, the usual places of an OpenAPI
 * description. One request after the other, GET alone, at most 40, each with three seconds and all with twenty.
 * Throws a MeasureError when nothing answers.
 */
export async function findRoutes(options: FindOptions): Promise<FoundRoutes> {
  const late = AbortSignal.timeout(LONGEST);
  const ask = asker({ ...options, signal: AbortSignal.any([options.signal, late]) });
  const target = new URL(`${options.target}/`);
  const start = await ask('/');
  if (start.status === 0 && !options.signal.aborted) throw silent(options.target, start.detail);
  const health = await firstOf(ask, HEALTH, ({ status, body }) => isFine(status) && !isHtml(body));
  const description = await firstOf(
    ask,
    DESCRIPTIONS,
    ({ status, body }) => isFine(status) && described(body, target).length > 0,
  );
  const candidates = [
    ...(description === null ? [] : described(description.body, target)),
    ...(isFine(start.status) ? linksOf(start.body, target) : []),
  ].filter(({ path }) => ![HOME.path, health?.path, description?.path].includes(path));
  const walked = await walk(ask, isFine(start.status) ? [HOME] : [], uniquePaths(candidates));
  return { ...walked, health: health?.path ?? null, description: description?.path ?? null };
}

/** ms. */
const LONGEST = 20_000;
const PATIENCE = 3000;

const HOME: Route = { name: null, path: '/' };
const HEALTH = ['/health', '/healthz', '/ready', '/readyz', '/api/health', '/actuator/health'];
const DESCRIPTIONS = [
  '/openapi.json',
  '/swagger.json',
  '/v3/api-docs',
  '/swagger/v1/swagger.json',
  '/api/openapi.json',
];
const MOST_ROUTES = 8;
const MOST_ASKED = 24;
const MOST_LOCKED = 8;

/** `status` is 0 when there was no answer; `detail` then says why. */
interface Answer {
  readonly path: string;
  readonly status: number;
  readonly body: string;
  readonly detail: string;
}

type Ask = (path: string) => Promise<Answer>;

function asker({ target, guard, proxy, signal }: FindOptions): Ask {
  return async (path) => {
    if (signal.aborted) return { path, status: 0, body: '', detail: 'there was no time left' };
    const answer = await exchange({
      url: `${target}${path}`,
      method: 'GET',
      headers: { accept: 'application/json, text/html;q=0.9, */*;q=0.5' },
      timeout: PATIENCE,
      guard,
      over: {
        target,
        settings: { keepAlive: false, connections: 'per-user', http2: false, tls: null, proxy },
      },
      signal,
    });
    return 'status' in answer
      ? { path, ...answer, detail: '' }
      : { path, status: 0, body: '', detail: answer.detail };
  };
}

async function firstOf(
  ask: Ask,
  paths: readonly string[],
  suits: (answer: Answer) => boolean,
): Promise<Answer | null> {
  for (const path of paths) {
    const answer = await ask(path);
    if (suits(answer)) return answer;
  }
  return null;
}

async function walk(
  ask: Ask,
  known: readonly Route[],
  candidates: readonly Route[],
): Promise<Pick<FoundRoutes, 'routes' | 'locked'>> {
  const routes = [...known];
  const locked: string[] = [];
  for (const route of candidates.slice(0, MOST_ASKED)) {
    if (routes.length === MOST_ROUTES) break;
    const { status } = await ask(route.path);
    if (isFine(status)) routes.push(route);
    else if ((status === 401 || status === 403) && locked.length < MOST_LOCKED) locked.push(route.path);
  }
  return { routes, locked };
}

function described(body: string, target: URL): readonly Route[] {
  try {
    return routesOfOpenApi(JSON.parse(body), target);
  } catch {
    return [];
  }
}

function uniquePaths(routes: readonly Route[]): readonly Route[] {
  const seen = new Set<string>();
  return routes.filter(({ path }) => !seen.has(path) && seen.add(path));
}

function isFine(status: number): boolean {
  return status >= 200 && status < 300;
}

function silent(target: string, detail: string): MeasureError {
  return new MeasureError(`Nothing answers at ${target}: ${detail}.`, {
    hint: 'start the service first; or leave the URL out, in the folder of its package.json',
  });
}
