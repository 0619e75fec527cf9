import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeFromCompressedBase64, initWebAssemblySync } from 'hdr-histogram-js';
import { afterEach, describe, expect, it } from 'vitest';
import { parseResult } from '../../src/result/result-file.js';
import { measureWithBundle, repository, runBundle, scratchFolder, startBundle } from '../helpers/bundle.js';

const noStackTrace = /\n\s+at .+:\d+:\d+/;

function timerShop(): string {
  const folder = scratchFolder();
  cpSync(join(repository, 'test/fixtures/timer-shop'), folder, { recursive: true });
  return folder;
}

describe('the command line, bundled', () => {
  it('says its version and its commands', async () => {
    const version = await runBundle(['--version'], { cwd: repository });
    const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(version).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const help = await runBundle(['--help'], { cwd: repository });
    expect(help.code).toBe(0);
    for (const command of ['run', 'demo', 'validate', 'gate', 'report', 'baseline']) {
      expect(help.stdout).toContain(`  ${command} `);
    }
  });

  it('validates the scenario of this repository', async () => {
    const { code, stdout } = await runBundle(['validate'], { cwd: repository });
    expect(stdout).toContain('loadgate.yml is valid');
    expect(code).toBe(0);
  });

  it('measures, records a baseline, passes against it, and reads its own files back', async () => {
    const cwd = timerShop();
    const first = await measureWithBundle(['run', '--runs', '2'], { cwd });
    expect(first.stderr).not.toMatch(noStackTrace);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/not compared/i);
    expect(readdirSync(join(cwd, 'loadgate-results')).sort()).toEqual([
      'report.html',
      'report.md',
      'result.json',
      'verdict.json',
    ]);

    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.runs).toHaveLength(2);
    const tally = result.runs[0]?.endpoints[0]?.phases[0];
    initWebAssemblySync();
    expect(decodeFromCompressedBase64(tally?.service ?? '').totalCount).toBe(tally?.requests);

    const update = ['baseline', 'update', 'loadgate-results/result.json'];
    expect((await runBundle(update, { cwd })).code).toBe(0);
    const recorded = readFileSync(join(cwd, 'perf-baseline.json'), 'utf8');
    const again = await runBundle(update, { cwd });
    expect(again.stdout).toContain('nothing changed');
    expect(readFileSync(join(cwd, 'perf-baseline.json'), 'utf8')).toBe(recorded);

    const same = await runBundle(['gate', 'loadgate-results/result.json'], { cwd });
    expect(same.stdout).toContain('knows only this very measurement');
    const second = await measureWithBundle(
      ['run', '--runs', '1', '--out', 'second', '--json'],
      { cwd },
      'second',
    );
    expect(JSON.parse(second.stdout)).toMatchObject({ verdict: 'pass' });
    const judged = await runBundle(['gate', 'second/result.json'], { cwd });
    expect(judged.code).toBe(0);
    expect(judged.stdout).toMatch(/no regression/i);
    const report = await runBundle(['report', 'second/result.json', '--format', 'md'], { cwd });
    expect(report.stdout).toContain('| `GET /fast`');
    const machine = await runBundle(['report', 'second/result.json', '--format', 'json'], { cwd });
    expect(JSON.parse(machine.stdout)).toMatchObject({ verdict: 'pass' });
  });

  it('writes what it has within five seconds of a signal and exits with 130', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const cwd = timerShop();
      const run = startBundle('cli', ['run', '--set', 'tiers.smoke.load.for=60s'], { cwd });
      await run.printed(/run 1.*req\/s/i);
      const asked = performance.now();
      run.kill(signal);
      const { code, stderr } = await run.ended;
      expect(performance.now() - asked).toBeLessThan(5000);
      expect(code).toBe(130);
      expect(stderr).toContain(signal);
      const result = parseResult(
        readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
        'result.json',
      );
      expect(result.interrupted).toBe(signal);
      expect(result.runs[0]?.endpoints[0]?.phases[0]?.requests).toBeGreaterThan(0);
    }
  });

  it('shares the load among threads of its own file', async () => {
    const cwd = timerShop();
    const run = await measureWithBundle(['run', '--runs', '1', '--workers', '2', '--quiet'], { cwd });
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    const file = join(cwd, 'loadgate-results/result.json');
    const [measured] = parseResult(readFileSync(file, 'utf8'), 'result.json').runs;
    expect(measured?.generator.workers).toBe(2);
    for (const { phases } of measured?.endpoints ?? []) expect(phases[0]?.requests).toBeGreaterThan(0);
    expect(measured?.journeys[0]?.failed).toBe(0);
  });

  it('refuses a second run in the same folder, and the first one loses nothing', async () => {
    const cwd = timerShop();
    const first = startBundle('cli', ['run', '--runs', '1'], { cwd });
    await first.printed(/loadgate: tier smoke/);
    const second = await runBundle(['run', '--runs', '1'], { cwd });
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/another loadgate .* is writing to loadgate-results/);
    expect((await first.ended).code).toBe(0);
  });
});

