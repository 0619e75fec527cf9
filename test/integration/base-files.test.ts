import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGithubClient, type GithubClient } from '../../src/github/client.js';
import { readContents, type Contents } from '../../src/github/contents.js';
import { labelState } from '../../src/github/label-state.js';
import { resolveBase } from '../../src/host/base-commit.js';
import { fileAtCommit, pathInRepository } from '../../src/host/file-at-commit.js';
import { ms } from '../../src/model/units.js';
import { startGithubApi, type GithubApi } from '../helpers/github-api.js';
import {
  checkoutOfPullRequest,
  checkoutOfPush,
  newRepository,
  pullRequest,
} from '../helpers/git-repository.js';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'loadgate base files ')));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};
const signal = new AbortController().signal;
const at = (name: string): string => join(folder, name);

describe('a file at a commit, by git', () => {
  it('is fetched into a clone of depth 1', async () => {
    const { origin, main } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    expect(() => clone.git('cat-file', '-e', main)).toThrow();
    const place = { directory: clone.directory, env, signal };
    expect(await fileAtCommit(place, main, 'server.js')).toEqual({ kind: 'text', text: 'two' });
    expect(await fileAtCommit(place, main, 'feature.js')).toEqual({ kind: 'absent' });
  });

  it('is as the commit has it, whatever the work tree says', async () => {
    const made = await newRepository(at('repository'));
    const first = await made.commit({ 'perf/loadgate.yml': 'version: 1\n' });
    await made.commit({ 'perf/loadgate.yml': 'version: 2\n' });
    await made.write({ 'perf/loadgate.yml': 'version: 3\n' });
    const place = { directory: join(made.directory, 'perf'), env, signal };
    expect(await fileAtCommit(place, first, 'perf/loadgate.yml')).toEqual({
      kind: 'text',
      text: 'version: 1',
    });
    expect(await fileAtCommit(place, first, 'perf')).toEqual({
      kind: 'unreadable',
      reason: 'it is not a file there',
    });
  });

  it('says what is in the way', async () => {
    const made = await newRepository(at('repository'));
    const large = await made.commit({ 'large.json': 'x'.repeat(4_100_000) });
    const place = { directory: made.directory, env, signal };
    expect(await fileAtCommit(place, large, 'large.json')).toEqual({
      kind: 'unreadable',
      reason: 'it has 4.1 MB, and at most 4 MB are read',
    });
    expect(await fileAtCommit(place, 'a'.repeat(40), 'large.json')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringMatching(
        /^The commit aaaaaaaaaaaa is not in this clone and could not be fetched/,
      ) as string,
    });
    expect(await fileAtCommit({ ...place, directory: folder }, large, 'large.json')).toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('the path of a file in its repository', () => {
  it('starts from the top of the work tree, with links followed', async () => {
    const made = await newRepository(at('repository'));
    await made.commit({ 'perf/loadgate.yml': '', 'loadgate.yml': '' });
    const path = (file: string): Promise<string | null> => pathInRepository(file, { env, signal });
    expect(await path(join(made.directory, 'loadgate.yml'))).toBe('loadgate.yml');
    expect(await path(join(made.directory, 'perf', 'loadgate.yml'))).toBe('perf/loadgate.yml');
    expect(await path(join(made.directory, 'perf', 'not-there.json'))).toBe('perf/not-there.json');
    expect(await path(join(folder, 'loadgate.yml'))).toBeNull();
    expect(await path(join(made.directory, 'no-such-folder', 'loadgate.yml'))).toBeNull();
  });
});

describe('the base commit', () => {
  const PULL_REQUEST = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/pull/1/merge', GITHUB_BASE_REF: 'main' };

  it('is known by name without a fetch: the first parent of the merge commit', async () => {
    const { origin, main, merge } = await pullRequest(at('origin'));
    const clone = await checkoutOfPullRequest(origin, at('clone'));
    clone.git('remote', 'remove', 'origin');
    const options = {
      directory: clone.directory,
      ref: null,
      env: { ...env, ...PULL_REQUEST, GITHUB_SHA: merge },
      signal,
    };
    expect(await resolveBase({ ...options, nameOnly: true })).toEqual({
      kind: 'found',
      commit: main,
      why: 'first parent of the merge commit',
    });
    expect(await resolveBase(options)).toMatchObject({ kind: 'none' });
  });

  it('of a push is what was there before it, unless that is gone for good', async () => {
    const { origin, fork } = await pullRequest(at('origin'));
    const clone = await checkoutOfPush(origin, at('clone'), 'main');
    const options = {
      directory: clone.directory,
      ref: null,
      env: { ...env, GITHUB_ACTIONS: 'true' },
      signal,
    };
    const first = origin.git('rev-parse', `${fork}^`);
    expect(await resolveBase({ ...options, before: first })).toEqual({
      kind: 'found',
      commit: first,
      why: 'the commit before this push',
    });
    expect(await resolveBase({ ...options, before: 'a'.repeat(40) })).toEqual({
      kind: 'found',
      commit: fork,
      why: 'first parent of HEAD, which is on origin/main',
    });
  });
});

describe('a file at a commit, by GitHub', () => {
  let api: GithubApi;
  let commit = '';
  const client = (token = api.token): GithubClient =>
    createGithubClient({
      token,
      apiUrl: api.url,
      waitUnit: ms(10),
      budget: ms(5000),
      attemptTimeout: ms(1000),
    });
  const read = (path: string, ref = commit, one = client()): Promise<Contents> =>
    readContents(one, { repository: { owner: 'octo', name: 'shop' }, commit: ref, path }, null);

  beforeEach(async () => {
    api = await startGithubApi();
    commit = api.git.commit('main', {
      'perf/load gate#1.yml': 'version: 1\n',
      'large.json': 'ü'.repeat(700_000),
      'empty.yml': '',
    });
    api.git.commit('main', { 'perf/load gate#1.yml': 'version: 2\n' });
  });

  afterEach(async () => {
    await api.close();
    expect(api.violations).toEqual([]);
  });

  it('is read as it was there, above 1 MB too', async () => {
    expect(await read('perf/load gate#1.yml')).toEqual({ kind: 'text', text: 'version: 1\n' });
    expect(await read('large.json')).toEqual({ kind: 'text', text: 'ü'.repeat(700_000) });
  });

  it('is absent only where the token can see the commit', async () => {
    expect(await read('none.yml')).toEqual({ kind: 'absent' });
    expect(await read('none.yml', 'a'.repeat(40))).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringMatching(/404/) as string,
    });
  });

  it('has a reason when GitHub does not give it', async () => {
    api.fail({ kind: 'forbidden' });
    expect(await read('large.json')).toMatchObject({
      reason: expect.stringContaining('contents: read') as string,
    });
    expect(await read('large.json', commit, client('wrong'))).toMatchObject({
      reason: expect.stringContaining('github-token is not valid') as string,
    });
    api.fail({ kind: 'reset' }, { times: 20 });
    expect(await read('large.json')).toMatchObject({
      reason: expect.stringContaining("GitHub's API") as string,
    });
  });

  it('outlives a hiccup', async () => {
    api.fail({ kind: 'reset' });
    expect(await read('perf/load gate#1.yml')).toEqual({ kind: 'text', text: 'version: 1\n' });
  });

  describe('the labels of a pull request', () => {
    const repository = { owner: 'octo', name: 'shop' };
    const change = { pullRequest: 7, labels: ['Performance-Accepted'], set: null };
    const label = 'performance-accepted';

    it('are those of now, not those of the event', async () => {
      expect(await labelState(client(), repository, change, label)).toEqual({ has: false, by: null });
      api.pulls[0]?.labels.push('Performance-accepted');
      const set = { label, by: 'ada' };
      expect(await labelState(client(), repository, { ...change, labels: [], set }, label)).toEqual({
        has: true,
        by: 'ada',
      });
      expect(await labelState(client(), repository, change, 'other')).toEqual({ has: false, by: null });
    });

    it('are those of the event where GitHub can’t be asked', async () => {
      api.fail({ kind: 'forbidden' });
      expect(await labelState(client(), repository, change, label)).toEqual({ has: true, by: null });
      expect(await labelState(null, repository, change, label)).toEqual({ has: true, by: null });
      expect(await labelState(null, repository, { ...change, labels: null }, label)).toMatchObject({
        has: false,
      });
    });
  });
});
