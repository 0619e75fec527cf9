import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/app/command-line.js';
import { loadPlan } from '../../../src/plan/load.js';
import { serialiseResult } from '../../../src/result/result-file.js';
import { fakeWorld, type FakeWorld } from '../../helpers/fake-world.js';
import { steppedResult } from '../analysis/stepped.js';

const SCENARIO = `target: http://127.0.0.1:4010
journeys: { shopper: { steps: [ { get: / } ] } }
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadgate-capacity-'));
  const pool = steppedResult({
    loads: [2, 4, 6, 8, 10, 12, 14],
    answer: (users) => ({ throughput: Math.min(users, 8) * 50, mean: 20 * Math.max(1, users / 8) }),
  });
  writeFileSync(join(folder, 'result.json'), serialiseResult(pool));
  writeFileSync(join(folder, 'flat.json'), serialiseResult(steppedResult({ loads: [5] })));
  writeFileSync(
    join(folder, 'loadgate.yml'),
    `${SCENARIO}tiers: {}\ncapacity: { instances: 2, cost: 45, currency: EUR }\n`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function plan(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly world: FakeWorld }> {
  const world = fakeWorld({ argv: ['plan', ...argv], cwd: folder });
  return { code: await commandLine(world), world };
}

describe('loadgate plan', () => {
  it('prints the plan with the settings of the scenario file', async () => {
    const { code, world } = await plan(
      'result.json',
      '--target',
      '540/s',
      '--p95',
      '500ms',
      '--errors',
      '1%',
    );
    expect(world.stderr.text).toBe('');
    expect(code).toBe(0);
    await expect(world.stdout.text).toMatchFileSnapshot('golden/plan.txt');
  });

  it('writes a tier that loadgate runs', async () => {
    const { world } = await plan('result.json', '--target', '540/s', '--json');
    const { verification } = JSON.parse(world.stdout.text) as { verification: string };
    writeFileSync(join(folder, 'verify.yml'), `${SCENARIO}${verification}\n`);
    const request = {
      file: 'verify.yml',
      cwd: folder,
      env: {},
      target: null,
      runs: null,
      seed: null,
      set: [],
    };
    const { tier } = await loadPlan({ ...request, tier: 'verify-capacity' });
    expect(tier.stages.map(({ phase }) => phase)).toEqual(['climb', 'proof', 'soak']);
    expect((tier.stages[1]?.from ?? 0) / (tier.stages[2]?.from ?? 1)).toBeCloseTo(1.2, 3);
    expect(tier.thresholds.map(({ text }) => text)).toContain('p95 < 400ms in proof');
  });

  it.each([
    ['540/s', '500ms', '0%', '20%'],
    ['0.01/s', '3600s', '0.0000001%', '0%'],
    ['30000/s', '100ms', '100%', '5%'],
    ['33000/s', '1h', '1%', '1%'],
  ])('writes one that is read again for %s within %s and %s', async (target, p95, errors, headroom) => {
    const { world } = await plan(
      'result.json',
      ...['--target', target, '--p95', p95, '--errors', errors, '--headroom', headroom],
    );
    expect(world.stderr.text).toBe('');
    const tiers = world.stdout.text.slice(world.stdout.text.indexOf('\ntiers:'));
    writeFileSync(join(folder, 'again.yml'), `${SCENARIO}${tiers}`);
    const checked = fakeWorld({ argv: ['validate', 'again.yml'], cwd: folder });
    expect(await commandLine(checked)).toBe(0);
    expect(world.stdout.text).not.toMatch(/\de[+-]\d|NaN|Infinity|undefined/);
  });

  it('lets flags win over the file', async () => {
    const { world } = await plan(
      'result.json',
      '--target',
      '540/s',
      '--instances',
      '1',
      '--cost',
      '10',
      '--headroom',
      '0%',
    );
    expect(world.stdout.text).toMatch(/Today: 1 instance serves/);
    expect(world.stdout.text).toMatch(/Cost: now 10 EUR a month/);
  });

  it.each([
    [['result.json', '--target', '540'], /--target: expected a rate such as 540\/s, got "540"/],
    [['result.json', '--target', '0/s'], /--target: expected a rate/],
    [
      ['result.json', '--target', '1000000000000/s'],
      /no plan can be made: the target with headroom, 1,200,000,000,000\/s, is more than 100 times the [\d.]+\/s that were measured/,
    ],
    [['result.json', '--target', `${'9'.repeat(30)}/s`], /more than 100 times/],
    [['result.json', '--target', '0.000001/s'], /--target: expected a rate/],
    [
      ['result.json', '--target', '5/s', '--p95', '99999h'],
      /--p95: expected a duration such as 500ms, up to 1h/,
    ],
    [['result.json', '--target', '5/s', '--cost', '1e300'], /--cost: expected a number/],
    [['result.json', '--target', '5/s', '--p95', '5'], /--p95: expected a duration/],
    [['result.json', '--target', '5/s', '--errors', '200%'], /--errors: expected a percentage up to 100%/],
    [['result.json', '--target', '5/s', '--cost', 'much'], /--cost: expected a number/],
    [['result.json', '--target', '5/s', '--config', 'none.yml'], /none.yml: there is no such file/],
    [['flat.json', '--target', '5/s'], /no plan can be made: the result has fewer than three loads/],
    [['none.json', '--target', '5/s'], /none.json can't be read/],
  ])('refuses %j with exit code 2 and a sentence', async (argv, words) => {
    const { code, world } = await plan(...argv);
    expect(code).toBe(2);
    expect(world.stderr.text).toMatch(words);
    expect(world.stderr.text).not.toMatch(/NaN|undefined|at .*\.ts/);
  });
});
