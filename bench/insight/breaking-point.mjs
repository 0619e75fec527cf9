// Does the analysis find a planted breaking point? The demo shop with pools of known size and queries of 25 ms, under
// steps of users and under a search; on loopback, about four minutes a pool. Needs `npm run -s compile`.
//   node bench/insight/breaking-point.mjs [--pool 8,20] [--write]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseCapacity } from '../../lib/analysis/capacity.js';
import { parseResult } from '../../lib/result/result-file.js';
import { reportOf, root } from './measure.mjs';
import { publish, tableOf } from './readme.mjs';

const { values } = parseArgs({
  options: { pool: { type: 'string', default: '8,20' }, write: { type: 'boolean' } },
});
const pools = values.pool.split(',').map(Number);
if (pools.some((pool) => !Number.isInteger(pool) || pool < 2 || pool > 200))
  throw new Error('--pool takes whole numbers from 2 to 200, with commas between them');

/** A query takes 25 ms ±5 %, timers about one more. */
const SERVICE = 26;

const rows = [];
for (const pool of pools) rows.push(...(await rowsOf(pool)));
const right = (text) => ({ text, right: true });
const head = [right('pool'), 'what', right('planted'), right('found'), right('off'), 'the search ended as'];
const text = tableOf(head, rows);
console.log(text);
if (values.write) await publish('breaking point', text);

async function rowsOf(pool) {
  const folder = await mkdtemp(join(tmpdir(), 'loadgate-insight-'));
  try {
    await writeFile(join(folder, 'loadgate.yml'), scenarioOf(pool));
    const stress = analyseCapacity(await measured(folder, 'stress'));
    const bent = stress?.breaking.whole.find(({ cause }) => cause === 'throughput');
    const search = (await measured(folder, 'breakpoint')).runs.at(-1)?.search?.found;
    const capacity = search && 'capacity' in search ? search.capacity : null;
    return [
      row(pool, 'users at which throughput stops growing', pool, bent?.at ?? null, ''),
      row(pool, 'req/s that the search found sustained', (pool * 1000) / SERVICE, capacity, ended(search)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(pool, what, planted, found, end) {
  const off = found === null ? 'missed' : `${(((found - planted) / planted) * 100).toFixed(1)} %`;
  return [String(pool), what, planted.toFixed(0), found?.toFixed(1) ?? '–', off, end];
}

function ended(search) {
  if (search === undefined) return 'no search was made';
  return 'why' in search ? `${search.kind}: ${search.why}` : search.kind;
}

async function measured(folder, tier) {
  const out = join(folder, tier);
  await reportOf({ file: 'loadgate.yml', tier, out, cwd: folder });
  return parseResult(await readFile(join(out, 'result.json'), 'utf8'), tier);
}

function scenarioOf(pool) {
  const step = Math.max(1, Math.round(pool / 5));
  const rate = (pool * 1000) / SERVICE;
  return `
target: http://127.0.0.1:4010
server:
  command: node ${join(root, 'examples/shop/server.js')}
  ready: GET /health within 30s
  env: { SHOP_POOL: '${pool}' }
data: { account: { file: ${join(root, 'examples/shop/accounts.csv')}, pick: per-user } }
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
    load: { search: { rate: ${Math.ceil(rate / 10)}/s..${Math.ceil(rate * 3)}/s, each: 5s } }
`;
}
