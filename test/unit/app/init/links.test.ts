import { describe, expect, it } from 'vitest';
import { isHtml, linksOf } from '../../../../src/app/init/links.js';

const target = new URL('http://127.0.0.1:3000/');
const pathsOf = (body: string, at = target): readonly string[] => linksOf(body, at).map(({ path }) => path);

describe('linksOf', () => {
  it('takes the links of a page to its own service, each once', () => {
    const page = `<!doctype html><link href="/style.css"><a href="/products">all</a> <a class=x
      href='/search?q=a&amp;page=2'>next</a><a href="/products">again</a><a href="about#team">us</a>
      <a href="https://example.com/">elsewhere</a><a href="//example.com/x">there</a><a href="mailto:a@b.c">mail</a>
      <a href="javascript:alert(1)">x</a><a href="/">home</a><a href="/logo.png">logo</a>`;
    expect(pathsOf(page)).toEqual(['/products', '/search?q=a&page=2', '/about']);
  });

  it.each([
    '/logout',
    '/account/delete',
    '/users/7/remove?x=1',
    '/sign-out',
    '/cart?reset=1',
    '/admin/purge/all',
  ])('leaves %s alone: it sounds as if it changed something', (path) => {
    expect(pathsOf(`<html><a href="${path}">x</a>`)).toEqual([]);
  });

  it('takes the addresses of an index in JSON', () => {
    const index = {
      _links: { self: { href: '/' }, orders: { href: '/orders' } },
      products_url: 'http://127.0.0.1:3000/products',
      templated: '/users/{id}',
      docs: 'https://example.com/docs',
      version: '1.2',
    };
    expect(pathsOf(JSON.stringify(index))).toEqual(['/orders', '/products']);
  });

  it('stays below the path of the target', () => {
    const at = new URL('http://127.0.0.1:3000/api/');
    expect(pathsOf('{"a": "/api/orders", "b": "/other", "c": "http://127.0.0.1:3000/api/x"}', at)).toEqual([
      '/orders',
      '/x',
    ]);
  });

  it('takes twelve at most, and none from anything else', () => {
    const many = Array.from({ length: 40 }, (_, index) => `<a href="/p/${index}">x</a>`).join('');
    expect(pathsOf(`<html>${many}`)).toHaveLength(12);
    for (const body of ['', 'plain', '{"a":', 'null', '7']) expect(pathsOf(body)).toEqual([]);
  });
});

describe('isHtml', () => {
  it.each([
    ['<!DOCTYPE html><p>', true],
    ['\n<html lang=en>', true],
    ['<!-- hi --><body>', true],
    ['{"status":"ok"}', false],
    ['ok', false],
    ['<?xml version="1.0"?><status/>', false],
  ])('%j: %s', (body, expected) => {
    expect(isHtml(body)).toBe(expected);
  });
});
