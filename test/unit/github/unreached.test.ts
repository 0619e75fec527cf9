import { describe, expect, it } from 'vitest';
import { unreachedReason } from '../../../src/github/unreached.js';

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('unreachedReason', () => {
  it.each([
    [
      new Error('fetch failed', { cause: coded('connect ECONNREFUSED 10.0.0.1:443', 'ECONNREFUSED') }),
      'connect ECONNREFUSED 10.0.0.1:443',
    ],
    [
      new Error('cancelled', { cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling') }),
      'the proxy answered 407: it wants other credentials',
    ],
    [
      new Error('cancelled', { cause: new Error('Proxy response (502) !== 200 when HTTP Tunneling') }),
      'the proxy answered 502',
    ],
    ['odd', 'odd'],
    [new Error(''), 'no reason was given'],
  ])('says what happened: %s', (error, reason) => {
    expect(unreachedReason(error)).toBe(reason);
  });

  it('says how to trust an authority of one’s own', () => {
    const cause = coded('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(unreachedReason(new Error('fetch failed', { cause }))).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('ends where causes form a ring', () => {
    const error = new Error('round');
    error.cause = error;
    expect(unreachedReason(error)).toBe('round');
  });
});
