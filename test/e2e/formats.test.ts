import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository, runBundle, scratchFolder } from '../helpers/bundle.js';
import { parseXml } from '../helpers/xml.js';

const CLI = join(repository, 'dist/cli/index.js');

function timerShop(): string {
  const folder = scratchFolder();
  cpSync(join(repository, 'test/fixtures/timer-shop'), folder, { recursive: true });
  return folder;
}

describe('formats, bundled', () => {
  it('tells a run to machines and its trend to people', async () => {
    const cwd = timerShop();
    const run = await runBundle(
      ['run', '--runs', '1', '--json', '--export', 'junit=out/junit.xml', '--export', 'prometheus=x.prom'],
      { cwd },
    );
    expect(run.code).toBe(0);
    // Nothing but JSON for machines; what people read is on the standard error.
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'loadgate-report/1' });
    expect(run.stderr).toContain('loadgate: tier smoke');
    expect(parseXml(readFileSync(join(cwd, 'out/junit.xml'), 'utf8')).name).toBe('testsuites');
    expect(readFileSync(join(cwd, 'x.prom'), 'utf8')).toContain('# TYPE loadgate_verdict gauge');

    const result = 'loadgate-results/result.json';
    for (const format of ['junit', 'csv', 'csv-timeline', 'prometheus']) {
      const told = await runBundle(['report', result, '--format', format], { cwd });
      expect(told).toMatchObject({ code: 0, stderr: '' });
      expect(told.stdout).toMatch(/[\r]?\n$/);
    }
    const trend = await runBundle(['trend', result, '--out', 'trend.html'], { cwd });
    expect(trend.code).toBe(0);
    expect(trend.stdout).toMatch(/1 job,[\s\S]*GET \/fast/);
    expect(readFileSync(join(cwd, 'trend.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<svg/);
  });

  it('says what is missing for a trend', async () => {
    const { code, stderr } = await runBundle(['trend'], { cwd: scratchFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('there is no perf-baseline.json, and no result is named');
  });
});

const SCRIPT = '/usr/bin/script';
if (!existsSync(SCRIPT)) console.warn(`no ${SCRIPT}: the tests on a terminal are skipped (Debian: bsdutils)`);

describe.skipIf(!existsSync(SCRIPT))('on a terminal', () => {
  /** Everything that the terminal was sent. */
  function onTerminal(command: string, env: Record<string, string>): string {
    const { stdout } = spawnSync(SCRIPT, ['-qec', `stty cols 80 rows 24; ${command}`, '/dev/null'], {
      cwd: timerShop(),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      timeout: 60_000,
    });
    return stdout;
  }

  it('redraws in place, links the report, gives the cursor back', () => {
    const text = onTerminal(`${process.execPath} ${CLI} run --runs 1`, {
      TERM: 'xterm-256color',
      FORCE_HYPERLINK: '1',
      NO_COLOR: '1',
    });
    expect(text).toMatch(/\x1b\[\?25l.*run 1\/1 {2}/);
    expect(text).toMatch(/\x1b\[6A\x1b\[J/);
    expect(text).toMatch(/errors +\d+ +▁/);
    expect(text.lastIndexOf('\x1b[?25h')).toBeGreaterThan(text.lastIndexOf('\x1b[?25l'));
    expect(text).toMatch(
      /\x1b\]8;;file:\/\/\/[^\x1b]*\/report\.md\x1b\\loadgate-results\/report\.md\x1b\]8;;\x1b\\/,
    );
    expect(text).not.toMatch(/\x1b\[\d+m/);
  });

  it('gives the cursor back when it is interrupted twice', async () => {
    const cwd = timerShop();
    const command = `${process.execPath} ${CLI} run --set tiers.smoke.load.for=60s & echo $! > pid; wait $!`;
    const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    let asked = false;
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (asked || !text.includes('\x1b[?25l')) return;
      asked = true;
      const pid = Number(readFileSync(join(cwd, 'pid'), 'utf8'));
      process.kill(pid, 'SIGTERM');
      process.kill(pid, 'SIGTERM');
    });
    await once(child, 'close');
    expect(asked).toBe(true);
    expect(text.lastIndexOf('\x1b[?25h')).toBeGreaterThan(text.lastIndexOf('\x1b[?25l'));
  });
});
