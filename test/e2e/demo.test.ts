import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository, runBundle, scratchFolder } from '../helpers/bundle.js';

describe('the demo, bundled', () => {
  it('starts the shop, measures three times, prints the table and says where the report lies', async () => {
    const cwd = scratchFolder();
    const ended = await runBundle(['demo'], { cwd });
    // On another machine than the baseline's: not compared, which passes. On the same kind, a shared machine may be
    // slower than when the baseline was recorded: the story is told all the same.
    expect([0, 1]).toContain(ended.code);
    expect(ended.stdout).toMatch(/^.*checkout .*ms/m);
    expect(ended.stdout).toContain(join('loadgate-results', 'report.md'));
    expect(existsSync(join(cwd, 'loadgate-results/result.json'))).toBe(true);
    expect(repository).not.toBe(cwd);
  });
});
