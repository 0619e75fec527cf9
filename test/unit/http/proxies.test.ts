import { describe, expect, it } from 'vitest';
import { proxyFor, type ProxySettings } from '../../../src/http/proxies.js';
import { ConfigError } from '../../../src/model/errors.js';

const BOTH: ProxySettings = {
  http: 'http://plain.example:3128',
  https: 'http://tls.example:3129',
  except: '',
};

function proxyOf(url: string, settings: Partial<ProxySettings> = {}): string | null {
  return proxyFor(new URL(url), { ...BOTH, ...settings })?.name ?? null;
}

describe('proxyFor', () => {
  it('chooses by the scheme of the URL', () => {
    expect(proxyOf('http://shop.example.com/')).toBe('plain.example:3128');
    expect(proxyOf('https://shop.example.com/')).toBe('tls.example:3129');
    expect(proxyOf('https://shop.example.com/', { https: null })).toBeNull();
    expect(proxyFor(new URL('http://shop.example.com'), null)).toBeNull();
  });

  it.each([
    'http://localhost:1',
    'http://app.localhost',
    'http://127.0.0.9',
    'http://[::1]:80',
    'http://0.0.0.0',
  ])('never sends %s through one: it is this machine', (url) => {
    expect(proxyOf(url)).toBeNull();
  });

  it.each([
    ['*', 'http://shop.example.com', true],
    ['example.com', 'http://example.com', true],
    ['example.com', 'http://shop.example.com', true],
    ['.example.com', 'http://shop.example.com', true],
    ['*.example.com', 'http://shop.example.com', true],
    ['EXAMPLE.com', 'http://Shop.Example.com.', true],
    ['example.com', 'http://notexample.com', false],
    ['other.org, example.com', 'http://example.com', true],
    ['other.org example.com', 'http://example.com', true],
    ['example.com:8080', 'http://example.com:8080', true],
    ['example.com:8080', 'http://example.com', false],
    ['example.com:443', 'https://example.com', true],
    ['10.0.0.0/8', 'http://10.1.2.3', true],
    ['10.0.0.0/8', 'http://11.1.2.3', false],
    ['10.0.0.0/8', 'http://ten.example', false],
    ['10.0.0.0/99', 'http://10.1.2.3', false],
    ['10.1.2.3', 'http://10.1.2.3', true],
    ['2.3', 'http://10.1.2.3', false],
    ['fd00::/8', 'http://[fd00::1]', true],
    ['[fd00::1]:80', 'http://[fd00::1]', true],
    ['fd00::1', 'http://[fd00::1]', true],
    ['', 'http://example.com', false],
  ])('NO_PROXY=%s and %s: direct is %s', (except, url, direct) => {
    expect(proxyOf(url, { except }) === null).toBe(direct);
  });

  it('keeps credentials apart from the name', () => {
    const proxy = proxyFor(new URL('http://shop.example.com'), {
      ...BOTH,
      http: 'https://robot:p%40ss%25@proxy.example',
    });
    expect(proxy).toEqual({
      name: 'proxy.example:443',
      secure: true,
      host: 'proxy.example',
      port: 443,
      authorization: `Basic ${Buffer.from('robot:p@ss%').toString('base64')}`,
    });
  });

  it('takes host:port without a scheme, and IPv6', () => {
    expect(proxyOf('http://a.example', { http: 'proxy:3128' })).toBe('proxy:3128');
    expect(proxyFor(new URL('http://a.example'), { ...BOTH, http: 'http://[::1]:3128' })?.host).toBe('::1');
  });

  it.each(['socks5://proxy:1080', 'http://', 'ht tp://x'])(
    'refuses %s where it would be used, without showing it',
    (http) => {
      expect(proxyOf('http://127.0.0.1', { http })).toBeNull();
      expect(() => proxyOf('http://a.example', { http: http.replace('//', '//u:topsecret@') })).toThrow(
        ConfigError,
      );
      try {
        proxyOf('http://a.example', { http: http.replace('//', '//u:topsecret@') });
      } catch (error) {
        expect(String(error)).toContain('HTTP_PROXY names no proxy that can be used');
        expect(String(error)).not.toContain('topsecret');
      }
    },
  );
});
