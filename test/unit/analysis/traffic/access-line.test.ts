import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccessLine, type AccessLine } from '../../../../src/analysis/traffic/access-line.js';
import { readAddress } from '../../../../src/analysis/traffic/client-address.js';
import { parseLogTime } from '../../../../src/analysis/traffic/log-time.js';

const NINE = Date.UTC(2026, 10, 21, 9, 1, 45);

function request(line: string): AccessLine {
  const read = readAccessLine(line);
  if (read.kind !== 'request') throw new Error(`${read.kind}: ${line}`);
  return read.request;
}

const COMBINED =
  '192.0.2.7 - - [21/Nov/2026:09:01:45 +0000] "GET /orders/17?x=1 HTTP/1.1" 200 512 "https://shop.example/" "Mozilla/5.0 (X11)"';

describe('access log lines', () => {
  it('reads the combined and the common format', () => {
    const all = {
      method: 'GET',
      target: '/orders/17?x=1',
      status: 200,
      time: NINE,
      client: '192.0.2.7',
    };
    expect(request(COMBINED)).toEqual({ ...all, agent: 'Mozilla/5.0 (X11)' });
    expect(request(COMBINED.replace(/ "https.*/, ''))).toEqual({ ...all, agent: null });
  });

  it.each<[string, string, Partial<AccessLine>]>([
    ['a virtual host', `shop.example:443 ${COMBINED}`, { client: '192.0.2.7' }],
    ['a header of syslog', `<190>Nov 21 09:01:45 web-1 nginx: ${COMBINED}`, { client: '192.0.2.7' }],
    ['a container runtime', `2026-11-21T09:01:45.123456789Z stdout F ${COMBINED}`, { client: '192.0.2.7' }],
    ['docker compose', `web_1  | ${COMBINED}`, { client: '192.0.2.7', time: NINE }],
    ['IPv6', COMBINED.replace('192.0.2.7', '2001:DB8::1'), { client: '2001:db8::1' }],
    ['IPv6 with a port', COMBINED.replace('192.0.2.7', '[2001:db8::1]:4411'), { client: '2001:db8::1' }],
    [
      'a chain of proxies in front',
      COMBINED.replace('192.0.2.7', '198.51.100.4, 10.0.0.2'),
      { client: '198.51.100.4' },
    ],
    ['a chain of proxies behind', `${COMBINED} "198.51.100.4, 10.0.0.2"`, { client: '198.51.100.4' }],
    ['a user with spaces', COMBINED.replace('- - [', '- jane doe ['), { client: '192.0.2.7', status: 200 }],
    [
      'an agent with quotes',
      COMBINED.replace('Mozilla/5.0 (X11)', 'say \\"hi\\"'),
      { agent: 'say \\"hi\\"' },
    ],
    ['another zone', COMBINED.replace('+0000', '-0530'), { time: NINE + 5.5 * 3_600_000 }],
    ['no status', COMBINED.replace('" 200 ', '" - '), { status: null }],
    [
      'an absolute target',
      COMBINED.replace('/orders/17?x=1', 'http://shop.example/a'),
      { target: 'http://shop.example/a' },
    ],
    ['times behind', `${COMBINED} 0.123 0.120 "-"`, { status: 200 }],
    ['a space in the path', COMBINED.replace('/orders/17?x=1', '/a b'), { target: '/a b' }],
  ])('reads %s', (_, line, expected) => {
    expect(request(line)).toMatchObject(expected);
  });

  it.each<[string, object, Partial<AccessLine>]>([
    [
      'flat names',
      {
        time_local: '21/Nov/2026:09:01:45 +0000',
        request: 'POST /a HTTP/2.0',
        status: '201',
        remote_addr: '192.0.2.7',
        http_user_agent: 'x',
      },
      { method: 'POST', target: '/a', status: 201, client: '192.0.2.7', agent: 'x', time: NINE },
    ],
    [
      'Caddy',
      {
        ts: NINE / 1000 + 0.5,
        request: { remote_ip: '192.0.2.7', method: 'GET', uri: '/a?b', headers: { 'User-Agent': ['y'] } },
        status: 200,
        duration: 0.2,
      },
      { method: 'GET', target: '/a?b', time: NINE + 500, client: '192.0.2.7', agent: 'y' },
    ],
    [
      'Traefik',
      {
        StartUTC: '2026-11-21T09:01:45.123456789Z',
        RequestMethod: 'GET',
        RequestPath: '/a',
        DownstreamStatus: 304,
        ClientHost: '192.0.2.7',
        'request_User-Agent': 'z',
      },
      { target: '/a', status: 304, time: NINE + 123, client: '192.0.2.7', agent: 'z' },
    ],
    [
      'Elastic',
      {
        '@timestamp': '2026-11-21T09:01:45Z',
        http: { request: { method: 'get' }, response: { status_code: 200 } },
        url: { path: '/a' },
        log: { file: { path: '/var/log/x' } },
        source: { ip: '192.0.2.7' },
        user_agent: { original: 'q' },
      },
      { method: 'GET', target: '/a', status: 200, client: '192.0.2.7', agent: 'q' },
    ],
    [
      'pino',
      {
        level: 30,
        time: NINE,
        req: { method: 'GET', url: '/a', remoteAddress: '::1' },
        res: { statusCode: 500 },
        responseTime: 3,
      },
      { target: '/a', status: 500, client: '::1', time: NINE },
    ],
    [
      'a load balancer in the cloud',
      {
        timestamp: '2026-11-21T09:01:45Z',
        httpRequest: {
          requestMethod: 'GET',
          requestUrl: 'https://x.example/a',
          status: 200,
          remoteIp: '192.0.2.7',
          userAgent: 'u',
        },
      },
      { target: 'https://x.example/a', client: '192.0.2.7', agent: 'u' },
    ],
    [
      'forwarded clients',
      { path: '/a', method: 'GET', status: 200, x_forwarded_for: '198.51.100.4, 10.0.0.1', ip: '10.0.0.1' },
      { client: '198.51.100.4' },
    ],
    [
      'a wrapped line',
      { log: `${COMBINED}\n`, stream: 'stdout' },
      { target: '/orders/17?x=1', client: '192.0.2.7' },
    ],
    ['no method', { path: '/a', status: 200 }, { method: 'GET', time: null, client: null }],
  ])('reads JSON: %s', (_, object, expected) => {
    expect(request(JSON.stringify(object))).toMatchObject(expected);
  });

  it.each([
    [COMBINED.replace(/"GET[^"]*"/, '"\\x16\\x03\\x01\\x02\\x00\\x01"'), 'TLS handshake'],
    ['\x16\x03\x01\x00\xee\x01', 'TLS handshake'],
    [COMBINED.replace(/"GET[^"]*"/, '"-"'), 'no request'],
    [COMBINED.replace(/"GET[^"]*"/, '""'), 'no request'],
    ['{"level":"info","msg":"started"}', 'no request'],
    ['{"method":"GET",', 'broken JSON'],
    ['\x00\x01\x02 bytes \ufffd', 'binary'],
    ['Nov 21 09:01:45 web-1 sshd[4711]: Failed password for root', 'unknown format'],
    ['#Fields: date time c-ip', 'unknown format'],
    [COMBINED.slice(0, 60), 'unknown format'],
  ])('says why %j is none', (line, why) => {
    expect(readAccessLine(line)).toEqual({ kind: 'unreadable', why });
  });

  it('skips blank lines', () => {
    expect(readAccessLine(' \t').kind).toBe('blank');
  });

  it('never throws, and gives only what can be counted', () => {
    const shreds = fc.array(
      fc.constantFrom(
        '"',
        '\\',
        '[',
        ']',
        '{',
        '}',
        ' ',
        'GET',
        '/',
        COMBINED,
        '21/Nov/2026:09:01:45 +0000',
        '200',
        '\x16\x03',
        ',',
      ),
    );
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      shreds.map((parts) => parts.join('')),
      fc.json().map((text) => `{"request":${text}}`),
    );
    fc.assert(
      fc.property(lines, (line) => {
        const read = readAccessLine(line);
        if (read.kind !== 'request') return;
        expect(read.request.method).toMatch(/^[A-Z][A-Z-]+$/);
        expect(read.request.status ?? 100).toBeGreaterThanOrEqual(100);
        expect(Number.isFinite(read.request.time ?? 0)).toBe(true);
      }),
    );
  });

  it('takes no longer than the line is long', () => {
    const long = 60_000;
    for (const text of ['[', '"', '\\', '"\\', '{"a":', '[[', '%'.repeat(3), ' -', 'a ']) {
      const line = `${COMBINED.slice(0, 40)}${text.repeat(long / text.length)}`;
      expect(readAccessLine(line).kind).toBe('unreadable');
      expect(readAccessLine(text.repeat(long / text.length)).kind).toBe('unreadable');
    }
  });
});

describe('times in logs', () => {
  it.each([
    [1_795_251_705, NINE],
    [1_795_251_705.25, NINE + 250],
    ['1795251705.25', NINE + 250],
    [NINE, NINE],
    [NINE * 1000, NINE],
    [NINE * 1e6, NINE],
    ['2026-11-21 09:01:45', NINE],
    ['2026-11-21T10:01:45+01:00', NINE],
    ['2026-11-21T10:01:45,5+0100', NINE + 500],
    ['21/Nov/2026:09:01:45.750 +0000', NINE + 750],
  ])('reads %s', (value, time) => {
    expect(parseLogTime(value)).toBe(time);
  });

  it.each([
    0,
    -1,
    NaN,
    0.2,
    '',
    'yesterday',
    '99/Xyz/2026:09:01:45 +0000',
    1e30,
    null,
    {},
    '1970-01-01T00:00:00Z',
  ])('refuses %s', (value) => {
    expect(parseLogTime(value)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.1:80', '192.0.2.1'],
    ['[::1]', '::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['host.example', null],
    ['-', null],
  ])('reads %s', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });
});
