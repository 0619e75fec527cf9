import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseResult } from '../../src/result/result-file.js';
import { repository, runBundle, scratchFolder } from '../helpers/bundle.js';
import { freePort } from '../helpers/servers.js';

let cwd = '';
let shop: ChildProcess | null = null;

beforeEach(() => {
  cwd = scratchFolder();
});

afterEach(() => {
  shop?.kill('SIGKILL');
  shop = null;
  rmSync(cwd, { recursive: true, force: true });
});

/** Starts the demo shop and gives its URL. */
async function startShop(): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(repository, 'examples/shop/server.js')], {
    env: { PATH: process.env.PATH, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  shop = child;
  await new Promise((ready) => child.stdout.once('data', ready));
  return `http://127.0.0.1:${port}`;
}

const SHORT = [
  ...['--runs', '1', '--quiet'],
  ...['--set', 'tiers.smoke.warmup=0s'],
  ...['--set', 'tiers.smoke.load.for=1s'],
];

function failedAndAll(): readonly [failed: number, all: number] {
  const file = join(cwd, 'loadgate-results/result.json');
  const [run] = parseResult(readFileSync(file, 'utf8'), 'result.json').runs;
  const tallies = run?.endpoints.flatMap(({ phases }) => phases) ?? [];
  const failures = tallies.flatMap((tally) => Object.values(tally.failures));
  return [
    failures.reduce((sum, count) => sum + count, 0),
    tallies.reduce((sum, { requests }) => sum + requests, 0),
  ];
}

describe('loadgate init, bundled', () => {
  it('writes what measures a running service as it is', async () => {
    const url = await startShop();
    const init = await runBundle(['init', url], { cwd });
    expect(init).toMatchObject({ code: 0, stderr: '' });
    expect(init.stdout).toContain('health check at /health');
    expect(readdirSync(cwd).sort()).toEqual(['.github', 'loadgate.yml']);
    expect(await runBundle(['validate'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const run = await runBundle(['run', '--tier', 'smoke', ...SHORT], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [failed, all] = failedAndAll();
    expect(all).toBeGreaterThan(0);
    expect(failed).toBe(0);
    const before = readFileSync(join(cwd, 'loadgate.yml'), 'utf8');
    const again = await runBundle(['init', url], { cwd });
    expect(again.stdout).toContain('loadgate.yml is left as it is');
    expect(readFileSync(join(cwd, 'loadgate.yml'), 'utf8')).toBe(before);
  });

  it('writes what starts the service whose package.json lies there, and measures it', async () => {
    cpSync(join(repository, 'examples/shop'), cwd, { recursive: true });
    const url = await startShop();
    expect(await runBundle(['init', url], { cwd })).toMatchObject({ code: 0, stderr: '' });
    shop?.kill('SIGKILL');
    const manifest = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(manifest.scripts).toEqual({
      start: 'node server.js',
      'perf:smoke': 'loadgate run --tier smoke',
      'perf:load': 'loadgate run --tier load',
      'perf:stress': 'loadgate run --tier stress',
    });
    const [, ...smoke] = manifest.scripts['perf:smoke']?.split(' ') ?? [];
    const run = await runBundle([...smoke, ...SHORT], { cwd });
    expect(run.code).toBe(0);
    expect(failedAndAll()[0]).toBe(0);
  });

  it('ends with a sentence where it can do nothing', async () => {
    writeFileSync(join(cwd, 'package.json'), '{');
    const { code, stdout, stderr } = await runBundle(['init'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      "package.json can't be read: it is not JSON\n→ correct it, or run loadgate init in another folder\n",
    );
  });
});
