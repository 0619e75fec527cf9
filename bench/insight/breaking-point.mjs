// Does the analysis find a planted breaking point? The demo shop with a pool of known size and queries of 25 ms, under
// steps of users and under a search; both on loopback, about four minutes in all. Needs `npm run -s compile`.
//   node bench/insight/breaking-point.mjs [--pool 20]
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { analyseCapacity } from '../../lib/analysis/capacity.js';
import { parseResult } from '../../lib/result/result-file.js';

const { values } = parseArgs({ options: { pool: { type: 'string', default: '20' } } });
const pool = Number(values.pool);
if (!Number.isInteger(pool) || pool < 2 || pool > 200)
  throw new Error('--pool takes a whole number from 2 to 200');

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A query takes 25 ms ±5 %, timers about one more. */
const SERVICE = 26;
const planted = { users: pool, rate: (pool * 1000) / SERVICE };
const step = Math.max(1, Math.round(pool / 5));

const scenario = `
target: http://127.0.0.1:4010
server:
  command: node ${join(root, 'examples/shop/server.js')}
  ready: GET /health within 30s
  env: { SHOP_POOL: '${pool}' }
data: { account: { file: accounts.csv, pick: per-user } }
journeys:
  visitor:
    login:
      steps:
        - post: /api/auth/login
          json: { email: '{{ account.email }}', password: '{{ account.password }}' }
          capture: { token: $.token }
    headers: { authorization: 'Bearer {{ token }}' }
    steps: [{ get: /api/products }]
tiers:
  stress:
    runs: 1
    warmup: 2s
    load: { steps: { users: ${step}..${step * 11} by ${step}, each: 5s } }
  breakpoint:
    load: { search: { rate: ${Math.ceil(planted.rate / 10)}/s..${Math.ceil(planted.rate * 3)}/s, each: 5s } }
`;

const folder = await mkdtemp(join(tmpdir(), 'loadgate-insight-'));
try {
  await writeFile(join(folder, 'loadgate.yml'), scenario);
  await copyFile(join(root, 'examples/shop/accounts.csv'), join(folder, 'accounts.csv'));
  const stress = analyseCapacity(await measured('stress'));
  const bent = stress?.breaking.whole.find(({ cause }) => cause === 'throughput');
  const search = (await measured('breakpoint')).runs.at(-1)?.search?.found;
  const rows = [
    ['users at which throughput stops growing', planted.users, bent?.at ?? null],
    [
      'req/s that the search found sustained',
      planted.rate,
      search && 'capacity' in search ? search.capacity : null,
    ],
  ];
  console.log('| what | planted | found | off |\n| :-- | --: | --: | --: |');
  for (const [what, known, found] of rows) {
    const off = found === null ? 'missed' : `${(((found - known) / known) * 100).toFixed(1)} %`;
    console.log(`| ${what} | ${known.toFixed(0)} | ${found?.toFixed(1) ?? '–'} | ${off} |`);
  }
  if (search?.kind !== 'found') console.log(`\nThe search says: ${JSON.stringify(search)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measured(tier) {
  const out = join(folder, tier);
  const argv = [join(root, 'lib/cli.js'), 'run', '--tier', tier, '--out', out, '--quiet'];
  // Without a baseline, or with a busy generator, the exit code is not the point.
  await promisify(execFile)(process.execPath, argv, { cwd: folder, timeout: 400_000 }).catch(() => undefined);
  return parseResult(await readFile(join(out, 'result.json'), 'utf8'), tier);
}
