import { describe, expect, it } from 'vitest';
import { headerSecrets } from '../../../src/plan/written-secrets.js';
import { load } from './scenario-folder.js';

const SCENARIO = `target: http://me:url-pass-1@127.0.0.1:4010
server:
  command: node server.js
  env: { DB_PASSWORD: env-pass-2, DATABASE_URL: "postgres://app:db-pass-3@db/x", PLAIN: nothing-secret }
  metrics: { url: "http://poll:metrics-4@127.0.0.1:9090/metrics", series: [up] }
http:
  headers: { x-api-key: api-key-5, accept: text/html }
journeys:
  visitor:
    login:
      steps:
        - { post: /login, json: { user: ada-lovelace, deep: [ { password: json-pass-6 } ] }, capture: { ticket: $.t } }
    headers: { authorization: "Bearer static-7-{{ ticket }}", cookie: "theme=cookie-8; lang=de" }
    steps:
      - { get: "/items?page=12&access_token=query-9", query: { token: query-10, sort: ascending } }
      - { post: /form, form: { client_secret: form-11, n: 1 } }
      - { get: "http://you:abs-12@127.0.0.1:1/x" }
tiers:
  smoke: { load: { users: 2, for: 5s } }
`;

describe('what a scenario holds that must not be shown', () => {
  it('is found in headers, cookies, bodies, queries, URLs and variables of the server', async () => {
    const { secrets } = await load(SCENARIO);
    for (const secret of [
      ...['url-pass-1', 'env-pass-2', 'db-pass-3', 'metrics-4', 'api-key-5', 'json-pass-6', 'cookie-8'],
      ...['query-9', 'query-10', 'form-11', 'abs-12'],
    ])
      expect(secrets, secret).toContain(secret);
    for (const open of [
      'ada-lovelace',
      'nothing-secret',
      'text/html',
      'ascending',
      '12',
      'Bearer',
      'postgres',
    ])
      expect(secrets, open).not.toContain(open);
  });

  it('is no template, nor the name of a scheme or a cookie', async () => {
    const { secrets } = await load(SCENARIO.replace('static-7-', ''));
    expect(secrets.filter((one) => one.includes('{{') || /^(Bearer|theme=?)$/.test(one))).toEqual([]);
  });
});

describe('headerSecrets', () => {
  it('takes apart what a header holds', () => {
    expect(headerSecrets('Bearer abc')).toEqual(['Bearer abc', 'abc']);
    const pair = Buffer.from('ada:hunter2').toString('base64');
    expect(headerSecrets(`Basic ${pair}`)).toEqual([`Basic ${pair}`, pair, 'ada:hunter2', 'hunter2']);
    expect(headerSecrets('sid=abc; theme="dark one"')).toEqual([
      'sid=abc; theme="dark one"',
      'abc',
      'dark one',
    ]);
  });
});
