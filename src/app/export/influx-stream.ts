import { exchange, type ExchangeResult } from '../../http/exchange.js';
import type { Guard } from '../../http/guard.js';
import { cleanLine, clip } from '../../report/escape.js';
import { lineOf, type Point } from '../../report/machine/line-protocol.js';
import type { InfluxAddress } from './influx-address.js';

/**
 * Sends points to an InfluxDB while load runs. Whatever that server does, the load does not wait for it: points are
 * kept in a bounded buffer, the oldest are dropped when it is full, and what was lost is told once, at the end.
 */
export class InfluxStream {
  readonly #address: InfluxAddress;
  readonly #guard: Guard;
  readonly #limits: StreamLimits;
  readonly #lines: string[] = [];
  readonly #closing = new AbortController();
  #sending: Promise<void> | null = null;
  #failures = 0;
  /** Monotonic ms: nothing is sent before. */
  #notBefore = 0;
  #told = 0;
  #lost = 0;
  #problem: string | null = null;

  constructor(address: InfluxAddress, guard: Guard, limits: Partial<StreamLimits> = {}) {
    this.#address = address;
    this.#guard = guard;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Takes the points, and sends what there is unless something is under way. */
  push(points: readonly Point[]): void {
    for (const line of points.map(lineOf)) {
      if (line === null) continue;
      this.#told++;
      this.#lines.push(line);
    }
    this.#bound();
    if (this.#sending === null && performance.now() >= this.#notBefore) this.#start(this.#limits.timeout);
  }

  /** Sends the rest in the time that is left for it. Gives what was lost, in a sentence; null: nothing was. */
  async close(): Promise<string | null> {
    const until = performance.now() + this.#limits.flush;
    const left = (): number => Math.max(0, until - performance.now());
    const timer = setTimeout(() => {
      this.#closing.abort();
    }, this.#limits.flush);
    await this.#sending;
    for (let failures = this.#failures; this.#lines.length > 0 && left() > 0;) {
      this.#start(left());
      await this.#sending;
      if (this.#failures > failures) break;
      failures = this.#failures;
    }
    clearTimeout(timer);
    this.#lost += this.#lines.splice(0).length;
    if (this.#lost === 0) return null;
    const why = this.#problem ?? 'it did not take them in time';
    return `--export influx: ${this.#lost} of ${this.#told} points did not get to ${this.#address.name}: ${why}.`;
  }

  #start(timeout: number): void {
    this.#sending = this.#send(timeout).finally(() => (this.#sending = null));
  }

  async #send(timeout: number): Promise<void> {
    const batch = this.#lines.splice(0, this.#limits.batch);
    if (batch.length === 0) return;
    const answer = await this.#post(batch, timeout);
    if ('status' in answer && answer.status >= 200 && answer.status < 300) {
      this.#failures = 0;
      return;
    }
    this.#problem ??= problemOf(answer);
    this.#failures++;
    if (isRefused(answer)) {
      this.#lost += batch.length;
    } else {
      this.#lines.unshift(...batch);
      this.#bound();
    }
    this.#notBefore = performance.now() + Math.min(1000 * 2 ** this.#failures, LONGEST_PAUSE);
  }

  async #post(batch: readonly string[], timeout: number): Promise<ExchangeResult> {
    const { url, authorization } = this.#address;
    try {
      return await exchange({
        url,
        method: 'POST',
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          ...(authorization === null ? {} : { authorization }),
        },
        body: `${batch.join('\n')}\n`,
        timeout: Math.max(1, timeout),
        brief: true,
        guard: this.#guard,
        signal: this.#closing.signal,
      });
    } catch (error) {
      return { error: 'refused', detail: error instanceof Error ? error.message : 'it can’t be used' };
    }
  }

  #bound(): void {
    this.#lost += this.#lines.splice(0, Math.max(0, this.#lines.length - this.#limits.lines)).length;
  }
}

export interface StreamLimits {
  /** Points that wait at most; one takes about 150 bytes. */
  readonly lines: number;
  /** Points in one request at most. */
  readonly batch: number;
  /** How long a request may take, ms. */
  readonly timeout: number;
  /** How long the end may take, ms. */
  readonly flush: number;
}

const LIMITS: StreamLimits = { lines: 10_000, batch: 500, timeout: 5000, flush: 2000 };

/** ms. */
const LONGEST_PAUSE = 15_000;

/** The server did look at these points, and will not take them another time either. */
function isRefused(answer: ExchangeResult): boolean {
  return 'status' in answer && [400, 413, 422].includes(answer.status);
}

function problemOf(answer: ExchangeResult): string {
  if ('error' in answer) return clip(cleanLine(answer.detail), LONGEST_ANSWER);
  if (answer.status >= 300 && answer.status < 400)
    return `the answer was ${answer.status}, and redirects are not followed: name the address that it leads to`;
  const body = clip(cleanLine(answer.body), LONGEST_ANSWER);
  return `the answer was ${answer.status}${body === '' ? '' : ` (${body})`}`;
}

const LONGEST_ANSWER = 200;
