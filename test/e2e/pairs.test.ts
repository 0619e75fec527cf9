import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseResult } from '../../src/result/result-file.js';
import { measureWithBundle, repository, runBundle, scratchFolder } from '../helpers/bundle.js';

/** Short runs: what is tested is the story, and the change is far larger than any noise. */
const SHORT = [
  '--set',
  'gate.band=learned',
  '--set',
  'tiers.smoke.load.for=1s',
  '--set',
  'tiers.smoke.warmup=200ms',
];

describe('the gate without a baseline, bundled', () => {
  const cwd = join(scratchFolder(), 'a folder with spaces');
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });
  const edit = (change: (text: string) => string, name = 'server.mjs'): void => {
    const file = join(cwd, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };

  beforeAll(() => {
    mkdirSync(cwd);
    cpSync(join(repository, 'test/fixtures/timer-shop'), cwd, { recursive: true });
    git('init', '-q', '-b', 'main');
    git('config', 'user.email', 'someone@example.com');
    git('config', 'user.name', 'Someone');
    git('add', '.');
    git('commit', '-qm', 'The base');
    git('checkout', '-qb', 'feature');
    edit((server) => server.replace('40 * factor', '120 * factor'));
    git('commit', '-qam', 'Three times as slow');
  });

  it('pairs the head with the base commit, turns red, names the cell, and explains it', async () => {
    const ended = await measureWithBundle(['run', ...SHORT], { cwd });
    expect(ended.stderr).toContain('merge base with main');
    expect(ended.code, ended.stdout + ended.stderr).toBe(1);
    expect(ended.stdout).toMatch(/✗ +POST \/slow p50 .*pairs/);
    expect(ended.stdout).not.toMatch(/✗ +GET \/fast p50/);
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.evidence.base).toMatchObject({ kind: 'commit', commit: git('rev-parse', 'main').trim() });
    expect(result.runs.slice(0, 4).map(({ side }) => side)).toEqual(['base', 'head', 'head', 'base']);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);

    const explained = await runBundle(
      ['explain', 'loadgate-results/result.json', '--cell', 'post /slow p50'],
      { cwd },
    );
    expect(explained.code).toBe(0);
    expect(explained.stdout).toContain('Benjamini–Hochberg');
    const unknown = await runBundle(['explain', 'loadgate-results/result.json', '--cell', 'p42'], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('POST /slow p50');
  });

  it('goes on without pairs when the base can’t be built, and says why', async () => {
    git('checkout', '-q', 'main');
    const command = '  command: node server.mjs\n';
    const build = '  build: echo tried to build the base; exit 3\n';
    edit((scenario) => scenario.replace(command, build + command), 'loadgate.yml');
    git('commit', '-qam', 'Broken');
    git('checkout', '-q', '-B', 'repaired');
    edit((scenario) => scenario.replace(build, ''), 'loadgate.yml');
    git('commit', '-qam', 'Repaired');
    const ended = await measureWithBundle(['run', ...SHORT], { cwd });
    expect(ended.code, ended.stdout + ended.stderr).toBe(0);
    expect(ended.stdout).toMatch(/not compared/);
    expect(ended.stderr).toMatch(/No pairs: .*server\.build of the base: .* ended with exit code 3/);
    const log = readFileSync(join(cwd, 'loadgate-results/base-build.log'), 'utf8');
    expect(log).toBe('tried to build the base\n');
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  it('shows what a baseline knows, and measures false alarms of the code against itself', async () => {
    expect(
      (await measureWithBundle(['run', ...SHORT, '--runs', '2', '--set', 'gate.confirm=off'], { cwd })).code,
    ).toBe(0);
    expect((await runBundle(['baseline', 'update', 'loadgate-results/result.json'], { cwd })).code).toBe(0);
    const shown = await runBundle(['baseline', 'show'], { cwd });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('POST /slow');
    const selfTest = await runBundle(
      ['a-a', '--rounds', '1', '--set', 'tiers.smoke.load.for=1s', '--set', 'tiers.smoke.warmup=200ms'],
      { cwd },
    );
    expect(selfTest.code, selfTest.stderr).toBe(0);
    expect(selfTest.stdout).toMatch(/False alarms: \d of 1 rounds/);
    expect(selfTest.stdout).toContain('GET /fast p50');
  });
});
