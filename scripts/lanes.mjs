// Runs npm scripts side by side: each argument is a lane, its scripts run one after the other. Whatever fails, all of them
// run; what a script printed comes whole, when it has ended.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const lanes = process.argv.slice(2).map((lane) => lane.split(' '));
const posix = process.platform !== 'win32';
const running = new Set();
const failed = [];
let stopped = null;

function runScript(name) {
  return new Promise((done) => {
    const started = performance.now();
    // A group of its own can be stopped with all that npm, the shell and the tool started.
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: posix,
      shell: !posix,
    });
    const output = [];
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      running.delete(child);
      if (stopped !== null) return done();
      if (code !== 0) failed.push(name);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)\n`);
      process.stdout.write(Buffer.concat(output));
      done();
    });
  });
}

async function runLane(names) {
  for (const name of names) if (stopped === null) await runScript(name);
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    stopped = signal;
    for (const child of running)
      if (posix) process.kill(-child.pid, signal);
      else child.kill(signal);
  });

await Promise.all(lanes.map(runLane));
if (stopped !== null) process.exitCode = 128 + constants.signals[stopped];
else if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
