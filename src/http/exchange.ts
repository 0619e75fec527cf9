import type { Guard } from './guard.js';
import { Transfer } from './transfer.js';
import { Wire, type WireSettings } from './wire.js';
import { ms } from '../model/units.js';
import type { FailureKind } from '../model/failures.js';

/** What a simple request comes to; `status` and `body` of whatever answer, or why there was none. */
export type ExchangeResult =
  | { readonly status: number; readonly body: string }
  | { readonly error: FailureKind; readonly detail: string };

/**
 * Sends one request outside of any load, on a connection of its own. `timeout` in ms. `over`: how the load's target
 * is reached, for a URL of that target. Throws only what `Wire` does: a failure of the request is its result.
 */
export async function exchange(options: {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeout: number;
  /** Only the start of the answer's body is kept. */
  readonly brief?: boolean;
  readonly guard: Guard;
  readonly over?: { readonly target: string; readonly settings: WireSettings };
  /** Gives the exchange up. */
  readonly signal?: AbortSignal;
}): Promise<ExchangeResult> {
  const { url, method, headers, timeout, guard, over, signal, brief = false } = options;
  const refusal = guard.checkUrl(url);
  if (refusal !== null) return { error: 'refused', detail: refusal };
  const settings = { ...(over?.settings ?? PLAIN), keepAlive: false, connections: 'per-user' as const };
  const wire = new Wire(over?.target ?? new URL(url).origin, guard, settings);
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
    { method, path: url, headers: Object.entries(headers).flat(), body: options.body ?? null },
    { timeout: ms(timeout), redirects: 0, needsBody: !brief, peek: brief },
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

const PLAIN: WireSettings = {
  keepAlive: false,
  connections: 'per-user',
  http2: false,
  tls: null,
  proxy: null,
};
