import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody, LARGEST_BODY, TOO_LARGE } from '../../../src/http/body.js';

const TEXT = Buffer.from('{"items":[1,2,3]}'.repeat(20));

describe('decodeBody', () => {
  it.each([
    [null, TEXT],
    ['', TEXT],
    ['identity', TEXT],
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
  ])('undoes %s', (encoding, body) => {
    expect(decodeBody(body, encoding)).toEqual(TEXT);
  });

  it('gives the reason for what it can not undo', () => {
    expect(decodeBody(TEXT, 'gzip')).toContain('not valid gzip');
    expect(decodeBody(Buffer.from('x'), 'deflate')).toContain('not valid deflate');
    expect(decodeBody(TEXT, 'zstd9')).toContain('"zstd9" is not supported');
    expect(decodeBody(gzipSync(TEXT).subarray(0, 30), 'gzip')).toContain('not valid gzip');
  });

  const compress: unknown = Reflect.get(zlib, 'zstdCompressSync');
  it.skipIf(typeof compress !== 'function')('undoes zstd where Node.js can', () => {
    if (typeof compress !== 'function') return;
    const body = Reflect.apply(compress, zlib, [TEXT]) as Buffer;
    expect(decodeBody(body, 'zstd')).toEqual(TEXT);
    expect(decodeBody(body.subarray(0, 10), 'zstd')).toContain('not valid zstd');
  });

  it('does not unpack bombs', () => {
    expect(decodeBody(gzipSync(Buffer.alloc(LARGEST_BODY + 1)), 'gzip')).toBe(TOO_LARGE);
  });

  it('takes an empty body as it is', () => {
    expect(decodeBody(Buffer.alloc(0), 'gzip')).toEqual(Buffer.alloc(0));
  });
});
