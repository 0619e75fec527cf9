// Measures one report of each tier on the demo shop, into docs/reports: npm run docs:reports [-- --only stress]
// About twelve minutes, on a machine that is otherwise quiet. Load goes to loopback only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'docs/reports');

/** `env`: the fault that is planted. `expect`: exit codes that are a report; others mean that nothing was told. */
const REPORTS = [
  {
    tier: 'smoke',
    // Lighter than the demo's own load: it leaves room for whatever else the machine does.
    command: [
      ...['demo', '--slow', 'POST /api/checkout=1.5'],
      ...['--set', 'tiers.demo.load.users=12', '--set', 'tiers.demo.load.for=10s'],
    ],
    what: 'A pull request that makes the checkout half as slow again',
    expect: [1],
  },
  {
    tier: 'load',
    env: { SHOP_DEPENDENCY_TIMEOUT: '3000' },
    what: 'An ordinary day, on which every twentieth payment hangs for three seconds',
    expect: [0, 1],
  },
  {
    tier: 'stress',
    env: { SHOP_POOL: '16' },
    what: 'More and more users, on a database with 16 connections',
    expect: [0],
  },
  {
    tier: 'spike',
    env: { SHOP_SLOWDOWN: '2', SHOP_POOL: '20', SHOP_RECOVERY_LAG: '6000', SHOP_COLD_START: '600' },
    what: 'Fourteen times the visitors, on a database that stays slow for six seconds, from a cold start',
    expect: [0, 1],
  },
  {
    tier: 'soak',
    env: { SHOP_SLOWDOWN: '2', SHOP_LEAK: '60' },
    what: 'Hours of the same load, in minutes: every request leaves 60 KB behind',
    expect: [0, 1],
  },
  {
    tier: 'breakpoint',
    env: { SHOP_POOL: '8' },
    what: 'A search for the highest rate that a database with 8 connections sustains',
    expect: [0, 3],
  },
];

/** A machine that is busy with something else is measured again. */
const ATTEMPTS = 2;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
for (const report of REPORTS.filter(({ tier }) => values.only === undefined || tier === values.only)) {
  process.stderr.write(`${report.tier}: ${report.what}\n`);
  const markdown = measured(report);
  const page = join(reports, `${report.tier}.md`);
  const text = `# ${report.tier}: ${lowered(report.what)}\n\n${origin(report)}\n\n---\n\n${markdown}`;
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
}

function measured({ tier, env = {}, command = ['run', 'loadgate.yml', '--tier', tier], expect }) {
  const folder = mkdtempSync(join(tmpdir(), 'loadgate-reports-'));
  const out = join(folder, 'loadgate-results');
  const cwd = command[0] === 'demo' ? root : reports;
  try {
    for (let attempt = 1; ; attempt++) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'lib/cli.js'), ...command, '--out', out, '--json'],
        { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e8 },
      );
      const { verdict } = JSON.parse(stdout || '{}');
      if (expect.includes(status) && (verdict !== 'invalid' || attempt === ATTEMPTS)) break;
      process.stderr.write(`  attempt ${attempt}: exit code ${status}, ${verdict ?? 'no verdict'}\n`);
      if (status === 2 || attempt === ATTEMPTS)
        throw new Error(`${tier} ended with exit code ${status}:\n${stderr}`);
    }
    return readFileSync(join(out, 'report.md'), 'utf8').replaceAll(out, 'loadgate-results');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function origin({ tier, env, command }) {
  const set = Object.entries(env ?? {}).map(([name, value]) => `${name}=${value} `);
  const given = command?.map((word) => (word.includes(' ') ? `'${word}'` : word)).join(' ');
  const words = given ?? `run docs/reports/loadgate.yml --tier ${tier}`;
  return `\`${set.join('')}loadgate ${words}\` on the [demo shop](../../examples/shop/README.md), as \`npm run docs:reports\` measured it.`;
}

function lowered(text) {
  return text[0].toLowerCase() + text.slice(1);
}