describe('bad input to the bundled command line', () => {
  const cases: readonly [string, (cwd: string) => readonly string[], number, RegExp][] = [
    ['a missing scenario', () => ['run', 'nowhere.yml'], 2, /nowhere\.yml/],
    ['an unknown command', () => ['meassure'], 2, /unknown command 'meassure'/],
    ['a flag without its value', () => ['run', '--runs', 'many'], 2, /whole number/],
    ['an unknown tier', () => ['run', '--tier', 'smok'], 2, /smoke/],
    [
      'a host that is not allowed',
      () => ['run', '--target', 'http://shop.example.com'],
      2,
      /shop\.example\.com/,
    ],
    [
      'a metadata address',
      () => ['run', '--target', 'http://169.254.169.254', '--allow-host', '169.254.169.254'],
      2,
      /169\.254/,
    ],
    ['a target nobody listens on', () => ['run', '--target', 'http://127.0.0.1:1'], 3, /127\.0\.0\.1:1/],
    ['a missing result', () => ['gate', 'none.json'], 2, /none\.json can't be read/],
    [
      'a result that is no JSON',
      (cwd) => (writeFileSync(join(cwd, 'r.json'), '\0\0'), ['gate', 'r.json']),
      2,
      /r\.json/,
    ],
    [
      'a newer result',
      (cwd) => (writeFileSync(join(cwd, 'r.json'), '{"schema":"loadgate-result/9"}'), ['report', 'r.json']),
      2,
      /newer/,
    ],
    [
      'a corrupt baseline',
      (cwd) => (writeFileSync(join(cwd, 'perf-baseline.json'), '{'), ['run']),
      2,
      /perf-baseline\.json/,
    ],
    [
      'an output folder that is a file',
      (cwd) => (writeFileSync(join(cwd, 'out'), ''), ['run', '--out', 'out']),
      2,
      /output folder out can't be written/,
    ],
    [
      'a server that does not start',
      () => ['run', '--set', 'server.command=node -e "console.error(42);process.exit(7)"'],
      3,
      /42/,
    ],
    [
      'a journey that fails its pre-flight',
      () => ['run', '--set', 'journeys.visitor.steps.0.expect.status=204'],
      3,
      /GET \/fast[\s\S]*200/,
    ],
  ];
  it.each(cases)('%s', async (_name, prepare, code, words) => {
    const cwd = timerShop();
    const ended = await runBundle(prepare(cwd), { cwd });
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr + ended.stdout).not.toMatch(noStackTrace);
    expect(ended.code).toBe(code);
  });
});

describe('nothing measured is lost', () => {
  const servers: { close(): void }[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  it('keeps the runs before the server died', async () => {
    const cwd = timerShop();
    writeFileSync(
      join(cwd, 'dying.mjs'),
      `await import('./server.mjs'); if (process.env.LOADGATE_RUN !== '0') setTimeout(() => { console.error('out of luck'); process.exit(9); }, 2000);`,
    );
    const ended = await runBundle(['run', '--set', 'server.command=node dying.mjs'], { cwd });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain('out of luck');
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.runs.map((run) => run.end.reason)).toEqual(['finished', 'server-died']);
  });

  it('ends with 3 when a remote target stops answering, with the figures in the result', async () => {
    let answered = 0;
    const server = createServer((request, response) => {
      request.resume();
      if (answered++ < 2) response.end('{"items":[1,2,3]}');
      else response.destroy();
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const cwd = timerShop();
    const ended = await runBundle(['run', '--target', `http://127.0.0.1:${port}`, '--runs', '1'], { cwd });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/answered none/);
    const result = parseResult(
      readFileSync(join(cwd, 'loadgate-results/result.json'), 'utf8'),
      'result.json',
    );
    expect(result.runs[0]?.endpoints[0]?.phases[0]?.failures.reset).toBeGreaterThan(0);
  });

  it('runs where no module is installed', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'dist'));
    cpSync(join(repository, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
    cpSync(join(repository, 'examples'), join(folder, 'examples'), { recursive: true });
    cpSync(join(repository, 'loadgate.yml'), join(folder, 'loadgate.yml'));
    const ended = await runBundle(['validate'], { cwd: folder, root: folder });
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toContain('loadgate.yml is valid');
  });
});
