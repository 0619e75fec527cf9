import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureWithBundle, scratchFolder } from '../helpers/bundle.js';

/** The demo's own tier, a little shorter. */
const SHORT = ['--set', 'tiers.demo.load.for=2s', '--set', 'tiers.demo.warmup=500ms'];

describe('the demo, bundled', () => {
  it('starts the shop, compares it with itself, prints the table and says where the report lies', async () => {
    const cwd = scratchFolder();
    const ended = await measureWithBundle(['demo', ...SHORT], { cwd });
    // At most one in a hundred of these comparisons turns red: that must not fail a build.
    expect([0, 1]).toContain(ended.code);
    expect(ended.stdout).toMatch(/^.*checkout .*ms/m);
    expect(ended.stdout).toContain(join('loadgate-results', 'report.md'));
    expect(existsSync(join(cwd, 'loadgate-results/result.json'))).toBe(true);
    expect(ended.stdout).toContain(join('loadgate-results', 'report.html'));
    const page = readFileSync(join(cwd, 'loadgate-results/report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>[^]+uPlot[^]+<\/html>\n$/);
    expect(page).toContain('<code>checkout</code>');
  });

  it('ends red with the right route when one is made three times as slow', async () => {
    const cwd = scratchFolder();
    const ended = await measureWithBundle(['demo', ...SHORT, '--slow', 'POST /api/checkout=3'], {
      cwd,
    });
    expect(ended.code, ended.stdout + ended.stderr).toBe(1);
    expect(ended.stdout).toMatch(/✗ +checkout p50/);
  });
});
