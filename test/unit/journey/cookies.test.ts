import { describe, expect, it } from 'vitest';
import { newCookieJar } from '../../../src/journey/cookies.js';

const SHOP = 'http://127.0.0.1:4010';

describe('newCookieJar', () => {
  it('gives nothing before the first cookie', () => {
    const jar = newCookieJar();
    expect(jar.header(`${SHOP}/`)).toBeNull();
    jar.store([], `${SHOP}/`);
    expect(jar.header(`${SHOP}/`)).toBeNull();
  });

  it.each([
    SHOP,
    'http://localhost:3000',
    'http://shop',
    'http://shop.local',
    'http://[::1]:80',
    'https://example.com',
  ])('sends back what %s set', (origin) => {
    const jar = newCookieJar();
    jar.store(['sid=1; Path=/; HttpOnly', 'lang=de'], `${origin}/login`);
    expect(jar.header(`${origin}/cart`)).toBe('sid=1; lang=de');
  });

  it('replaces, removes, and keeps to path, host and https', () => {
    const jar = newCookieJar();
    jar.store(['a=1', 'b=2; Path=/admin', 'c=3; Secure'], 'https://shop.test/login');
    jar.store(['a=2'], 'https://shop.test/login');
    expect(jar.header('https://shop.test/')).toBe('a=2; c=3');
    expect(jar.header('https://shop.test/admin/users')).toBe('b=2; a=2; c=3');
    expect(jar.header('http://shop.test/')).toBe('a=2');
    expect(jar.header('https://other.test/')).toBeNull();
    jar.store(['a=; Max-Age=0'], 'https://shop.test/');
    expect(jar.header('http://shop.test/')).toBeNull();
  });

  it('ignores what is no cookie, or not one of that host', () => {
    const jar = newCookieJar();
    jar.store(['', ';', '=', 'x=1; Domain=evil.test', '\u0000', 'ok=1'], `${SHOP}/`);
    expect(jar.header(`${SHOP}/`)).toContain('ok=1');
    expect(jar.header('http://evil.test/')).toBeNull();
  });
});
