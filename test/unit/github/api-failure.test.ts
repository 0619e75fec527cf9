import { describe, expect, it } from 'vitest';
import { answeredStatus, describeApiFailure, describeApiFailures } from '../../../src/github/api-failure.js';
import { GithubTimeoutError } from '../../../src/github/client.js';
import { ms } from '../../../src/model/units.js';

const answered = (status: number, message: string): Error =>
  Object.assign(new Error(message), { status, response: { status } });

const describeIt = (error: unknown): string =>
  describeApiFailure(error, { what: 'Could not comment', permission: 'pull-requests: write' }, null);

describe('describeApiFailure', () => {
  it.each([
    [
      answered(403, 'Resource not accessible by integration - https://docs.github.com/rest/issues'),
      'Could not comment: GitHub answered 403: Resource not accessible by integration. ' +
        'Give the job `permissions: { pull-requests: write }`.',
    ],
    [
      answered(403, 'API rate limit exceeded for installation ID 1.'),
      'Could not comment: GitHub answered 403: API rate limit exceeded for installation ID 1. ' +
        'The rate limit of the token is used up.',
    ],
    [
      answered(410, 'Issues are disabled for this repo'),
      'Could not comment: GitHub answered 410: Issues are disabled for this repo. Switch them on under Settings → General → Features.',
    ],
    [new GithubTimeoutError(ms(60_000)), "Could not comment: GitHub's API gave no answer within 60 s."],
    [
      Object.assign(new Error('getaddrinfo ENOTFOUND api.example'), { status: 500 }),
      "Could not comment: GitHub's API can't be reached (getaddrinfo ENOTFOUND api.example).",
    ],
    ['text', "Could not comment: GitHub's API can't be reached (text)."],
  ])('%s', (error, words) => {
    expect(describeIt(error)).toBe(words);
  });

  it('stays one line of sensible length', () => {
    const page = `<html>${'x'.repeat(5000)}\n<body>`;
    expect(describeIt(answered(502, page)).length).toBeLessThan(300);
    expect(describeIt(answered(502, 'Bad\r\n::error::fake'))).toBe(
      'Could not comment: GitHub answered 502: Bad.',
    );
  });

  it('knows an answer from a lost connection', () => {
    expect(answeredStatus(answered(404, 'Not Found'))).toBe(404);
    expect(answeredStatus(Object.assign(new Error('reset'), { status: 500 }))).toBeNull();
    expect(answeredStatus(null)).toBeNull();
  });
});

describe('describeApiFailures', () => {
  const forbidden = answered(403, 'Resource not accessible by integration');
  const comment = { what: 'Could not comment', permission: 'pull-requests: write' };
  const check = { what: 'Could not make the check run', permission: 'checks: write' };

  it('tells one cause once, with all permissions that are missing', () => {
    const failures = [
      { ...comment, error: forbidden },
      { ...check, error: forbidden },
    ];
    expect(describeApiFailures(failures, null)).toBe(
      'Could not comment and could not make the check run: GitHub answered 403: Resource not accessible by ' +
        'integration. Give the job `permissions: { pull-requests: write, checks: write }`.',
    );
    expect(describeApiFailures(failures, 'fork')).toContain('lacks `pull-requests: write, checks: write`');
  });

  it('tells different causes one after the other', () => {
    const failures = [
      { ...comment, error: answered(422, 'Validation Failed') },
      { ...check, error: forbidden },
    ];
    expect(describeApiFailures(failures, null)).toBe(
      'Could not comment: GitHub answered 422: Validation Failed. Could not make the check run: GitHub answered ' +
        '403: Resource not accessible by integration. Give the job `permissions: { checks: write }`.',
    );
  });

  it('says what a token can not see', () => {
    const missing = answered(404, 'Not Found');
    expect(describeApiFailures([{ ...comment, error: missing }], null)).toContain(
      "can't see this pull request",
    );
    expect(describeApiFailures([{ ...check, error: missing }], null)).toContain("can't see this repository");
  });
});
