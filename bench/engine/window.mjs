import { sleep, start, usageOf } from './processes.mjs';

/**
 * Starts a generator and looks at it from outside: the server's count of requests and the kernel's account of CPU
 * time, over `seconds` that begin when it has used `settle` seconds of CPU for its load. What a tool does before (reading its script, a
 * calibration, a pre-flight) is left out, for all of them alike. The generator is then stopped.
 */
export async function watched(
  bench,
  command,
  server,
  { cpu = bench.cores.generator, gracefully = false } = {},
) {
  const before = await server.count();
  const running = start(command.path, command.args, {
    cpu,
    cwd: bench.scratch,
    env: command.env,
    input: command.input,
    pinned: bench.cores.pinned,
  });
  try {
    await begun(running, server, before);
    await settled(running, bench.settle);
    const from = await reading(running, server);
    await sleep(bench.seconds * 1000);
    const to = await reading(running, server);
    if (running.ended !== null) throw new Error(running.complaint());
    const requests = to.requests - from.requests;
    const seconds = (to.at - from.at) / 1000;
    const cpuSeconds = to.cpu - from.cpu;
    if (requests < LEAST_REQUESTS)
      throw new Error(`${command.path} sent ${requests} requests in ${seconds} s`);
    return {
      rate: requests / seconds,
      perCpuSecond: requests / cpuSeconds,
      cpu: cpuSeconds / seconds,
      serverCpu: (to.serverCpu - from.serverCpu) / seconds,
    };
  } finally {
    await running.stop(gracefully);
  }
}

/** More than a pre-flight sends. */
const LEAST_REQUESTS = 20;
const LONGEST_START_MS = 60_000;

async function begun(running, server, before) {
  const until = performance.now() + LONGEST_START_MS;
  for (;;) {
    if ((await server.count()) - before >= LEAST_REQUESTS) return;
    if (running.ended !== null) throw new Error(running.complaint());
    if (performance.now() > until) throw new Error(`${running.command} sent nothing for a minute`);
    await sleep(25);
  }
}

/** By CPU time, so that a busy machine gives just-in-time compilers the same head start; idle ones need not wait long. */
async function settled(running, settle) {
  const until = performance.now() + MOST_PATIENCE * settle * 1000;
  const from = usageOf(running.pid).cpu;
  while (usageOf(running.pid).cpu - from < settle && performance.now() < until) await sleep(50);
}

const MOST_PATIENCE = 3;

async function reading(running, server) {
  const requests = await server.count();
  return {
    at: performance.now(),
    requests,
    cpu: usageOf(running.pid).cpu,
    serverCpu: server.usage().cpu,
  };
}
