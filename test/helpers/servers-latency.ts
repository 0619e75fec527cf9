import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own: its latency is programmed per path, and it knows what it was asked. */
export interface LatencyServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything seen so far. */
  readonly seen: () => Promise<Observed>;
  /** Stands still until `thaw`: it neither answers nor accepts, as a machine that vanished. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Kills it: its connections are gone, and with them what was under way. */
  readonly kill: () => Promise<void>;
}

/** Times in ms. The same seed draws the same times and statuses in the order of the requests. */
export type Route = (
  | { readonly kind: 'constant'; readonly ms: number }
  /** `share` of the requests take the higher time. */
  | { readonly kind: 'bimodal'; readonly low: number; readonly high: number; readonly share: number }
  /** A heavy tail, cut at `cap`. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number; readonly cap: number }
  /** Answers nothing between `after` and `until`, counted from the first request; takes `ms` otherwise. */
  | { readonly kind: 'stall'; readonly ms: number; readonly after: number; readonly until: number }
  /** First come, first served; exponential service times up to `cap`. */
  | { readonly kind: 'queue'; readonly servers: number; readonly mean: number; readonly cap: number }
) & {
  /** The share of requests answered with 503. */
  readonly failing?: number;
};

export interface LatencyOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly seed?: number;
  /** A free one unless given. */
  readonly port?: number;
  /** How many connections wait to be accepted at most. */
  readonly backlog?: number;
}

/** What the server saw. */
export interface Observed {
  /** In the order of arrival. */
  readonly log: readonly Entry[];
  /** Connections: open now, open at most, ever accepted. */
  readonly open: number;
  readonly mostOpen: number;
  readonly accepted: number;
}

/** One request by the server's clock, monotonic ms. */
export interface Entry {
  readonly path: string;
  readonly status: number;
  readonly arrivedAt: number;
  /** When it left the queue; as it arrived where there is none. */
  readonly startedAt: number;
  /** Right before the answer was written; 0 when it was not. */
  readonly answeredAt: number;
  /** When the answer was written: what served it is free for the next one. */
  readonly freedAt: number;
}

export async function latencyServer(options: LatencyOptions): Promise<LatencyServer> {
  const script = fileURLToPath(new URL('./servers-latency-process.mjs', import.meta.url));
  const child = fork(script, [JSON.stringify({ seed: 1, ...options })], { execArgv: [] });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const onExit = (): void => {
        reject(new Error('the server is gone'));
      };
      child.once('exit', onExit);
      child.once('message', (message) => {
        child.off('exit', onExit);
        resolve(message);
      });
    });
  const port = Number(await next());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    seen: async () => {
      const told = next();
      child.send('tell');
      return (await told) as Observed;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The percentile of a list, nearest rank. */
export function trueQuantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil((p / 100) * sorted.length) - 1, 0)] ?? NaN;
}
