import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { ms, type Ms } from '../model/units.js';

export type Octokit = ReturnType<typeof getOctokit>;

/** The GitHub API within a budget of time: whatever it does, the job goes on. */
export interface GithubClient {
  /**
   * Runs `work`, one at a time. Rejects with what the API answered, or with a GithubTimeoutError once all
   * calls together have used up the budget.
   */
  call<T>(work: (octokit: Octokit) => Promise<T>): Promise<T>;
}

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
}

/** A client that retries 5xx, lost connections and rate limits for as long as the budget allows. */
export function createGithubClient(options: ClientOptions): GithubClient {
  const budget = options.budget ?? ms(60_000);
  const waitUnit = options.waitUnit ?? ms(1000);
  const limits: Limits = {
    stop: new AbortController(),
    endsAt: 0,
    attemptTimeout: options.attemptTimeout ?? ms(15_000),
  };
  const octokit = createOctokit(options, limits, waitUnit);
  let left: number = budget;
  return {
    async call(work) {
      if (left <= 0) throw new GithubTimeoutError(budget);
      const startedAt = performance.now();
      limits.stop = new AbortController();
      limits.endsAt = startedAt + left;
      let timer: NodeJS.Timeout | undefined;
      const outOfTime = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          limits.stop.abort();
          reject(new GithubTimeoutError(budget));
        }, left);
      });
      try {
        return await Promise.race([work(octokit), outOfTime]);
      } finally {
        clearTimeout(timer);
        left -= performance.now() - startedAt;
      }
    },
  };
}

interface Limits {
  stop: AbortController;
  /** On the clock of `performance.now()`. */
  endsAt: number;
  readonly attemptTimeout: Ms;
}

function createOctokit(options: ClientOptions, limits: Limits, waitUnit: Ms): Octokit {
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
