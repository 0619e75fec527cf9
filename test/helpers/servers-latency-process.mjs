import { createServer } from 'node:http';

/**
 * An HTTP server whose latency is programmed, in a process of its own, so that its event loop is not the load
 * generator's. It logs each request's arrival, the start of its service and its answer by the monotonic clock that
 * all processes of a machine share on Linux.
 */
const { seed, routes, port = 0, backlog = 511 } = JSON.parse(process.argv[2]);
const random = seededRandom(seed);
const log = [];
let firstAt = null;
let open = 0;
let mostOpen = 0;
let accepted = 0;

const serving = new Map(Object.entries(routes).map(([path, route]) => [path, servingOf(route)]));

const server = createServer((request, response) => {
  const arrivedAt = now();
  firstAt ??= arrivedAt;
  const path = request.url.split('?')[0];
  const route = routes[path] ?? { kind: 'constant', ms: 0 };
  const status = random() < (route.failing ?? 0) ? 503 : 200;
  const entry = { path, status, arrivedAt, startedAt: arrivedAt, answeredAt: 0, freedAt: 0 };
  log.push(entry);
  request.resume();
  const done = () => {
    entry.answeredAt = now();
    response.writeHead(entry.status, { 'content-type': 'application/json', 'x-server': process.pid });
    response.end('{"ok":true}');
    entry.freedAt = now();
  };
  const serve = serving.get(path);
  if (serve) serve(entry, done);
  else done();
});

/** How requests of one route are served: told about each with what answers it. */
function servingOf(route) {
  if (route.kind === 'queue') return queueOf(route);
  const draw = latencyOf(route);
  return (_, done) => after(draw(), done);
}

/** Milliseconds to wait, drawn anew for each request. */
function latencyOf(route) {
  switch (route.kind) {
    case 'constant':
      return () => route.ms;
    case 'bimodal':
      return () => (random() < route.share ? route.high : route.low);
    case 'lognormal':
      return () => Math.min(route.median * Math.exp(route.sigma * normal()), route.cap);
    case 'stall':
      return () => {
        const t = now() - firstAt;
        return t >= route.after && t < route.until ? route.until - t : route.ms;
      };
    default:
      throw new Error(`unknown route: ${JSON.stringify(route)}`);
  }
}

/** First come, first served, by so many servers at once; exponential service times up to a cap. */
function queueOf({ servers, mean, cap }) {
  const waiting = [];
  let busy = 0;
  const serve = (entry, done, at) => {
    busy++;
    entry.startedAt = at;
    after(Math.min(-mean * Math.log(1 - random()), cap), () => {
      busy--;
      done();
      const next = waiting.shift();
      if (next) serve(...next, entry.freedAt);
    });
  };
  return (entry, done) => {
    if (busy < servers) serve(entry, done, entry.arrivedAt);
    else waiting.push([entry, done]);
  };
}

function after(wait, done) {
  if (wait > 0) setTimeout(done, wait);
  else done();
}

/** Box and Muller. */
function normal() {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** mulberry32. */
function seededRandom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Monotonic ms. */
function now() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

server.keepAliveTimeout = 120_000;
server.on('connection', (socket) => {
  accepted++;
  mostOpen = Math.max(mostOpen, ++open);
  socket.on('close', () => open--);
});
process.on('message', () => process.send({ log, open, mostOpen, accepted }));
process.on('disconnect', () => process.exit());
server.listen({ port, host: '127.0.0.1', backlog }, () => process.send(server.address().port));
