// Writes the JSON Schemas of loadgate's files from their validators; --check tells whether they are fresh.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { baselineSchema } from '../lib/gate/baseline-schema.js';
import { scenarioJsonSchema } from '../lib/plan/json-schema.js';
import { resultSchema } from '../lib/result/result-schema.js';

const folder = new URL('../schema/', import.meta.url);
const ofFile = (schema, title, description) => ({
  ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
  title,
  description,
});

const schemas = {
  'scenario.schema.json': scenarioJsonSchema(),
  'result.schema.json': ofFile(resultSchema, 'loadgate result', 'A measurement: result.json.'),
  'baseline.schema.json': ofFile(
    baselineSchema,
    'loadgate baseline',
    'Accepted measurements: perf-baseline.json.',
  ),
};

const isCheck = process.argv.includes('--check');
const stale = [];
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(name, folder);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(`schema/${name}`);
}

if (stale.length > 0) {
  const are = stale.length === 1 ? 'does' : 'do';
  console.error(`${stale.join(', ')} ${are} not match the validators: run "npm run schema" and commit it.`);
  process.exitCode = 1;
}
