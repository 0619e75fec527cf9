// The server that knows the truth: it delays every answer by a drawn time and logs, per request, when its first byte
// was read and when its answer was handed to the kernel. Its loop never sleeps: no timer is late here.
// The delay: 1 ms plus an exponential time of mean 1.5 ms, 15 ms at most.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LEAST_MS = 1;
const MEAN_MS = 1.5;
const MOST_MS = 15;
const MOST_REQUESTS = 1_000_000;
const BODY = 'twenty bytes of text';
const ANSWER = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
);

/** ms of the system-wide monotonic clock. */
const arrivals = new Float64Array(MOST_REQUESTS);
/** ms from the first byte read to the answer written; NaN: not answered. */
const served = new Float64Array(MOST_REQUESTS).fill(Number.NaN);
let count = 0;

const clock = () => Number(process.hrtime.bigint()) / 1e6;

/** Answers under way, the next due one first: a binary heap. */
const heap = [];

function push(entry) {
  let index = heap.push(entry) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (heap[parent].due <= entry.due) break;
    heap[index] = heap[parent];
    index = parent;
  }
  heap[index] = entry;
}

function pop() {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1].due < heap[child].due) child++;
    if (heap[child].due >= last.due) break;
    heap[index] = heap[child];
    index = child;
  }
  heap[index] = last;
  return first;
}

/** mulberry32: the same delays in every round and for every generator. */
let state = 20_240;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

function turn() {
  if (heap.length > 0) {
    let now = clock();
    while (heap.length > 0 && heap[0].due <= now) {
      const { index, socket } = pop();
      // Before the write: on loopback the answer is with the client before the call returns.
      now = clock();
      served[index] = now - arrivals[index];
      socket.write(ANSWER);
    }
  }
  setImmediate(turn);
}

const server = createServer({ noDelay: true }, (socket) => {
  let rest = '';
  let began = 0;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const now = clock();
    if (rest === '') began = now;
    rest += chunk.latin1Slice();
    for (let end = rest.indexOf('\r\n\r\n'); end !== -1; end = rest.indexOf('\r\n\r\n')) {
      rest = rest.slice(end + 4);
      if (count === MOST_REQUESTS) return;
      arrivals[count] = began;
      push({
        due: began + Math.min(MOST_MS, LEAST_MS - MEAN_MS * Math.log(1 - random())),
        index: count,
        socket,
      });
      count++;
      began = now;
    }
  });
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  process.send({ port: server.address().port });
  turn();
});
process.on('message', ({ log }) => {
  if (log)
    writeFileSync(log, Buffer.concat([arrivals, served].map((all) => Buffer.from(all.buffer, 0, count * 8))));
  process.send({ requests: count });
});
process.on('disconnect', () => process.exit());
