import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own that stops doing anything for a while: it neither answers nor accepts. */
export interface StallingServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Stalls for `duration` ms, `after` ms after its first request. Hardly any connection waits to be accepted. */
export async function stallingServer(after: number, duration: number): Promise<StallingServer> {
  const script = fileURLToPath(new URL('./servers-stalling-process.mjs', import.meta.url));
  const child = fork(script, [String(after), String(duration)], { execArgv: [] });
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    },
  };
}
