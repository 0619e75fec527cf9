import { ROUTES } from './routes.js';

/**
 * How the shop behaves, from the environment. Times in ms.
 *
 * @typedef {object} Knobs
 * @property {number} slowdown Factor on every query's time.
 * @property {Map<string, number>} slowRoutes Factor by route, such as `POST /api/checkout`.
 * @property {number} errorRate Fraction of each route's requests that end with a 500.
 * @property {number} pool Connections to the database.
 * @property {number} leak Bytes that every request leaves behind.
 * @property {number} leakSockets Of so many requests one leaves a connection behind that the other side has closed; 0: none.
 * @property {number} coldStart Extra time of the first request; every further one has 3 % less of it.
 * @property {number} rateLimit Requests per second before 429; Infinity for none.
 * @property {number} dependencyTimeout How long the payment service hangs when it does; 0: it never does.
 * @property {number} cpu Time that listing products keeps the processor busy.
 * @property {number} recoveryLag How long queries take four times as long after the pool was overrun.
 * @property {number} loginTtl How long a login lasts.
 */

/**
 * Reads and checks every knob. Throws an Error with one sentence for a value that makes no sense.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {{ knobs: Knobs, port: number }}
 */
export function readKnobs(env) {
  const read = (name, fallback, rule) => readNumber(env, name, fallback, rule);
  return {
    port: read('PORT', 4010, { min: 0, max: 65_535, whole: true }),
    knobs: {
      slowdown: read('SHOP_SLOWDOWN', 1, { min: 0, max: 1000 }),
      slowRoutes: readSlowRoutes(env.SHOP_SLOW_ROUTE),
      errorRate: read('SHOP_ERROR_RATE', 0, { min: 0, max: 1 }),
      pool: read('SHOP_POOL', 20, { min: 1, max: 10_000, whole: true }),
      leak: read('SHOP_LEAK', 0, { min: 0, max: 10_000 }) * 1024,
      leakSockets: read('SHOP_LEAK_SOCKETS', 0, { min: 0, max: 1_000_000, whole: true }),
      coldStart: read('SHOP_COLD_START', 0, { min: 0, max: 60_000 }),
      rateLimit: read('SHOP_RATE_LIMIT', 0, { min: 0, max: 1_000_000 }) || Infinity,
      dependencyTimeout: read('SHOP_DEPENDENCY_TIMEOUT', 0, { min: 0, max: 600_000 }),
      cpu: read('SHOP_CPU', 0, { min: 0, max: 10_000 }),
      recoveryLag: read('SHOP_RECOVERY_LAG', 0, { min: 0, max: 600_000 }),
      loginTtl: read('SHOP_LOGIN_TTL', 3_600_000, { min: 1, max: 2 ** 40 }),
    },
  };
}

function readNumber(env, name, fallback, { min, max, whole = false }) {
  const text = (env[name] ?? '').trim();
  if (text === '') return fallback;
  const value = Number(text);
  if (Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value)))
    return value;
  throw new Error(`${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not "${text}".`);
}

/** Reads `POST /api/checkout=1.5,GET /api/products/:id=2`; empty or `none`: no route is slower. */
function readSlowRoutes(text) {
  const factors = new Map();
  const entries = (text ?? '').split(',').map((entry) => entry.trim());
  for (const entry of entries) {
    if (entry === '' || entry === 'none') continue;
    const [route, factor] = entry.split('=').map((part) => part.trim());
    if (!ROUTES.some((known) => known.name === route)) {
      const names = ROUTES.map((known) => known.name).join(', ');
      throw new Error(`SHOP_SLOW_ROUTE names "${route}", which is not a route of the shop: ${names}.`);
    }
    factors.set(
      route,
      readNumber({ SHOP_SLOW_ROUTE: factor }, 'SHOP_SLOW_ROUTE', NaN, { min: 0, max: 1000 }),
    );
    if (Number.isNaN(factors.get(route))) {
      throw new Error(`SHOP_SLOW_ROUTE gives no factor for "${route}"; write ${route}=1.5.`);
    }
  }
  return factors;
}
