import type { Failure } from '../http/failures.js';
import type { Transfer } from '../http/transfer.js';
import type { CompiledRequest, Inspection } from '../journey/program.js';
import type { Scope } from '../journey/scope.js';
import { scopeSecrets } from '../journey/scope-secrets.js';
import { info, type Note } from '../model/notes.js';
import { redactor, type Redact } from '../model/redact.js';
import { formatCount, ms, msToUs, us } from '../model/units.js';
import type { Recorder, Sample } from '../result/recorder.js';
import type { Exhausted } from '../result/result.js';
import type { Profile } from './profile.js';
import type { UserReport } from './user-context.js';

export interface LedgerOptions {
  readonly recorder: Recorder;
  readonly profile: Profile;
  /** Monotonic ms of the start of the counted part. */
  readonly origin: number;
  /** Whether a number of iterations is asked for. */
  readonly byIterations: boolean;
  /** Whether requests are due at moments of their own. */
  readonly open: boolean;
  readonly crashed: (error: unknown) => void;
  /** Told of tokens and cookies that users got. */
  readonly learned: (secrets: readonly string[]) => void;
}

/** Turns what users report into samples, and keeps one example of every kind of failure for the reader. */
export class Ledger implements UserReport {
  readonly #around: LedgerOptions;
  readonly #examples = new Map<string, Counted<Example>>();
  readonly #exhausted = { files: 0, ports: 0 };
  readonly #sample: Sample = emptySample();
  #entered = 0;
  #toldAt = -Infinity;

  constructor(around: LedgerOptions) {
    this.#around = around;
  }

  request(
    transfer: Transfer,
    request: CompiledRequest,
    inspection: Inspection,
    due: number,
    counted: boolean,
    scope: Scope,
  ): void {
    const sample = this.#sample;
    const { recorder, origin } = this.#around;
    const sentAt = transfer.sentAt === 0 ? transfer.startedAt : transfer.sentAt;
    const failure = failureIn(inspection);
    const late = failure?.kind === 'timeout';
    sample.endpoint = request.endpoint;
    sample.phase = this.#phaseAt(this.#around.open ? Math.min(due, sentAt) : sentAt, counted);
    sample.finishedAt = sinceMs(transfer.finishedAt, origin);
    sample.failure = failure?.kind ?? null;
    sample.timed = inspection.outcome === 'ok' || inspection.outcome === 'slow' || late;
    sample.relogin = inspection.outcome === 'relogin';
    sample.status = transfer.status;
    sample.connect = setupTime(transfer.connect);
    sample.tls = setupTime(transfer.tls);
    sample.firstByte = sinceMs(
      transfer.firstByteAt === 0 ? transfer.finishedAt : transfer.firstByteAt,
      sentAt,
    );
    sample.service = sinceMs(transfer.finishedAt, sentAt);
    sample.response = sinceMs(transfer.finishedAt, Math.min(due, sentAt));
    if (late) {
      sample.service = msToUs(request.timeout);
      sample.firstByte = sample.service;
      sample.response = us(Math.max(sample.response, sample.service));
    }
    sample.bytesReceived = transfer.bytesReceived;
    sample.bytesSent = transfer.bytesSent;
    recorder.record(sample);
    if (!failure || sample.phase < 0) return;
    if (transfer.failure?.exhausted) this.#exhausted[transfer.failure.exhausted]++;
    this.#keepExample(request.endpoint, failure, scope);
  }

