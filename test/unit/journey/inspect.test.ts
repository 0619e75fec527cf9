import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../../src/journey/compile.js';
import type { Inspection, ResponseView } from '../../../src/journey/program.js';
import { ms } from '../../../src/model/units.js';
import type { CapturePlan, ExpectPlan } from '../../../src/plan/plan.js';
import {
  compileRequest,
  journey,
  jsonResponse,
  NO_EXPECTATION,
  planOf,
  request,
  requestsOf,
  response,
  scopeWith,
} from './plans.js';

const OK = { outcome: 'ok' };
const failed = (kind: string, detail: string): unknown => ({ outcome: 'failed', kind, detail });

const inspect = (
  expected: Partial<ExpectPlan>,
  answer: ResponseView,
  vars: Record<string, unknown> = {},
): Inspection =>
  compileRequest({ expect: { ...NO_EXPECTATION, ...expected } }).inspect(scopeWith(vars), answer);

describe('status', () => {
  it.each([
    [[], 200, OK],
    [[], 304, OK],
    [[], 302, OK],
    [[], 400, failed('http-4xx', 'status 400, expected below 400')],
    [[], 500, failed('http-5xx', 'status 500, expected below 400')],
    [[201], 200, failed('unexpected-status', 'status 200, expected 201')],
    [[201], 404, failed('http-4xx', 'status 404, expected 201')],
    [[404], 404, OK],
    [['2xx', 404], 299, OK],
    [['2xx', 404], 302, failed('unexpected-status', 'status 302, expected 2xx or 404')],
    [[200, 201, '5XX'], 503, OK],
    [[200, 201, '5XX'], 401, failed('http-4xx', 'status 401, expected 200, 201 or 5XX')],
    [[], 401, failed('http-4xx', 'status 401, expected below 400')],
  ])('%j and %i', (status, actual, outcome) => {
    expect(inspect({ status }, response({ status: actual }))).toEqual(outcome);
  });

  it('comes before everything else', () => {
    const expected = { status: [200], body: 'json.a == 1', within: ms(1) };
    expect(inspect(expected, response({ status: 500, elapsed: ms(9) }))).toEqual(
      failed('http-5xx', 'status 500, expected 200'),
    );
  });
});

describe('a 401 that was not expected', () => {
  const withLogin = compileProgram(
    planOf([
      journey(
        [request({ path: '/a' }), request({ path: '/b', expect: { ...NO_EXPECTATION, status: [401] } })],
        {
          login: { every: null, steps: [request({ path: '/login' })] },
        },
      ),
    ]),
  ).journeys[0];
  const [a, b] = requestsOf(withLogin?.instructions ?? []);
  const [login] = requestsOf(withLogin?.login?.instructions ?? []);
  const answer = response({ status: 401 });

  it('asks for a new login in a journey that has one, but not in the login itself', () => {
    expect(a?.inspect(scopeWith(), answer)).toEqual({ outcome: 'relogin' });
    expect(b?.inspect(scopeWith(), answer)).toEqual(OK);
    expect(login?.inspect(scopeWith(), answer)).toEqual(failed('http-4xx', 'status 401, expected below 400'));
  });
});

describe('headers', () => {
  const answer = response({ headers: { 'content-type': 'text/html; charset=utf-8', 'x-auth-token': 'abc' } });

  it.each([
    [{ 'content-type': 'text/html; charset=utf-8' }, OK],
    [{ 'content-type': '/^text\\/html/' }, OK],
    [
      { 'content-type': 'text/html' },
      failed('check', 'the header content-type is "text/html; charset=utf-8", expected "text/html"'),
    ],
    [
      { 'content-type': '/json/' },
      failed('check', 'the header content-type is "text/html; charset=utf-8", expected /json/'),
    ],
    [{ etag: 'x' }, failed('check', 'the header etag is missing')],
    [{ 'x-auth-token': 'secret' }, failed('check', 'the header x-auth-token is ***, expected ***')],
  ])('%j', (headers, outcome) => {
    expect(inspect({ headers }, answer)).toEqual(outcome);
  });

  it('shortens a long value', () => {
    const long = response({ headers: { etag: 'x'.repeat(500) } });
    expect(inspect({ headers: { etag: 'y' } }, long)).toEqual(
      failed('check', `the header etag is "${'x'.repeat(80)}…", expected "y"`),
    );
  });
});

describe('size', () => {
  const answer = response({ bytes: 1500 });

  it.each([
    [{ min: 1500, max: 1500 }, OK],
    [{ min: 1501, max: null }, failed('check', 'the body has 1,500 bytes, expected at least 1,501 bytes')],
    [{ min: null, max: 1499 }, failed('check', 'the body has 1,500 bytes, expected at most 1,499 bytes')],
  ])('%j', (size, outcome) => {
    expect(inspect({ size }, answer)).toEqual(outcome);
  });
});

