// The demo shop: an HTTP API without dependencies that slows down and breaks under load as a real one does.
// Start it with `node examples/shop/server.js`; README.md beside this file lists routes, times and knobs.
import { createServer } from 'node:http';
import { readKnobs } from './knobs.js';
import { createShop } from './shop.js';

const HOST = '127.0.0.1';
/** How long requests under way may take after SIGTERM, in ms. */
const SHUTDOWN_LIMIT = 3000;

const { knobs, port } = knobsOrExit();
const server = createServer(createShop(knobs));
// Longer than any think time, so that the shop never closes a connection just as a request arrives on it.
server.keepAliveTimeout = 120_000;

server.on('error', (error) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `another program listens on ${HOST}:${port} (EADDRINUSE); set PORT to another port`
      : error.message;
  fail(`The shop can't start: ${reason}.`, 1);
});
server.listen(port, HOST, () => {
  console.log(`The shop listens on http://${HOST}:${server.address().port}`);
});
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, shutDown);

function shutDown() {
  server.close(() => process.exit(0));
  // A connection is idle again when its last answer is sent; the client would keep it open.
  setInterval(() => server.closeIdleConnections(), 20);
  setTimeout(() => process.exit(0), SHUTDOWN_LIMIT).unref();
}

function knobsOrExit() {
  try {
    return readKnobs(process.env);
  } catch (error) {
    return fail(error.message, 2);
  }
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
