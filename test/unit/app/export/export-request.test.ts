import { describe, expect, it } from 'vitest';
import { parseExports } from '../../../../src/app/export/export-request.js';

function influx(where: string, env: Record<string, string> = {}): unknown {
  const [request] = parseExports([`influx=${where}`], env);
  if (request?.kind !== 'influx') throw new Error('not an influx export');
  const { url, authorization, secrets } = request.address;
  return { url, authorization, secrets };
}

describe('parseExports', () => {
  it('reads files of each format', () => {
    expect(
      parseExports(['junit=out/junit.xml', 'csv=a=b.csv', 'csv-timeline=t.csv', 'prometheus=x'], {}),
    ).toEqual([
      { kind: 'file', format: 'junit', file: 'out/junit.xml' },
      { kind: 'file', format: 'csv', file: 'a=b.csv' },
      { kind: 'file', format: 'csv-timeline', file: 't.csv' },
      { kind: 'file', format: 'prometheus', file: 'x' },
    ]);
  });

  it.each([
    ['http://db:8086/load%20gate', 'http://db:8086/write?db=load+gate&precision=ms'],
    ['http://db:8086/?db=x', 'http://db:8086/write?db=x&precision=ms'],
    ['http://db:8086/write?db=x&rp=week&precision=ns', 'http://db:8086/write?db=x&rp=week&precision=ms'],
    ['http://db:8086?org=o&bucket=b', 'http://db:8086/api/v2/write?org=o&bucket=b&precision=ms'],
    [
      'https://proxy/influx/api/v2/write?org=o&bucket=b',
      'https://proxy/influx/api/v2/write?org=o&bucket=b&precision=ms',
    ],
  ])('reads %s', (where, url) => {
    expect(influx(where)).toEqual({ url, authorization: null, secrets: [] });
  });

  it('sends user info, or the token of the environment, in a header alone', () => {
    expect(influx('http://me:s%40fe-pass@db/x', { INFLUX_TOKEN: 'tok' })).toEqual({
      url: 'http://db/write?db=x&precision=ms',
      authorization: `Basic ${Buffer.from('me:s@fe-pass').toString('base64')}`,
      secrets: ['me:s%40fe-pass', 's%40fe-pass', 'me:s@fe-pass', 's@fe-pass'],
    });
    expect(influx('http://db/x', { INFLUX_TOKEN: ' abc== \n' })).toMatchObject({
      authorization: 'Token abc==',
    });
  });

  it.each([
    ['influx', /without a kind: expected KIND=WHERE/],
    ['influx=', /names nothing/],
    ['graphite=http://user:hunter2@host', /--export graphite=…: expected KIND=WHERE/],
    ['influx=udp://db:8089', /begins with http/],
    ['influx=http://user:hunter2@db:8086', /which db to write to/],
    ['influx=http://db/api/v2/write?org=x', /which bucket/],
    ['influx=http://db/write', /which db/],
  ])('refuses %s, and quotes no password', (text, words) => {
    expect(() => parseExports([text], {})).toThrow(words);
    expect(() => parseExports([text], {})).toThrow(expect.not.stringContaining('hunter2'));
  });

  it('refuses a token that no header can hold', () => {
    expect(() => influx('http://db/x', { INFLUX_TOKEN: 'a\r\nb: c' })).toThrow(/INFLUX_TOKEN/);
  });
});
