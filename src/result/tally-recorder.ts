import { FAILURE_KINDS, type FailureKind } from '../model/failures.js';
import { Histogram } from './histogram.js';
import type { Sample } from './recorder.js';
import type { Tally } from './result.js';

const KIND_INDEX = new Map<FailureKind, number>(FAILURE_KINDS.map((kind, index) => [kind, index]));
const DROPPED = FAILURE_KINDS.indexOf('dropped');

/** Counts what one endpoint does in one phase. */
export class TallyRecorder {
  readonly #open: boolean;
  #requests = 0;
  #relogins = 0;
  #bytesReceived = 0;
  #bytesSent = 0;
  readonly #failures = new Float64Array(FAILURE_KINDS.length);
  readonly #statuses = new Map<number, number>();
  #connect: Histogram | null = null;
  #tls: Histogram | null = null;
  readonly #firstByte = new Histogram();
  readonly #service = new Histogram();
  #failedService: Histogram | null = null;
  readonly #response: Histogram | null;

  constructor(model: 'closed' | 'open') {
    this.#open = model === 'open';
    this.#response = this.#open ? new Histogram() : null;
  }

  record(sample: Sample): void {
    this.#requests++;
    this.#bytesReceived += sample.bytesReceived;
    this.#bytesSent += sample.bytesSent;
    if (sample.status > 0) this.#statuses.set(sample.status, (this.#statuses.get(sample.status) ?? 0) + 1);
    if (sample.connect > 0) this.#opened(sample);
    if (sample.relogin) {
      this.#relogins++;
      return;
    }
    if (sample.failure !== null) this.#fail(KIND_INDEX.get(sample.failure) ?? DROPPED);
    if (!sample.timed) {
      if (sample.status > 0) (this.#failedService ??= new Histogram()).record(sample.service);
      return;
    }
    // A time-out may come before the first byte: there is then none to record.
    if (sample.firstByte > 0) this.#firstByte.record(sample.firstByte);
    this.#service.record(sample.service);
    this.#response?.record(sample.response);
  }

  dropped(): void {
    this.#fail(DROPPED);
  }

  close(phase: string): Tally {
    return {
      phase,
      requests: this.#requests,
      failures: Object.fromEntries(
        FAILURE_KINDS.map((kind, index) => [kind, this.#failures[index] ?? 0] as const).filter(
          ([, count]) => count > 0,
        ),
      ),
      relogins: this.#relogins,
      statuses: Object.fromEntries([...this.#statuses].sort(([a], [b]) => a - b)),
      bytesReceived: this.#bytesReceived,
      bytesSent: this.#bytesSent,
      connect: encoded(this.#connect),
      tls: encoded(this.#tls),
      firstByte: encoded(this.#firstByte),
      service: encoded(this.#service),
      failedService: encoded(this.#failedService),
      response: encoded(this.#response),
    };
  }

  /** Whatever came of the request: its connection stood. */
  #opened({ connect, tls }: Sample): void {
    (this.#connect ??= new Histogram()).record(connect);
    if (tls > 0) (this.#tls ??= new Histogram()).record(tls);
  }

  #fail(kind: number): void {
    this.#failures[kind] = (this.#failures[kind] ?? 0) + 1;
  }
}

function encoded(histogram: Histogram | null): string | null {
  return histogram === null || histogram.count === 0 ? null : histogram.encode();
}
