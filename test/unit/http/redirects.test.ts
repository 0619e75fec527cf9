import { describe, expect, it } from 'vitest';
import { nextHop, type Hop } from '../../../src/http/redirects.js';

const POST: Hop = {
  url: 'http://127.0.0.1:3000/a/b?x=1',
  method: 'POST',
  path: '/a/b?x=1',
  headers: ['Content-Type', 'text/plain', 'Authorization', 'Bearer t', 'accept', '*/*'],
  body: 'x',
};

describe('nextHop', () => {
  it.each([
    [301, 'GET', null],
    [302, 'GET', null],
    [303, 'GET', null],
    [307, 'POST', 'x'],
    [308, 'POST', 'x'],
  ])('%i goes on with %s', (status, method, body) => {
    expect(nextHop(POST, status, '/next#there')).toMatchObject({
      url: 'http://127.0.0.1:3000/next',
      path: '/next',
      method,
      body,
    });
  });

  it('keeps other methods at 301 and 302, and HEAD at 303', () => {
    expect(nextHop({ ...POST, method: 'PUT' }, 302, '/x')).toMatchObject({ method: 'PUT', body: 'x' });
    expect(nextHop({ ...POST, method: 'HEAD' }, 303, '/x')).toMatchObject({ method: 'HEAD' });
  });

  it('leaves headers of the body with the body, and credentials with their origin', () => {
    expect(nextHop(POST, 303, '/x')?.headers).toEqual(['Authorization', 'Bearer t', 'accept', '*/*']);
    expect(nextHop(POST, 307, 'http://127.0.0.1:3001/x')?.headers).toEqual([
      'Content-Type',
      'text/plain',
      'accept',
      '*/*',
    ]);
  });

  it.each([
    [200, '/x'],
    [304, '/x'],
    [302, null],
    [302, 'http://'],
  ])('is null for %i with %s', (status, location) => {
    expect(nextHop(POST, status, location)).toBeNull();
  });
});
