import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onPath } from './tools.mjs';

/**
 * Which processor takes the server, and which the generator. Two threads of one core are no two cores: the
 * generator's is of another core than the server's where there is one.
 */
export function chooseCores() {
  const allowed = allowedCpus();
  const taskset = onPath('taskset') !== null;
  const server = allowed[0];
  const siblings = siblingsOf(server);
  const others = allowed.filter((cpu) => cpu !== server);
  const generator = others.find((cpu) => !siblings.includes(cpu)) ?? others[0] ?? server;
  const notes = [];
  if (!taskset) notes.push('`taskset` is missing: nothing is pinned');
  if (generator === server) notes.push('one processor only: the generator shares it with the server');
  else if (siblings.includes(generator)) notes.push('server and generator are two threads of one core');
  return {
    pinned: taskset,
    server: String(server),
    generator: String(generator),
    /** Everything but the server's, for generators with several threads. */
    rest: others.length === 0 ? String(server) : others.join(','),
    restCount: Math.max(1, others.length),
    notes,
  };
}

/** Keeps this process off the generator's core. */
export function pinMyself(cores) {
  if (cores.pinned) execFileSync('taskset', ['-apc', cores.server, String(process.pid)], { stdio: 'ignore' });
}

function allowedCpus() {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return rangesOf(list);
}

function siblingsOf(cpu) {
  try {
    return rangesOf(
      readFileSync(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`, 'utf8').trim(),
    );
  } catch {
    return [cpu];
  }
}

function rangesOf(list) {
  return list.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
