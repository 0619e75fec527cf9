import { z } from 'zod';
import { parseDuration } from '../model/units.js';
import { listOf, map, mapOf } from './maps.js';
import { describeValue, mismatch, Refusal } from './refusal.js';
import { anyJson, duration, filledText, number, scalar, text, word } from './scalars.js';
import { metricsSchema, pidSchema } from './observed-schema.js';
import {
  expectSchema,
  headersSchema,
  statusListSchema,
  statusSchema,
  stepSchema,
  uploadSchema,
} from './step-schema.js';
import { httpSchema, targetSchema } from './http-schema.js';
import { capacitySchema } from './capacity-settings.js';
import { gateSchema, waiversSchema } from './gate-schema.js';
import { breakerOffSchema, breakerSchema } from './breaker-schema.js';
import { spikeSchema } from './spike-schema.js';
import { searchSchema } from './search-schema.js';
import { phaseSchema, stairsSchema, thresholdsSchema, tierSchema } from './tier-schema.js';

type Section =
  'target' | 'server' | 'http' | 'data' | 'journeys' | 'tiers' | 'thresholds' | 'gate' | 'waive' | 'capacity';

/** What stands under each top-level key. The parts are validated one by one, so that a mistake in one hides none in another. */
function outline(parts: Record<Section, z.ZodType>) {
  return map('a map with target, journeys and tiers', {
    $schema: z.unknown().meta({ description: 'Where editors find the schema of this file.' }).optional(),
    version: versionSchema.optional(),
    target: parts.target.optional(),
    server: parts.server.optional(),
    http: parts.http.optional(),
    data: parts.data.optional(),
    journeys: parts.journeys,
    tiers: parts.tiers,
    thresholds: parts.thresholds.optional(),
    gate: parts.gate.optional(),
    waive: parts.waive.optional(),
    capacity: parts.capacity.optional(),
  });
}

const versionSchema = scalar('version 1', { const: 1, description: 'Version of this format.' }, (value) => {
  if (value === 1) return 1;
  return new Refusal(`this loadgate reads version 1 of the scenario file, got ${describeValue(value)}`);
});

/** Needed unless the server is only looked at: what is missing then is said by whoever builds the plan. */
export const serverCommandSchema = filledText('the shell command that starts the server', {
  description: 'Starts a fresh process for every run; gets PORT.',
});

export const serverSchema = map('a server, such as { command: npm start }', {
  build: filledText('a shell command', { description: 'Run once per commit.' }).optional(),
  prepare: filledText('a shell command', { description: 'Run before every run.' }).optional(),
  command: serverCommandSchema.optional(),
  ready: readySchema().optional(),
  port: number('A fixed port; by default a free one is passed as PORT.', {
    min: 1,
    max: 65_535,
    whole: true,
  }).optional(),
  env: mapOf(
    'environment variables, such as { LOG_LEVEL: warn }',
    text('a text', { description: 'Value of the variable.' }),
  ).optional(),
  pid: pidSchema.optional(),
  metrics: metricsSchema.optional(),
});

function readySchema() {
  const expected = 'a request and a limit, such as GET /health within 30s';
  return scalar(
    expected,
    { type: 'string', description: 'When the server is ready.', examples: ['GET /health within 30s'] },
    (value) => {
      const match = /^(?:(GET|HEAD|POST)\s+)?(\/\S*)(?:\s+within\s+(.+))?$/.exec(String(value).trim());
      const within = parseDuration(match?.[3] ?? '30s');
      if (!match || within === null || within === 0) return null;
      return { method: match[1] ?? 'GET', path: match[2] ?? '/', within };
    },
  );
}

const weightNumber = number('A weight.', { min: 0 });

export const dataSchema = map('data, such as { file: users.csv } or { from: [1, 500] }', {
  file: filledText('the path of a CSV or JSON file', {
    description: 'CSV with a header row, or a JSON array; relative to the scenario file.',
  }).optional(),
  from: z
    .tuple([number('Least.', { whole: true }), number('Greatest.', { whole: true })], {
      error: (issue) => mismatch('two whole numbers, such as [1, 500]', issue.input),
    })
    .meta({ description: 'A random whole number between these two.' })
    .optional(),
  oneOf: listOf('a list of values, such as [S, M, L]', anyJson('A value.')).optional(),
  pick: word(['per-user', 'sequential', 'random', 'unique'], 'How rows are handed out.').optional(),
  weight: filledText('the name of a column', {
    description: 'Column of the file that holds weights.',
  }).optional(),
  weights: listOf('a list of weights, such as [3, 1]', weightNumber).optional(),
});

/** What one kind of user does. */
export function journeySchema(parts: { readonly step: z.ZodType }) {
  return map('a journey, such as { steps: [ { get: / } ] }', {
    weight: number('Share of the iterations.', { min: 0 }).optional(),
    every: duration('Puts the journey on a clock beside the mix.', true).optional(),
    login: map('a login, such as { steps: [ { post: /login } ] }', {
      every: duration('Log in again after this time.', true).optional(),
      steps: listOf('a list of steps', parts.step),
    }).optional(),
    headers: headersSchema('Headers of every request of the journey.').optional(),
    steps: listOf('a list of steps', parts.step),
  });
}

const whatever = z.unknown();

/** The top level alone: its keys, with whatever stands under them. */
export const topLevelSchema = outline({
  target: whatever,
  server: whatever,
  http: whatever,
  data: mapOf('data by name, such as { product: { from: [1, 500] } }', whatever),
  journeys: mapOf('journeys by name, such as { visitor: { steps: [ { get: / } ] } }', whatever),
  tiers: mapOf('tiers by name, such as { smoke: { load: { users: 8, for: 15s } } }', whatever),
  thresholds: whatever,
  gate: whatever,
  waive: whatever,
  capacity: whatever,
});

/** Parts whose insides have several forms: these are validated by the form that is used. */
export const outlines = {
  step: stepSchema({ step: whatever, expect: whatever, part: whatever }),
  journey: journeySchema({ step: whatever }),
  tier: tierSchema({ load: whatever.optional(), breaker: whatever }),
} as const;

const expectForms = z.union([
  statusSchema,
  statusListSchema,
  expectSchema.extend({ status: z.union([statusSchema, statusListSchema]).optional() }),
]);
const partForms = z.union([uploadSchema, anyJson('A value, or a list of them; may hold templates.')]);
const anyStep: z.ZodType = z
  .lazy(() => stepSchema({ step: anyStep, expect: expectForms, part: partForms }))
  .meta({ id: 'step' });

/** The whole file with all its forms: what the JSON Schema for editors is made from. */
export const scenarioSchema = outline({
  target: targetSchema,
  server: serverSchema,
  http: httpSchema,
  data: z.record(z.string(), dataSchema).meta({ description: 'Named test data for templates.' }),
  journeys: z.record(z.string(), journeySchema({ step: anyStep })),
  tiers: z.record(
    z.string(),
    tierSchema({
      load: z.union([phaseSchema, stairsSchema, spikeSchema, searchSchema, z.array(phaseSchema)]),
      breaker: z.union([breakerOffSchema, breakerSchema]),
    }),
  ),
  thresholds: thresholdsSchema,
  gate: gateSchema,
  waive: waiversSchema,
  capacity: capacitySchema,
});
