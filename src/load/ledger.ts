import type { Failure } from '../http/failures.js';
import type { Transfer } from '../http/transfer.js';
import type { CompiledRequest, Inspection } from '../journey/program.js';
import { info, type Note } from '../model/notes.js';
import type { Redact } from '../model/redact.js';
import { formatCount, ms, msToUs, us } from '../model/units.js';
import type { Recorder, Sample } from '../result/recorder.js';
import type { Exhausted } from '../result/result.js';
import type { Profile } from './profile.js';
import type { UserReport } from './user-context.js';

/** Turns what users report into samples, and keeps one example of every kind of failure for the reader. */
export class Ledger implements UserReport {
  readonly #recorder: Recorder;
  readonly #profile: Profile;
  readonly #origin: number;
  readonly #crash: (error: unknown) => void;
  readonly #examples = new Map<string, Example>();
  readonly #exhausted = { files: 0, ports: 0 };
  readonly #sample: Sample = emptySample();

  constructor(recorder: Recorder, profile: Profile, origin: number, crash: (error: unknown) => void) {
    this.#recorder = recorder;
    this.#profile = profile;
    this.#origin = origin;
    this.#crash = crash;
  }

  request(transfer: Transfer, request: CompiledRequest, inspection: Inspection, due: number): void {
    const sample = this.#sample;
    const sentAt = transfer.sentAt === 0 ? transfer.startedAt : transfer.sentAt;
    const failure = failureIn(inspection);
    const late = failure?.kind === 'timeout';
    sample.endpoint = request.endpoint;
    sample.phase = this.#profile.phaseAt(sentAt - this.#origin);
    sample.finishedAt = sinceMs(transfer.finishedAt, this.#origin);
    sample.failure = failure?.kind ?? null;
    sample.timed = inspection.outcome === 'ok' || inspection.outcome === 'slow' || late;
    sample.relogin = inspection.outcome === 'relogin';
    sample.status = transfer.status;
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
    this.#recorder.record(sample);
    if (!failure || sample.phase < 0) return;
    if (transfer.failure?.exhausted) this.#exhausted[transfer.failure.exhausted]++;
    this.#keepExample(request.endpoint, failure);
  }

  unsent(endpoint: number, failure: Failure, due: number): void {
    const now = performance.now();
    const sample = Object.assign(this.#sample, emptySample());
    sample.endpoint = endpoint;
    sample.phase = this.#profile.phaseAt(now - this.#origin);
    sample.finishedAt = sinceMs(now, this.#origin);
    sample.failure = failure.kind;
    sample.response = sinceMs(now, due);
    this.#recorder.record(sample);
    if (sample.phase >= 0) this.#keepExample(endpoint, failure);
  }

  /** Counted requests that this machine could not send. */
  get exhausted(): Exhausted {
    return { ...this.#exhausted };
  }

  crashed(error: unknown): void {
    this.#crash(error);
  }

  /** The failures that happened most, with an example each. */
  notes(endpoints: readonly string[], redact: Redact): readonly Note[] {
    return [...this.#examples.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NOTES)
      .map(({ endpoint, failure, count }) =>
        info(
          `${endpoints[endpoint] ?? ''}: ${formatCount(count)} × ${failure.kind}, for example: ${redact(shorten(failure.detail))}`,
        ),
      );
  }

  #keepExample(endpoint: number, failure: Failure): void {
    const key = `${endpoint} ${failure.kind}`;
    const example = this.#examples.get(key);
    if (example) example.count++;
    else this.#examples.set(key, { endpoint, failure, count: 1 });
  }
}

interface Example {
  readonly endpoint: number;
  readonly failure: Failure;
  count: number;
}

const MOST_NOTES = 10;
const LONGEST_DETAIL = 300;

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
    firstByte: us(0),
    service: us(0),
    response: us(0),
    bytesReceived: 0,
    bytesSent: 0,
  };
}
