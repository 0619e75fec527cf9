// Plants each fault of the demo shop, measures it, and compares what the report finds with what was planted.
//   npm run -s compile && node bench/insight/faults.mjs [--only NAME] [--write]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const number = (pattern) => (text) => Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? NaN);

/** `planted`: the number that the fault has; `read`: finds it in the finding's text. */
const FAULTS = [
  { name: 'nothing, steady', tier: 'steady', env: {}, rule: null },
  { name: 'nothing, a spike that fits', tier: 'spike', env: { SHOP_POOL: '400' }, rule: null },
  {
    name: 'pool of 12 connections',
    tier: 'ramp',
    env: { SHOP_POOL: '12' },
    rule: 'pool-limit',
    planted: 12,
    unit: 'at a time',
    read: number(/about ([\d.]+) requests/),
  },
  {
    name: 'a route that takes 20 ms of CPU',
    tier: 'ramp',
    env: { SHOP_POOL: '400', SHOP_CPU: '20' },
    rule: 'cpu-saturated',
    planted: 1,
    unit: 'cores',
    read: number(/on: ([\d.]+) core/),
  },
  {
    name: 'a leak of 40 KB a request',
    tier: 'soak',
    env: { SHOP_LEAK: '40' },
    rule: 'memory-leak',
    planted: 41,
    unit: 'KB a request',
    read: number(/That is ([\d.]+) KB a request/),
  },
  {
    name: 'a limit of 40 requests/s',
    tier: 'limited',
    env: { SHOP_RATE_LIMIT: '40' },
    rule: 'rate-limited',
    planted: 40,
    unit: 'req/s',
    read: number(/about ([\d.,]+)\/s/),
  },
  {
    name: 'every twentieth payment hangs for 2 s',
    tier: 'steady',
    env: { SHOP_DEPENDENCY_TIMEOUT: '2000' },
    rule: 'hanging-dependency',
    planted: 2000,
    unit: 'ms',
    read: number(/take ([\d.,]+) ms/),
  },
  { name: 'a cold start of 1 s', tier: 'fresh', env: { SHOP_COLD_START: '1000' }, rule: 'cold-start' },
  {
    name: 'an overrun database recovers after 15 s',
    tier: 'spike',
    env: { SHOP_POOL: '6', SHOP_RECOVERY_LAG: '15000' },
    rule: 'slow-recovery',
  },
];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const rows = FAULTS.filter(({ name }) => only === null || name.includes(only)).map(measured);
const table = [
  '| planted | found | the number | planted | off | besides |',
  '| :-- | :-- | --: | --: | --: | :-- |',
  ...rows,
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, 'README.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      /<!-- faults -->[^]*<!-- end of faults -->/,
      `<!-- faults -->\n\n${table}\n\n<!-- end of faults -->`,
    ),
  );
}

function measured({ name, tier, env, rule, planted, unit, read }) {
  const out = mkdtempSync(join(tmpdir(), 'loadgate-faults-'));
  const started = spawnSync(
    process.execPath,
    [
      join(root, 'lib/cli.js'),
      'run',
      'bench/insight/faults.yml',
      '--tier',
      tier,
      '--out',
      out,
      '--json',
      '--quiet',
    ],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  rmSync(out, { recursive: true, force: true });
  const report = JSON.parse(started.stdout);
  const found = report.insights.filter(({ severity }) => severity !== 'hint' || rule === 'cold-start');
  const right = found.find((one) => one.rule === rule);
  const value =
    right === undefined || read === undefined ? null : read([right.title, ...right.evidence].join(' '));
  const others = found.filter((one) => one !== right).map((one) => one.rule);
  process.stderr.write(
    `${name}: ${found.map((one) => `${one.rule} (${one.title})`).join('; ') || 'nothing'}\n`,
  );
  const verdict =
    rule === null
      ? others.length === 0
        ? 'nothing, as it should'
        : 'false'
      : right
        ? `\`${rule}\``
        : 'missed';
  return `| ${[
    name,
    verdict,
    value === null ? '' : `${value} ${unit}`,
    planted === undefined ? '' : `${planted} ${unit}`,
    value === null || planted === undefined ? '' : `${(((value - planted) / planted) * 100).toFixed(0)} %`,
    rule === null
      ? others.map((one) => `\`${one}\``).join(', ')
      : others.map((one) => `\`${one}\``).join(', '),
  ].join(' | ')} |`;
}
