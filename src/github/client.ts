import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';
import { ms, type Ms } from '../model/units.js';

export type Octokit = ReturnType<typeof getOctokit>;

/** The GitHub API within a budget of time: whatever it does, the job goes on. */
export interface GithubClient {
  /**
   * Runs `work`, one at a time. Rejects with what the API answered, or with a GithubTimeoutError once all
   * calls together have used up the budget.
   */
  call<T>(work: (octokit: Octokit, pause: Pause) => Promise<T>): Promise<T>;
}

/** Waits for so many `waitUnit`s of the client; rejects when the budget ends meanwhile. */
export type Pause = (units: number) => Promise<void>;

export class GithubTimeoutError extends Error {
  constructor(budget: Ms) {
    super(`no answer within ${budget / 1000} s`);
    this.name = 'GithubTimeoutError';
  }
}

export interface ClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** Time for all calls together, retries and waits included. */
  readonly budget?: Ms;
  /** An attempt without an answer for so long is given up and made again. */
  readonly attemptTimeout?: Ms;
  /** Retries wait for 1, 4 and 9 of these; `retry-after: 1` is one of these. */
  readonly waitUnit?: Ms;
  /** Aborted by a signal: what is left of the budget is then 5 s at the most. */
  readonly interrupt?: AbortSignal;
}

/**
 * A client that retries 5xx, lost connections and rate limits for as long as the budget allows. It goes through the
 * proxy that HTTPS_PROXY or HTTP_PROXY name, NO_PROXY apart, and trusts the authorities of NODE_EXTRA_CA_CERTS.
 */
export function createGithubClient(options: ClientOptions): GithubClient {
  const budget = options.budget ?? ms(60_000);
  const waitUnit = options.waitUnit ?? ms(1000);
  const limits: Limits = {
    stop: new AbortController(),
    endsAt: 0,
    attemptTimeout: options.attemptTimeout ?? ms(15_000),
  };
  let octokit: Promise<Octokit> | null = null;
  const pause: Pause = (units) => wait(units * waitUnit, undefined, { signal: limits.stop.signal });
  let left: number = budget;
  return {
    async call(work) {
      if (options.interrupt?.aborted === true) left = Math.min(left, AFTER_SIGNAL);
      if (left <= 0) throw new GithubTimeoutError(budget);
      limits.stop = new AbortController();
      limits.endsAt = performance.now() + left;
      const clock = startClock(limits, budget, options.interrupt);
      try {
        const ready = (octokit ??= createOctokit(options, limits, waitUnit));
        return await Promise.race([ready.then((api) => work(api, pause)), clock.outOfTime]);
      } finally {
        clock.stop();
        left = limits.endsAt - performance.now();
      }
    },
  };
}

/** Cancelling a workflow leaves ten seconds until everything is killed. ms. */
const AFTER_SIGNAL = 5000;

/** Rejects when the time is up, which a signal may shorten. */
function startClock(
  limits: Limits,
  budget: Ms,
  interrupt: AbortSignal | undefined,
): { readonly outOfTime: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let onInterrupt = (): void => undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    const giveUp = (): void => {
      limits.stop.abort();
      reject(new GithubTimeoutError(budget));
    };
    timer = setTimeout(giveUp, limits.endsAt - performance.now());
    onInterrupt = () => {
      limits.endsAt = Math.min(limits.endsAt, performance.now() + AFTER_SIGNAL);
      clearTimeout(timer);
      timer = setTimeout(giveUp, limits.endsAt - performance.now());
    };
    interrupt?.addEventListener('abort', onInterrupt, { once: true });
  });
  const stop = (): void => {
    clearTimeout(timer);
    interrupt?.removeEventListener('abort', onInterrupt);
  };
  return { outOfTime, stop };
}

interface Limits {
  stop: AbortController;
  /** On the clock of `performance.now()`. */
  endsAt: number;
  readonly attemptTimeout: Ms;
}

/** Imported when it is needed: it reads the proxy's address as it loads, and one that is wrong must not end the job. */
async function createOctokit(options: ClientOptions, limits: Limits, waitUnit: Ms): Promise<Octokit> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const waitIfItFits = (retryAfter: number, _options: unknown, _octokit: unknown, retries: number): boolean =>
    retries < MOST_WAITS && performance.now() + retryAfter * waitUnit < limits.endsAt;
  return getOctokit(
    options.token,
    {
      baseUrl: options.apiUrl,
      log: SILENT,
      retry: { retryAfterBaseValue: waitUnit, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: {
        // The plugin's queues belong to the process: an id of its own keeps a client from waiting for others.
        id: randomUUID(),
        retryAfterBaseValue: waitUnit,
        onRateLimit: waitIfItFits,
        onSecondaryRateLimit: waitIfItFits,
      },
    },
    // The first plugin is the innermost: it sees every attempt, the others make them.
    (inner) => {
      inner.hook.wrap('request', (request, parameters) => {
        const signals = [limits.stop.signal, AbortSignal.timeout(limits.attemptTimeout)];
        parameters.request.signal = AbortSignal.any(signals);
        return request(parameters);
      });
    },
    retry,
    throttling,
  );
}

const MOST_WAITS = 3;

const silent = (): void => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
