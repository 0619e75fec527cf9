// A server as cheap as Node allows: sockets and prepared bytes, no HTTP parser. Started by the benchmark, which asks
// it for its counters. GET / has a body of 20 bytes; the journey is POST /login, GET /items, POST /orders.
import { createServer } from 'node:net';

const counters = { requests: 0, open: 0, mostOpen: 0, login: 0, list: 0, order: 0, wrong: 0 };
const firstSeen = [];

// Said in every answer for clients of HTTP/1.0 (ab).
const answer = (status, body, type = 'application/json') =>
  Buffer.from(
    `HTTP/1.1 ${status}\r\nconnection: keep-alive\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
const items = Array.from({ length: 10 }, (_, index) => ({
  id: `item-${index + 1}`,
  title: `A thing of use, number ${index + 1}`,
  price: 100 + index,
}));
const HELLO = answer('200 OK', 'twenty bytes of text', 'text/plain');
const TOKEN = answer('200 OK', JSON.stringify({ token: 'token-of-this-user', expires: 3600 }));
const ITEMS = answer('200 OK', JSON.stringify({ items }));
const ORDERED = answer('201 Created', JSON.stringify({ order: 'order-1', state: 'new' }));
const WRONG = answer('400 Bad Request', JSON.stringify({ error: 'this is not what the journey sends' }));

function respond(head, body) {
  if (head.startsWith('GET / ')) return HELLO;
  if (head.startsWith('POST /login ') && /^\{"email":\s?"user-\d+@bench\.example"\}$/.test(body)) {
    counters.login++;
    return TOKEN;
  }
  if (head.startsWith('GET /items ') && /\r\nauthorization: bearer token-of-this-user(\r\n|$)/i.test(head)) {
    counters.list++;
    return ITEMS;
  }
  if (head.startsWith('POST /orders ') && /^\{"item":\s?"item-1",\s?"quantity":\s?"?[123]"?\}$/.test(body)) {
    counters.order++;
    return ORDERED;
  }
  counters.wrong++;
  return WRONG;
}

const server = createServer({ noDelay: true }, (socket) => {
  let rest = '';
  counters.open++;
  counters.mostOpen = Math.max(counters.mostOpen, counters.open);
  socket.on('error', () => undefined);
  socket.on('close', () => counters.open--);
  socket.on('data', (chunk) => {
    if (firstSeen.length < 2) firstSeen.push(String(process.hrtime.bigint()));
    rest += chunk.latin1Slice();
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = rest.slice(0, end);
      const length = head.startsWith('GET ') ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (rest.length < end + 4 + length) return;
      const body = rest.slice(end + 4, end + 4 + length);
      rest = rest.slice(end + 4 + length);
      counters.requests++;
      socket.write(respond(head, body));
    }
  });
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 16_384 }, () => {
  process.send({ port: server.address().port });
});
process.on('message', () => process.send({ ...counters, firstSeen }));
process.on('disconnect', () => process.exit());
