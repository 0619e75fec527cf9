import type { Guard } from './guard.js';
import { Transfer } from './transfer.js';
import { Wire } from './wire.js';
import { ms } from '../model/units.js';
import type { FailureKind } from '../model/failures.js';

/** What a simple request comes to; `status` and `body` of whatever answer, or why there was none. */
export type ExchangeResult =
  | { readonly status: number; readonly body: string }
  | { readonly error: FailureKind; readonly detail: string };

/** Sends one request outside of any load, on a connection of its own. Never throws. `timeout` in ms. */
export async function exchange(options: {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly guard: Guard;
  /** Gives the exchange up. */
  readonly signal?: AbortSignal;
}): Promise<ExchangeResult> {
  const { url, method, headers, timeout, guard, signal } = options;
  const refusal = guard.checkUrl(url);
  if (refusal !== null) return { error: 'refused', detail: refusal };
  const wire = new Wire(new URL(url).origin, guard, false);
  const sweep = setInterval(() => {
    wire.deadlines.sweep(performance.now());
  }, SWEEP);
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const transfer = new Transfer(wire, {
    transferred: () => {
      ended();
    },
  });
  transfer.start(
    { method, path: url, headers: Object.entries(headers).flat(), body: null },
    { timeout: ms(timeout), redirects: 0, needsBody: true },
    null,
  );
  const giveUp = (): void => {
    transfer.cancel({ kind: 'aborted', detail: 'it was given up' });
  };
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted === true) giveUp();
  await end;
  signal?.removeEventListener('abort', giveUp);
  clearInterval(sweep);
  await transfer.close();
  const { failure, status, body } = transfer;
  return failure ? { error: failure.kind, detail: failure.detail } : { status, body: body.toString() };
}

/** How often time-outs are looked for, ms. */
const SWEEP = 10;
