import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/app/command-line.js';
import { figures } from '../../src/result/figures.js';
import { parseResult } from '../../src/result/result-file.js';
import { fakeWorld } from '../helpers/fake-world.js';

let server: Server | null = null;
let folder = '';

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a tier that searches for its rate', () => {
  it('makes its steps on one server, and counts every request once', { timeout: 90_000 }, async () => {
    let seen = 0;
    server = createServer((_, response) => {
      seen++;
      response.end('ok');
    });
    const { port } = await new Promise<AddressInfo>((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        resolve(server?.address() as AddressInfo);
      });
    });
    folder = await mkdtemp(join(tmpdir(), 'loadgate-search-'));
    await writeFile(
      join(folder, 'loadgate.yml'),
      `target: http://127.0.0.1:${port}
journeys: { visitor: { steps: [ { get: / } ] } }
tiers: { breakpoint: { load: { search: { rate: 20/s..25/s, each: 5s } }, maxDuration: 40s } }
`,
    );
    const world = fakeWorld({ argv: ['run', '--tier', 'breakpoint', '--out', 'out'], cwd: folder });
    await commandLine(world);
    const result = parseResult(await readFile(join(folder, 'out', 'result.json'), 'utf8'), 'result.json');
    const [run] = result.runs;
    if (run?.search === undefined) throw new Error(`no search was made: ${world.stderr.text}`);
    const { steps } = run.search;
    expect(steps[0]?.rate).toBe(20);
    expect(run.phases.map(({ name }) => name)).toEqual(steps.map(({ phase }) => phase));
    for (const { phase, rate } of steps) {
      const { requests, dropped } = figures(run, { endpoint: null, phases: phase });
      expect(requests + dropped).toBe(rate * 5);
    }
    const { requests } = figures(run, { endpoint: null, phases: 'all' });
    const preflight = 1;
    expect(seen).toBe(requests + run.warmup.requests + preflight);
    expect(world.stdout.text).toMatch(/loadgate breakpoint/);
    expect(world.stderr.text).toMatch(/search 1: 20\/s (held|broke|unclear): /);
  });
});
