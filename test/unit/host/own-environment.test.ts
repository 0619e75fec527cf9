import { describe, expect, it } from 'vitest';
import { withReducedEnvironment } from '../../../src/host/own-environment.js';

const env = {
  PATH: '/bin',
  BASE_URL: 'http://127.0.0.1:1',
  HTTPS_PROXY: 'http://me:pw@proxy:1',
  'INPUT_GITHUB-TOKEN': 'x',
  INPUT_TIER: 'smoke',
  ACTIONS_RUNTIME_URL: 'http://x',
  GITHUB_OUTPUT: '/tmp/output',
  GITHUB_REPOSITORY: 'octo/shop',
  DB_PASSWORD: 'x',
  DATABASE_URL: 'postgres://a:b@c/d',
};

describe('withReducedEnvironment', () => {
  it('withholds what belongs to the runner or is a secret, and gives it back', async () => {
    const own = { ...env };
    const seen = await withReducedEnvironment(own, () => Promise.resolve(Object.keys(own)));
    expect(seen).toEqual(['PATH', 'BASE_URL', 'HTTPS_PROXY', 'GITHUB_REPOSITORY']);
    expect(own).toEqual(env);
  });

  it('gives it back after a failure, too', async () => {
    const own = { ...env };
    await expect(withReducedEnvironment(own, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(own).toEqual(env);
  });
});
