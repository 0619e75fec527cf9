import { errors } from 'undici';
import { describe, expect, it } from 'vitest';
import { failureOf, GuardRefusal } from '../../../src/http/failures.js';

const coded = (code: string, message = 'something'): Error => Object.assign(new Error(message), { code });

describe('failureOf', () => {
  it.each([
    ['ECONNREFUSED', false, 'refused'],
    ['EHOSTUNREACH', false, 'refused'],
    ['ENETUNREACH', false, 'refused'],
    ['EADDRNOTAVAIL', false, 'refused'],
    ['EMFILE', false, 'refused'],
    ['ETIMEDOUT', false, 'refused'],
    ['ETIMEDOUT', true, 'reset'],
    ['EHOSTUNREACH', true, 'reset'],
    ['ECONNRESET', true, 'reset'],
    ['EPIPE', true, 'reset'],
    ['UND_ERR_SOCKET', true, 'reset'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', true, 'reset'],
    ['ENOTFOUND', false, 'dns'],
    ['EAI_AGAIN', false, 'dns'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false, 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', false, 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', false, 'tls'],
    ['CERT_HAS_EXPIRED', false, 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', false, 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', false, 'tls'],
    ['EPROTO', false, 'tls'],
    ['ENOENT', false, 'refused'],
    ['ENOTSOCK', false, 'refused'],
    ['ERR_INVALID_HTTP_TOKEN', true, 'capture'],
    ['UND_ERR_INVALID_ARG', false, 'capture'],
    ['SOMETHING_NEW', true, 'reset'],
  ] as const)('%s (sent: %s) is %s', (code, sent, kind) => {
    expect(failureOf(coded(code), sent).kind).toBe(kind);
  });

  it.each([
    ['EMFILE', 'files'],
    ['ENFILE', 'files'],
    ['EADDRNOTAVAIL', 'ports'],
    ['ECONNREFUSED', undefined],
  ])('%s: what this machine has none left of is %s', (code, exhausted) => {
    expect(failureOf(coded(code), false).exhausted).toBe(exhausted);
  });

  it('tells a machine without IPv6 from one without ports', () => {
    const at = (code: string, address: string): Error => Object.assign(coded(code), { address });
    const absent = at('EADDRNOTAVAIL', '::1');
    const of = (...tried: Error[]): unknown => failureOf(new AggregateError(tried), false);
    expect(of(absent, at('ECONNREFUSED', '127.0.0.1'))).toEqual(failureOf(coded('ECONNREFUSED'), false));
    expect(of(at('ECONNREFUSED', '::1'), at('EADDRNOTAVAIL', '127.0.0.1'))).toMatchObject({
      exhausted: 'ports',
    });
    expect(of(absent)).toMatchObject({ exhausted: 'ports' });
  });

  it('says that an answer is not HTTP', () => {
    const error = new errors.HTTPParserError('Expected HTTP/');
    expect(failureOf(error, true)).toEqual({ kind: 'reset', detail: 'not HTTP: Expected HTTP/' });
  });

  it('takes the first of several attempts', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]);
    expect(failureOf(error, false)).toEqual({
      kind: 'refused',
      detail: 'nothing listens there (ECONNREFUSED)',
    });
  });

  it("keeps the guard's words", () => {
    expect(failureOf(new GuardRefusal('not allowed'), false)).toEqual({
      kind: 'refused',
      detail: 'not allowed',
    });
  });

  it('copes with what is no error', () => {
    expect(failureOf('odd', true)).toEqual({ kind: 'reset', detail: 'odd' });
    expect(failureOf(new AggregateError([], ''), true).kind).toBe('reset');
  });
});