  unsent(endpoint: number, failure: Failure, due: number, counted: boolean, scope: Scope): void {
    const now = performance.now();
    const sample = Object.assign(this.#sample, emptySample());
    sample.endpoint = endpoint;
    sample.phase = this.#phaseAt(this.#around.open ? Math.min(due, now) : now, counted);
    sample.finishedAt = sinceMs(now, this.#around.origin);
    sample.failure = failure.kind;
    sample.response = sinceMs(now, due);
    this.#around.recorder.record(sample);
    if (sample.phase >= 0) this.#keepExample(endpoint, failure, scope);
  }

  /** Counted requests that this machine could not send. */
  get exhausted(): Exhausted {
    return { ...this.#exhausted };
  }

  /** Not of thousands of logins a second: nobody could look for them all. */
  entered(scope: Scope): void {
    const now = performance.now();
    if (this.#entered++ >= FIRST_TOLD && now - this.#toldAt < BETWEEN_TELLING) return;
    this.#toldAt = now;
    this.#around.learned(scopeSecrets(scope));
  }

  crashed(error: unknown): void {
    this.#around.crashed(error);
  }

  /** One example of every kind of failure of every endpoint, with how often it happened. */
  examples(): readonly Example[] {
    return [...this.#examples.values()];
  }

  /**
   * The phase of a moment. Where a number of iterations is asked for, those that the warm-up began are not among them,
   * however long they go on; where time decides, it decides for each request.
   */
  #phaseAt(at: number, counted: boolean): number {
    const { profile, origin, byIterations } = this.#around;
    return byIterations && !counted ? -1 : profile.phaseAt(at - origin);
  }

  /** What the user got from the service is masked here: nobody else knows it later. */
  #keepExample(endpoint: number, failure: Failure, scope: Scope): void {
    const key = keyOf(endpoint, failure);
    const example = this.#examples.get(key);
    if (example) example.count++;
    else {
      const detail = redactor(scopeSecrets(scope))(failure.detail);
      this.#examples.set(key, { endpoint, failure: { ...failure, detail }, count: 1 });
    }
  }
}

/** A failure as it happened, and how many of its kind there were. `endpoint`: position in the program. */
export interface Example {
  readonly endpoint: number;
  readonly failure: Failure;
  readonly count: number;
}

/** The failures that happened most, over all workers, with an example each. */
export function failureNotes(
  examples: readonly Example[],
  endpoints: readonly string[],
  redact: Redact,
): readonly Note[] {
  const kinds = new Map<string, Counted<Example>>();
  for (const example of examples) {
    const key = keyOf(example.endpoint, example.failure);
    const known = kinds.get(key);
    if (known) known.count += example.count;
    else kinds.set(key, { ...example });
  }
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NOTES)
    .map(({ endpoint, failure, count }) =>
      info(
        `${endpoints[endpoint] ?? ''}: ${formatCount(count)} × ${failure.kind}, for example: ${shorten(redact(failure.detail))}`,
      ),
    );
}

type Counted<T extends { readonly count: number }> = Omit<T, 'count'> & { count: number };

const NO_TIME = us(0);
const MOST_NOTES = 10;
const FIRST_TOLD = 100;
/** ms. */
const BETWEEN_TELLING = 250;
const LONGEST_DETAIL = 300;

function keyOf(endpoint: number, failure: Failure): string {
  return `${endpoint} ${failure.kind}`;
}

function failureIn(inspection: Inspection): Failure | null {
  switch (inspection.outcome) {
    case 'failed':
      return { kind: inspection.kind, detail: inspection.detail };
    case 'slow':
      return { kind: 'check', detail: inspection.detail };
    default:
      return null;
  }
}

function sinceMs(at: number, start: number): Sample['service'] {
  return msToUs(ms(at - start));
}

/** One that opened a connection took some time, however little. */
function setupTime(duration: number): Sample['connect'] {
  return duration === 0 ? NO_TIME : us(Math.max(msToUs(ms(duration)), 1));
}

function shorten(detail: string): string {
  return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
}

function emptySample(): Sample {
  return {
    endpoint: 0,
    phase: -1,
    finishedAt: us(0),
    failure: null,
    timed: false,
    relogin: false,
    status: 0,
    connect: us(0),
    tls: us(0),
    firstByte: us(0),
    service: us(0),
    response: us(0),
    bytesReceived: 0,
    bytesSent: 0,
  };
}
