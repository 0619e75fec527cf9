import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const PAGE = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));
const KEPT_OUTPUT = 1 << 24;
const started = new Set();

process.on('exit', () => {
  for (const running of started) running.signal('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/**
 * Starts a program in a process group of its own, on one processor, with as many open files as the system allows.
 * `messages: true` opens a channel for Node's messages.
 */
export function start(command, args, { cpu, cwd, env = {}, input = '', messages = false, pinned = true }) {
  const pin = pinned ? ['taskset', '-c', cpu] : [];
  const child = spawn('/bin/sh', ['-c', RAISE_LIMIT, 'sh', ...pin, command, ...args], {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe', ...(messages ? ['ipc'] : [])],
  });
  return new Running(child, command, input);
}

const RAISE_LIMIT = 'ulimit -n "$(ulimit -Hn)" 2>/dev/null; exec "$@"';

class Running {
  stdout = '';
  stderr = '';
  /** Set when it has ended: exit code, or the signal's name. */
  ended = null;

  constructor(child, command, input) {
    this.child = child;
    this.pid = child.pid;
    this.command = command;
    started.add(this);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.stdout.on('data', (chunk) => (this.stdout = (this.stdout + chunk).slice(-KEPT_OUTPUT)));
    child.stderr.on('data', (chunk) => (this.stderr = (this.stderr + chunk).slice(-KEPT_OUTPUT)));
    this.exited = new Promise((resolve) => {
      child.on('error', (error) => this.#end(error.message, resolve));
      child.on('close', (code, signal) => this.#end(code ?? signal, resolve));
    });
  }

  /** Ends the whole group: asks first, unless `gracefully` is false. */
  async stop(gracefully = true) {
    if (this.ended !== null) return;
    this.signal(gracefully ? 'SIGINT' : 'SIGKILL');
    const timer = setTimeout(() => this.signal('SIGKILL'), LONGEST_GOODBYE);
    await this.exited;
    clearTimeout(timer);
  }

  signal(name) {
    try {
      process.kill(-this.pid, name);
    } catch {
      // It has ended in the meantime.
    }
  }

  /** Why it ended, for a person. */
  complaint() {
    const output = `${this.stderr}\n${this.stdout}`.trim().split('\n').slice(-3).join(' ').slice(-300);
    return `${this.command} ended with ${this.ended}: ${output}`;
  }

  #end(how, resolve) {
    this.ended ??= how;
    started.delete(this);
    resolve();
  }
}

const LONGEST_GOODBYE = 8000;

/** CPU time (user and system, s) and resident memory (bytes) of a process group, as the kernel counts them. */
export function usageOf(group) {
  let ticks = 0;
  let pages = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    let stat;
    try {
      stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    } catch {
      continue;
    }
    // The name, in brackets, may hold anything; what follows it doesn't.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) !== group) continue;
    ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
    pages += Number(fields[21]);
  }
  return { cpu: ticks / TICKS, rss: pages * PAGE };
}

export function sleep(duration) {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
