import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../src/host/child-environment.js';

describe('childEnvironment', () => {
  it('passes what it takes to find and run programs', () => {
    const env = {
      PATH: '/bin',
      Path: 'C:\\Windows',
      HOME: '/home/me',
      LC_ALL: 'C.UTF-8',
      http_proxy: 'http://proxy:3128',
      npm_config_registry: 'https://npm.example',
      NODE_ENV: 'production',
      CI: 'true',
    };
    expect(childEnvironment(env, {})).toEqual(env);
  });

  it.each([
    'INPUT_GITHUB-TOKEN',
    'INPUT_TARGET',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_CACHE_URL',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ACTIONS',
    'RUNNER_TEMP',
    'NODE_AUTH_TOKEN',
    'NPM_TOKEN',
    'npm_config_//registry.npmjs.org/:_authToken',
    'AWS_SECRET_ACCESS_KEY',
    'DATABASE_URL',
    'NODE_OPTIONS',
    'BASH_ENV',
    'LD_PRELOAD',
    'GIT_DIR',
  ])('withholds %s', (name) => {
    expect(childEnvironment({ [name]: 'planted', PATH: '/bin' }, {})).toEqual({ PATH: '/bin' });
  });

  it('withholds every variable of the runner, however it is spelt', () => {
    const name = fc
      .tuple(fc.constantFrom('INPUT_', 'ACTIONS_', 'GITHUB_', 'RUNNER_', 'input_', 'github_'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, fc.string(), (key, value) => {
        expect(childEnvironment({ [key]: value }, {})).toEqual({});
      }),
    );
  });

  it('adds the server’s own variables, which win', () => {
    const env = { PATH: '/bin', NODE_ENV: 'test', DATABASE_URL: 'postgres://other' };
    const own = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db' };
    expect(childEnvironment(env, own)).toEqual({ PATH: '/bin', ...own });
  });

  it('leaves out variables without a value', () => {
    expect(childEnvironment({ HOME: undefined }, {})).toEqual({});
  });
});
