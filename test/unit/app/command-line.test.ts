import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/app/command-line.js';
import { fakeWorld } from '../../helpers/fake-world.js';

describe('commandLine', () => {
  it('shows the help and succeeds', async () => {
    const world = fakeWorld({ argv: ['--help'] });
    expect(await commandLine(world)).toBe(0);
    await expect(world.stdout.text).toMatchFileSnapshot('golden/help.txt');
  });

  it('shows the help of the main job', async () => {
    const world = fakeWorld({ argv: ['run', '--help'] });
    expect(await commandLine(world)).toBe(0);
    await expect(world.stdout.text).toMatchFileSnapshot('golden/help-run.txt');
  });

  it.each([
    [['measure'], /unknown command 'measure'/],
    [['run', '--tiers', 'x'], /unknown option '--tiers'[\s\S]*Did you mean --tier\?/],
    [['run', '--runs', '-3'], /whole number/],
    [['report'], /missing required argument 'result'/],
    [['gate', 'x.json', '--fail-on', 'everything'], /Allowed choices are regression, inconclusive, never/],
  ])('refuses %j with exit code 2', async (argv, words) => {
    const world = fakeWorld({ argv });
    expect(await commandLine(world)).toBe(2);
    expect(world.stderr.text).toMatch(words);
    expect(world.stdout.text).toBe('');
  });
});
