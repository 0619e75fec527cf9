import type { FailureKind } from '../model/failures.js';

/** A request that got no usable answer: its kind, and what happened in a few words. */
export interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
  /** Set where this machine, not the server, is at fault: what it has none left of. */
  readonly exhausted?: 'files' | 'ports';
}

/** Thrown inside a connection attempt that the guard does not let through. */
export class GuardRefusal extends Error {}

/** Thrown inside a connection attempt when a proxy does not let it through. Its text never has credentials. */
export class ProxyRefusal extends Error {}

/**
 * Why a connection could not be opened, already as a failure: undici treats some codes in a way of its own, and
 * after a certificate for another host it would let the next request wait for ever.
 */
export class NoConnection extends Error {
  readonly failure: Failure;

  constructor(cause: unknown) {
    super('no connection', { cause });
    this.failure = failureOf(cause, false);
  }
}

/**
 * Maps what Node.js or undici reports to a failure kind. `sent`: whether the request was already on its way;
 * an operating system's time-out before that means that no connection came about.
 */
export function failureOf(error: unknown, sent: boolean): Failure {
  if (error instanceof NoConnection) return error.failure;
  const { code, message } = describe(error);
  if (error instanceof GuardRefusal || error instanceof ProxyRefusal)
    return { kind: 'refused', detail: message };
  if (NAME_LOOKUP.has(code)) return { kind: 'dns', detail: `the name can't be resolved (${code})` };
  if (isTls(code)) return { kind: 'tls', detail: tlsDetail(code, message) };
  if (UNSENDABLE.has(code)) {
    return { kind: 'capture', detail: `the request can't be sent: ${message}` };
  }
  if (error instanceof Error && error.name === 'HTTPParserError')
    return { kind: 'reset', detail: `not HTTP: ${message}` };
  const known = KNOWN[code];
  if (known) return known;
  if (code === 'ETIMEDOUT' && !sent) return { kind: 'refused', detail: 'the connection attempt timed out' };
  if (!sent && CONNECT.has(code)) return { kind: 'refused', detail: `no connection (${code})` };
  return {
    kind: 'reset',
    detail: code === '' || code === 'UND_ERR_SOCKET' ? message : `${message} (${code})`,
  };
}

const NAME_LOOKUP = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);

/** Of a request that breaks the rules of the protocol. */
const UNSENDABLE = new Set([
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
  'ERR_INVALID_HTTP_TOKEN',
  'ERR_INVALID_CHAR',
  'ERR_HTTP2_INVALID_HEADER_VALUE',
  'ERR_HTTP2_INVALID_PSEUDOHEADER',
  'ERR_HTTP2_HEADER_SINGLE_VALUE',
]);

const CONNECT = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EACCES',
  'EPERM',
  'EINVAL',
  'ENOTSOCK',
  'EPROTOTYPE',
]);

const KNOWN: Readonly<Record<string, Failure | undefined>> = {
  ECONNREFUSED: { kind: 'refused', detail: 'nothing listens there (ECONNREFUSED)' },
  ENOENT: { kind: 'refused', detail: 'there is no socket at this path (ENOENT)' },
  EADDRNOTAVAIL: {
    kind: 'refused',
    detail: 'this machine has no free port left (EADDRNOTAVAIL)',
    exhausted: 'ports',
  },
  EMFILE: {
    kind: 'refused',
    detail: 'this process may not open more connections (EMFILE)',
    exhausted: 'files',
  },
  ENFILE: {
    kind: 'refused',
    detail: 'this machine may not open more connections (ENFILE)',
    exhausted: 'files',
  },
  ECONNRESET: { kind: 'reset', detail: 'the connection was reset (ECONNRESET)' },
  EPIPE: { kind: 'reset', detail: 'the connection was closed while sending (EPIPE)' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
    kind: 'reset',
    detail: 'the body is not as long as its content-length',
  },
  UND_ERR_HEADERS_OVERFLOW: { kind: 'reset', detail: 'the headers are larger than 16 KB' },
};

const CERTIFICATE =
  /CERT|^CRL_|^UNABLE_TO_|SELF_SIGNED|^HOSTNAME_MISMATCH|^INVALID_(CA|PURPOSE)|^PATH_LENGTH_EXCEEDED/;

function isTls(code: string): boolean {
  return (
    code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_') || code === 'EPROTO' || CERTIFICATE.test(code)
  );
}

function tlsDetail(code: string, message: string): string {
  if (code === 'EPROTO' || code.includes('WRONG_VERSION') || code.includes('PACKET_LENGTH')) {
    return `the server does not speak TLS on this port (${code})`;
  }
  return `${message.split('\n')[0] ?? ''} (${code})`;
}

/** The code and message of an error; of the most telling one where several addresses were tried. */
function describe(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(mostTelling(error.errors));
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message === '' ? code : error.message };
}

/** Machines without IPv6 say that its addresses are not available, which tells nothing of their ports. */
function mostTelling(errors: readonly unknown[]): unknown {
  const lacksIpv6 = (error: unknown): boolean =>
    describe(error).code === 'EADDRNOTAVAIL' &&
    error instanceof Error &&
    'address' in error &&
    String(error.address).includes(':');
  const others = errors.filter((error) => !lacksIpv6(error));
  return others.find((error) => KNOWN[describe(error).code]?.exhausted) ?? others[0] ?? errors[0];
}
