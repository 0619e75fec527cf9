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
