import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { repository, runBundle, scratchFolder } from '../helpers/bundle.js';

const noStackTrace = /\n\s+at .+:\d+:\d+/;

describe('loadgate mix, bundled', () => {
  it('makes a scenario of a log, which validates', async () => {
    const cwd = scratchFolder();
    const lines = Array.from(
      { length: 300 },
      (_, second) =>
        `192.0.2.${second % 9} - - [21/Nov/2026:09:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')} +0000] "GET /orders/${second} HTTP/1.1" 200 5 "-" "Firefox"\n`,
    );
    writeFileSync(join(cwd, 'access.log.gz'), gzipSync(lines.join('')));
    const mix = await runBundle(['mix', 'access.log.gz', '--out', 'loadgate.mix.yml'], { cwd });
    expect(mix.stderr).toBe('');
    expect(mix.stdout).toMatch(/^GET \/orders\/\{id\} +300 +100 %/m);
    expect(mix.code).toBe(0);
    const validate = await runBundle(['validate', 'loadgate.mix.yml'], { cwd });
    expect(validate.code).toBe(0);
    const again = await runBundle(['mix', 'access.log.gz', '--out', 'loadgate.mix.yml'], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).not.toMatch(noStackTrace);
  });

  it('makes a scenario of a statement, and points to what is wrong in one', async () => {
    const cwd = scratchFolder();
    const say =
      '60% GET /api/products, 25% GET /api/cart, 15% POST /api/checkout; 12 requests in 8m per session; 40 sessions a minute';
    const mix = await runBundle(['mix', '--say', say, '--out', 'loadgate.mix.yml'], { cwd });
    expect(mix).toMatchObject({ code: 0, stderr: '' });
    expect(mix.stdout).toContain('= 8 requests/s');
    expect(mix.stdout).toContain('= 320 at a time');
    expect((await runBundle(['validate', 'loadgate.mix.yml'], { cwd })).code).toBe(0);
    const written = readFileSync(join(cwd, 'loadgate.mix.yml'), 'utf8');
    expect(written).toMatch(/weight: 60\n.*\n.*get: \/api\/products\n.*think: 40s/);
    expect(written).toContain('load: { rate: 8/s, for: 10m }');
    const wrong = await runBundle(['mix', '--say', '60% GET api/products'], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--say:1:9: expected a path that begins with "/"');
  });
});

describe('loadgate compare, bundled', () => {
  it('compares two measurements of one scenario, and shows those of two side by side', async () => {
    const cwd = scratchFolder();
    cpSync(join(repository, 'test/fixtures/timer-shop'), cwd, { recursive: true });
    for (const out of ['a', 'b']) {
      const run = await runBundle(['run', '--runs', '2', '--quiet', '--out', out], { cwd });
      expect(run.code).toBe(0);
    }
    const same = await runBundle(['compare', 'a/result.json', 'b/result.json'], { cwd });
    expect(same.stderr).toBe('');
    expect(same.stdout).toContain('result A');
    const shorter = ['run', '--runs', '1', '--quiet', '--out', 'c', '--set', 'tiers.smoke.load.users=1'];
    expect((await runBundle(shorter, { cwd })).code).toBe(0);
    const other = ['compare', 'a/result.json', 'c/result.json', '--fail-on', 'inconclusive', '--json'];
    const { code, stdout } = await runBundle(other, { cwd });
    // A busy machine makes measurements invalid: that is said by another code.
    expect([1, 3]).toContain(code);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: code === 1 ? 'not-compared' : 'invalid',
      baseline: { state: 'unusable', file: 'a/result.json' },
    });
    const missing = await runBundle(['compare', 'a/result.json', 'z/result.json'], { cwd });
    expect(missing.code).toBe(2);
    expect(missing.stderr).not.toMatch(noStackTrace);
  });
});
