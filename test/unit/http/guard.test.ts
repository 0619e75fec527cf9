import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/http/guard.js';

const none = createGuard([]);

describe('checkUrl', () => {
  it.each([
    'http://127.0.0.1:3000/x',
    'http://127.1.2.3',
    'http://2130706433/',
    'http://[::1]:8080/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost:3000',
    'http://LOCALHOST.',
    'http://shop.localhost',
    'http://shop:8080/health',
    'https://postgres',
  ])('allows by default: %s', (url) => {
    expect(none.checkUrl(url)).toBeNull();
  });

  it.each([
    'http://example.com',
    'http://10.0.0.7',
    'http://192.168.1.1:80',
    'http://8.8.8.8',
    'http://[2001:db8::1]',
    'http://localhost.example.com',
    'http://127.0.0.1.nip.io',
  ])('refuses unless listed: %s', (url) => {
    expect(none.checkUrl(url)).toContain('not an allowed host');
    expect(createGuard([new URL(url).hostname]).checkUrl(url)).toBeNull();
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://169.254.1.1',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://0xa9fea9fe/',
    'http://100.100.100.200',
    'http://metadata.google.internal/',
    'http://metadata.google.internal./',
    'http://metadata/',
  ])('always refuses: %s', (url) => {
    const { hostname } = new URL(url);
    const listed = createGuard([hostname, hostname.replace(/\.$/, ''), '*.google.internal']);
    expect(none.checkUrl(url)).toContain('never sent there');
    expect(listed.checkUrl(url)).toContain('never sent there');
  });

  it('knows wildcards, which do not cover the name itself', () => {
    const guard = createGuard(['*.staging.example.com']);
    expect(guard.checkUrl('http://a.staging.example.com')).toBeNull();
    expect(guard.checkUrl('http://a.b.staging.example.com')).toBeNull();
    expect(guard.checkUrl('http://staging.example.com')).not.toBeNull();
    expect(guard.checkUrl('http://evilstaging.example.com')).not.toBeNull();
  });

  it('knows ports', () => {
    const guard = createGuard(['example.com:8443', '[2001:db8::1]:80']);
    expect(guard.checkUrl('https://example.com:8443/')).toBeNull();
    expect(guard.checkUrl('https://example.com/')).not.toBeNull();
    expect(guard.checkUrl('http://[2001:db8::1]/')).toBeNull();
    expect(guard.checkUrl('https://[2001:db8::1]/')).not.toBeNull();
  });

  it.each(['prod', 'www.example.com', 'api.prod.example.com', 'production.example.com', 'live.example.com'])(
    'wants a production host by its exact name: %s',
    (host) => {
      expect(none.checkUrl(`http://${host}`)).toContain('exact name');
      expect(createGuard(['*.example.com', '*.com', '*']).checkUrl(`http://${host}`)).toContain('exact name');
      expect(createGuard([host.toUpperCase()]).checkUrl(`http://${host}`)).toBeNull();
    },
  );

  it('refuses what is no web address', () => {
    expect(none.checkUrl('ftp://localhost')).toContain('ftp:');
    expect(none.checkUrl('localhost')).toContain('not a URL');
    expect(none.checkUrl('')).toContain('not a URL');
  });

  it('forgives whole URLs and blanks in the list', () => {
    expect(createGuard([' https://Example.com/path ']).checkUrl('http://example.com')).toBeNull();
    expect(createGuard(['', '  ']).checkUrl('http://example.com')).not.toBeNull();
  });
});

