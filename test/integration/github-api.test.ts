import { afterEach, describe, expect, it } from 'vitest';
import { startGithubApi, type GithubApi, type GithubApiOptions } from '../helpers/github-api.js';

describe('the GitHub API of the tests', () => {
  const open: GithubApi[] = [];
  const start = async (options: GithubApiOptions = {}): Promise<GithubApi> => {
    const api = await startGithubApi(options);
    open.push(api);
    return api;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((api) => api.close()));
  });
  const ask = (api: GithubApi, method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${api.url}${path}`, {
      method,
      headers: { authorization: `token ${api.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const COMMENTS = '/repos/octo/shop/issues/7/comments';

  it.each([
    ['an unknown path', 'GET', '/repos/octo/shop/comment', undefined, 'no such operation'],
    ['an unknown method', 'PUT', COMMENTS, { body: 'x' }, 'no such operation'],
    ['a number that is none', 'GET', '/repos/octo/shop/issues/seven/comments', undefined, 'issue_number'],
    ['an unknown parameter', 'GET', `${COMMENTS}?perPage=3`, undefined, 'unknown parameter perPage'],
    ['a page that is too large', 'GET', `${COMMENTS}?per_page=101`, undefined, 'at most 100'],
    ['a missing body', 'POST', COMMENTS, undefined, 'must be object'],
    ['a body without its text', 'POST', COMMENTS, {}, "must have required property 'body'"],
    ['a text that is none', 'POST', COMMENTS, { body: 3 }, 'must be string'],
    ['an unknown property', 'POST', COMMENTS, { body: 'x', text: 'y' }, 'unknown property text'],
    ['an unknown query', 'POST', '/graphql', { query: 'query { me }' }, 'unknown GraphQL query'],
  ])('refuses %s', async (_what, method, path, body, problem) => {
    const api = await start();
    const response = await ask(api, method, path, body);
    expect(response.status).toBe(599);
    expect(api.violations.join()).toContain(problem);
    expect(api.comments).toEqual([]);
  });

  it('answers as GitHub does to what it knows', async () => {
    const api = await start();
    expect((await ask(api, 'GET', '/repos/octo/shop/pulls/7')).status).toBe(200);
    expect((await ask(api, 'POST', COMMENTS, { body: 'x' })).status).toBe(201);
    const id = api.comments[0]?.id ?? 0;
    expect((await ask(api, 'GET', `/repos/octo/shop/issues/comments/${id}`)).status).toBe(200);
    expect((await ask(api, 'DELETE', `/repos/octo/shop/issues/comments/${id}`)).status).toBe(204);
    expect((await ask(api, 'GET', `/repos/octo/shop/issues/comments/${id}`)).status).toBe(404);
    expect((await ask(api, 'GET', '/repos/octo/other/issues/7/comments')).status).toBe(404);
    expect((await ask(api, 'GET', '/user')).status).toBe(403);
    expect(api.violations).toEqual([]);
  });

  it('tells a person who it is, and refuses a wrong token', async () => {
    const api = await start({ login: 'ada' });
    expect(await (await ask(api, 'GET', '/user')).json()).toMatchObject({ login: 'ada' });
    const stranger = await fetch(`${api.url}/user`, { headers: { authorization: 'token other' } });
    expect(stranger.status).toBe(401);
    expect(api.violations).toEqual([]);
  });
});
