import { createServer } from 'node:http';

const [after, duration] = process.argv.slice(2).map(Number);
let planned = false;
const server = createServer((request, response) => {
  response.end('ok');
  if (planned) return;
  planned = true;
  setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, duration), after);
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.send(server.address().port));