describe('checkAddress', () => {
  it.each([
    ['localhost', '127.0.0.1'],
    ['localhost', '::1'],
    ['shop', '172.17.0.3'],
    ['shop', '::ffff:10.0.0.3'],
    ['shop', 'fd12::3'],
    ['127.0.0.1', '127.0.0.1'],
  ])('lets %s be %s', (host, address) => {
    expect(none.checkAddress(host, address)).toBeNull();
  });

  it.each([
    ['localhost', '10.0.0.1'],
    ['localhost', '93.184.216.34'],
    ['shop', '93.184.216.34'],
    ['shop', '2606:2800::1'],
  ])('does not let %s be %s', (host, address) => {
    expect(none.checkAddress(host, address)).toContain(`${host} is ${address}`);
  });

  it.each(['169.254.169.254', 'fe80::1%eth0', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe'])(
    'never lets a name be %s, listed or not',
    (address) => {
      expect(createGuard(['example.com']).checkAddress('example.com', address)).toContain('never sent there');
      expect(none.checkAddress('shop', address)).toContain('never sent there');
    },
  );

  it('lets a listed host be any other address, and no host that is not listed', () => {
    const guard = createGuard(['example.com:8080']);
    expect(guard.checkAddress('example.com', '93.184.216.34')).toBeNull();
    expect(guard.checkAddress('example.com', '10.0.0.1')).toBeNull();
    expect(guard.checkAddress('example.org', '127.0.0.1')).not.toBeNull();
  });
});

describe('spellings of addresses', () => {
  it.each([
    ['http://2130706433', '127.0.0.1'],
    ['http://0x7f.1', '127.0.0.1'],
    ['http://0177.0.0.1', '127.0.0.1'],
    ['http://２１３０７０６４３３', '127.0.0.1'],
    ['http://127.0.0.1.', '127.0.0.1'],
  ])('reads %s as this machine', (url, host) => {
    expect(new URL(url).hostname).toBe(host);
    expect(none.checkUrl(url)).toBeNull();
  });

  it.each([
    'http://2852039166',
    'http://0xa9.254.43518',
    'http://0251.0376.169.254',
    'http://１６９.254.169.254',
    'http://169.254.169.254.',
    'http://localhost@169.254.169.254',
    'http://localhost:80@169.254.169.254/',
    'http://[::169.254.169.254]',
    'http://[::ffff:0:169.254.169.254]',
    'http://[2002:a9fe:a9fe::1]',
    'http://[64:ff9b:1::a9fe:a9fe]',
    'http://[fe80::a9fe:a9fe]',
    'http://[fd00:ec2:0:0::254]',
    'http://metadata.google.internal..',
    'http://ｍetadata.google.internal',
    'http://168.63.129.16',
    'http://192.0.0.192',
  ])('never sends to the metadata service, spelt %s', (url) => {
    const host = new URL(url).hostname;
    const everything = [host, '*.google.internal', '*.internal', '0.0.0.0/0', '::/0'];
    expect(none.checkUrl(url)).toContain('never sent there');
    expect(createGuard(everything).checkUrl(url)).toContain('never sent there');
  });

  it('refuses a zone in a URL, and knows one in the address that was connected to', () => {
    expect(none.checkUrl('http://[fe80::1%25eth0]/')).toContain('not a URL');
    expect(none.checkAddress('shop', 'fe80::1%2')).toContain('never sent there');
  });

  it.each([
    ['FD12:0::3', 'http://[fd12::3]:8080'],
    ['[FD12::3]:8080', 'http://[fd12::3]:8080'],
    ['0x0a.0.0.7', 'http://10.0.0.7'],
    ['Bücher.Example', 'http://xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'http://bücher.example'],
    ['*.bücher.example', 'http://a.xn--bcher-kva.example'],
    ['www.example.com.', 'https://www.example.com'],
    ['www.example.com.:443', 'https://WWW.example.com./'],
    ['http://me:pw@host.example:81/x?y', 'http://host.example:81'],
    ['host.example:0081', 'http://host.example:81'],
  ])('lists %s, which allows %s', (entry, url) => {
    expect(none.checkUrl(url)).not.toBeNull();
    expect(createGuard([entry]).checkUrl(url)).toBeNull();
  });
});

describe('networks in the list', () => {
  const guard = createGuard(['10.1.0.0/16', 'fd12::/16']);

  it('allow the addresses inside', () => {
    expect(guard.checkUrl('http://10.1.2.3:8080')).toBeNull();
    expect(guard.checkUrl('http://[fd12::9]')).toBeNull();
    expect(guard.checkAddress('10.1.2.3', '10.1.2.3')).toBeNull();
  });

  it('allow no address outside and no name', () => {
    expect(guard.checkUrl('http://10.2.0.1')).toContain('not an allowed host');
    expect(guard.checkUrl('http://[fd13::9]')).toContain('not an allowed host');
    expect(guard.checkUrl('http://staging.example.com')).toContain('not an allowed host');
    expect(guard.checkAddress('staging.example.com', '10.1.2.3')).toContain('not an allowed host');
  });

  it('that are none allow nothing', () => {
    for (const entry of ['10.0.0.0/33', '10.0.0.0/-1', 'fd12::/129', '10/8'])
      expect(createGuard([entry]).checkUrl('http://10.1.2.3'), entry).not.toBeNull();
  });
});

it('never lets an address through that is link-local inside, whatever is listed', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const spelling = fc.constantFrom(
    (c: number, d: number) => `169.254.${c}.${d}`,
    (c: number, d: number) => `[::ffff:169.254.${c}.${d}]`,
    (c: number, d: number) => `[64:ff9b::169.254.${c}.${d}]`,
    (c: number, d: number) => `[::169.254.${c}.${d}]`,
    (c: number, d: number) => String(0xa9fe0000 + c * 256 + d),
    (c: number, d: number) => `0xa9.0xfe.${c * 256 + d}`,
    (c: number, d: number) => `[2002:a9fe:${(c * 256 + d).toString(16)}::]`,
  );
  fc.assert(
    fc.property(spelling, octet, octet, (spell, c, d) => {
      const host = spell(c, d);
      const guard = createGuard([host, '0.0.0.0/0', '::/0', '*']);
      expect(guard.checkUrl(`http://${host}:8080/x`)).toContain('never sent there');
    }),
  );
});
