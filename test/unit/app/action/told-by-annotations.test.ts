import { describe, expect, it } from 'vitest';
import { repositoryPath } from '../../../../src/app/action/told-by-annotations.js';

describe('repositoryPath', () => {
  const world = { cwd: '/home/runner/repo/services/api', env: { GITHUB_WORKSPACE: '/home/runner/repo' } };

  it.each([
    ['loadgate.yml', 'services/api/loadgate.yml'],
    ['../web/loadgate.yml', 'services/web/loadgate.yml'],
    ['/home/runner/repo/loadgate.yml', 'loadgate.yml'],
    ['/etc/loadgate.yml', null],
    ['../../../loadgate.yml', null],
  ])('tells where %s lies in the repository', (file, path) => {
    expect(repositoryPath(world, file)).toBe(path);
  });

  it('starts from the working directory where there is no workspace', () => {
    expect(repositoryPath({ cwd: '/work', env: {} }, 'perf/a.yml')).toBe('perf/a.yml');
  });
});