describe('body', () => {
  const answer = jsonResponse(
    { total: 5, items: [{ id: 1 }], status: 'open' },
    { header: (name) => (name === 'x-count' ? '3' : null) },
  );

  it.each([
    'json.total == 5',
    'size(json.items) > 0',
    'json.items[0].id == wanted',
    'status == 200',
    'bytes > 10',
    'body.contains("open")',
    'headers["X-Count"] == "3"',
    '"x-count" in headers && !("etag" in headers)',
    'has(json.total) && !has(json.nope)',
    'headers["x-count"] == "3" && json.status == "open"',
  ])('%s', (body) => {
    expect(inspect({ body }, answer, { wanted: 1 })).toEqual(OK);
  });

  it.each([
    ['json.total == 6', 'json.total == 6 is false'],
    ['json.total', 'json.total is neither true nor false'],
    ['json.nope == 1', 'json.nope == 1: there is no "nope"'],
    ['headers.etag == "x"', 'headers.etag == "x": there is no "etag"'],
    ['json.total > "a"', 'json.total > "a": the types do not fit: double > string'],
  ])('%s fails', (body, detail) => {
    expect(inspect({ body }, answer)).toEqual(failed('check', detail));
  });

  it.each(['{"total": 5', '', 'plain'])('%j is not JSON', (text) => {
    const broken = response({ body: Buffer.from(text) });
    expect(inspect({ body: 'json.total == 5' }, broken)).toEqual(failed('check', 'the body is not JSON'));
    expect(inspect({ body: 'status == 200 || json.total == 5' }, broken)).toEqual(OK);
    expect(inspect({ body: `size(body) == ${text.length}` }, broken)).toEqual(OK);
  });

  it('reads the answer before a variable of the same name', () => {
    expect(inspect({ body: 'status == 200' }, answer, { status: 1 })).toEqual(OK);
  });

  it('is kept only for what reads it', () => {
    const needs = (body: string | null, capture: readonly CapturePlan[] = []): boolean =>
      compileRequest({ expect: { ...NO_EXPECTATION, body }, capture }).needsBody;
    expect(needs(null)).toBe(false);
    expect(needs('status == 200 && bytes > 5 && headers.a == "b"')).toBe(false);
    expect(needs('body == ""')).toBe(true);
    expect(needs('json.a')).toBe(true);
    expect(
      needs(null, [
        { variable: 'a', from: 'header:a' },
        { variable: 'b', from: 'cookie:b' },
      ]),
    ).toBe(false);
    expect(needs(null, [{ variable: 'a', from: '$.a' }])).toBe(true);
    expect(needs(null, [{ variable: 'a', from: 'regex:a' }])).toBe(true);
  });
});

describe('captures', () => {
  const answer = jsonResponse(
    { token: 't', none: null, items: [{ id: 9 }] },
    {
      header: (name) => (name === 'location' ? '/orders/5' : null),
      setCookies: ['sid=old; Path=/', 'other=sid=1', 'sid="new"; HttpOnly'],
    },
  );
  const capture = (from: string, body = answer): { outcome: Inspection; vars: Record<string, unknown> } => {
    const scope = scopeWith();
    const outcome = compileRequest({ capture: [{ variable: 'x', from }] }).inspect(scope, body);
    return { outcome, vars: scope.vars };
  };

  it.each([
    ['$.token', 't'],
    ['$.none', null],
    ['$.items[0]', { id: 9 }],
    ['$..id', 9],
    ['header:Location', '/orders/5'],
    ['cookie:sid', 'new'],
    ['cookie:other', 'sid=1'],
    ['regex:"id":(\\d)', '9'],
  ])('%s', (from, value) => {
    expect(capture(from)).toEqual({ outcome: OK, vars: { x: value } });
  });

  it.each(['$.nope', 'header:nope', 'cookie:si', 'regex:nope'])('%s is missing', (from) => {
    expect(capture(from)).toEqual({
      outcome: failed('capture', `no value for "x": the answer has nothing at ${from}`),
      vars: {},
    });
  });

  it('says that the body is not JSON', () => {
    expect(capture('$.a', response({ body: Buffer.from('<html>') })).outcome).toEqual(
      failed('capture', 'no value for "x": the body is not JSON'),
    );
  });

  it('of one answer never show up in another', () => {
    expect(capture('$.token').vars).toEqual({ x: 't' });
    expect(capture('$.token', jsonResponse({})).vars).toEqual({});
  });

  it('of a login are kept in the session, and the rest of the journey reads them', () => {
    const program = compileProgram(
      planOf([
        journey([request({ path: '/me' })], {
          login: {
            every: null,
            steps: [request({ path: '/login', capture: [{ variable: 'token', from: '$.token' }] })],
          },
          headers: { authorization: 'Bearer {{ token }}', 'x-tenant': 'a' },
        }),
      ]),
    );
    const [shopper] = program.journeys;
    const [login] = requestsOf(shopper?.login?.instructions ?? []);
    const [me] = requestsOf(shopper?.instructions ?? []);
    const scope = scopeWith();
    expect(login?.prepare(scope).headers).toEqual(['x-tenant', 'a']);
    expect(login?.inspect(scope, answer)).toEqual(OK);
    expect(scope.vars).toEqual({});
    expect(scope.session.vars).toEqual({ token: 't' });
    expect(me?.prepare(scope).headers).toEqual(['authorization', 'Bearer t', 'x-tenant', 'a']);
    scope.vars.token = 'newer';
    expect(me?.prepare(scope).headers).toContain('Bearer newer');
  });
});

describe('within', () => {
  const capture = [{ variable: 'x', from: '$.x' }];

  it('is slow only when everything else is right', () => {
    const late = jsonResponse({ x: 1 }, { elapsed: ms(300.5) });
    expect(inspect({ within: ms(301) }, late)).toEqual(OK);
    expect(inspect({ within: ms(300) }, late)).toEqual({
      outcome: 'slow',
      detail: 'took 301 ms, expected within 300 ms',
    });
    expect(inspect({ within: ms(300), body: 'json.x == 2' }, late)).toEqual(
      failed('check', 'json.x == 2 is false'),
    );
  });

  it('still stores the captures of a late answer', () => {
    const scope = scopeWith();
    const compiled = compileRequest({ expect: { ...NO_EXPECTATION, within: ms(5) }, capture });
    expect(compiled.inspect(scope, jsonResponse({ x: 1 }, { elapsed: ms(9) })).outcome).toBe('slow');
    expect(scope.vars).toEqual({ x: 1 });
  });
});
