import { z } from 'zod';
import { FAILURE_KINDS } from '../model/failures.js';
import { evidenceSchema } from './evidence-schema.js';
import { gatePlanSchema, rulesOriginSchema, tierPlanSchema, waiverPlanSchema } from './plan-schema.js';
import { encodedHistogram } from './encoded-histogram.js';
import { resourcesSchema } from './resources-schema.js';
import { RESULT_SCHEMA, type Result } from './result.js';
import { searchSchema } from './search-schema.js';

const count = z.int().nonnegative();
const duration = z.number().nonnegative();
const text = z.string();
const isoDate = z.iso.datetime();

const noteSchema = z.object({ level: z.enum(['info', 'warning']), text });

const tallySchema = z.object({
  phase: text,
  requests: count,
  failures: z.partialRecord(z.enum(FAILURE_KINDS), count),
  relogins: count,
  statuses: z.record(text, count),
  bytesReceived: count,
  bytesSent: count,
  connect: encodedHistogram.nullable().default(null),
  tls: encodedHistogram.nullable().default(null),
  firstByte: encodedHistogram.nullable(),
  service: encodedHistogram.nullable(),
  failedService: encodedHistogram.nullable().default(null),
  response: encodedHistogram.nullable(),
});

const journeyResultSchema = z.object({
  name: text,
  started: count,
  completed: count,
  failed: count,
  interrupted: count,
  dropped: count,
});

const phaseSpanSchema = z.object({
  name: text,
  start: duration,
  end: duration,
  judged: z.boolean(),
  from: z.number().nonnegative(),
  to: z.number().nonnegative(),
});

const perBucket = z.array(count).max(300);

const timelineSchema = z.object({
  bucket: z.number().positive(),
  buckets: z
    .array(
      z.object({
        start: duration,
        requests: count,
        failed: count,
        dropped: count,
        users: count,
        latency: z.array(z.tuple([count, count])),
      }),
    )
    .max(300),
  endpoints: z
    .array(
      z.object({
        requests: perBucket,
        failed: perBucket,
        dropped: perBucket,
        timed: perBucket,
        time: perBucket,
      }),
    )
    .optional(),
});

const openingSchema = z.object({
  seconds: z
    .array(z.object({ requests: count, failed: count, latency: z.array(z.tuple([count, count])) }))
    .max(30),
});

const generatorSchema = z.object({
  workers: z.number().int().positive(),
  lag: encodedHistogram.nullable(),
  lagP99: duration.nullable(),
  utilisation: z.number().nonnegative(),
  cpu: z.number().nonnegative(),
  steal: z.number().min(0).max(1).nullable(),
  gc: z.object({ total: duration, longest: duration }),
  exhausted: z.object({ files: count, ports: count }),
  invalid: z.array(text),
});

const runEndSchema = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('finished') }),
  z.object({ reason: z.literal('until'), condition: text, after: duration }),
  z.object({ reason: z.literal('abort'), condition: text, after: duration }),
  z.object({
    reason: z.literal('breaker'),
    failed: z.number().min(0).max(1),
    within: duration,
    after: duration,
  }),
  z.object({
    reason: z.literal('max-duration'),
    limit: duration,
    iterations: count.nullable(),
    after: duration,
  }),
  z.object({ reason: z.literal('signal'), after: duration }),
  z.object({ reason: z.literal('server-died'), detail: text, after: duration }),
]);

const calibrationSchema = z.object({ integer: duration, memory: duration, echo: duration });

const runSchema = z.object({
  number: count,
  side: z.enum(['base', 'head']),
  pair: z.int().positive().nullable(),
  calibration: z.object({ before: calibrationSchema, after: calibrationSchema }).nullable(),
  startedAt: isoDate,
  duration,
  phases: z.array(phaseSpanSchema),
  endpoints: z.array(z.object({ name: text, phases: z.array(tallySchema) })),
  journeys: z.array(journeyResultSchema),
  warmup: z.object({ requests: count, failed: count }),
  timeline: timelineSchema,
  opening: openingSchema.nullable().default(null),
  generator: generatorSchema,
  resources: resourcesSchema.nullable(),
  search: searchSchema.optional(),
  end: runEndSchema,
  notes: z.array(noteSchema),
});

const scenarioSchema = z.object({
  file: text,
  hash: text,
  seed: z.number(),
  target: text,
  tier: tierPlanSchema,
  gate: gatePlanSchema,
  waivers: z.array(waiverPlanSchema),
  journeys: z.array(
    z.object({
      name: text,
      weight: z.number().nonnegative(),
      every: z.number().positive().nullable(),
      login: z.enum(['shared', 'own']).nullable().default(null),
    }),
  ),
  endpoints: z.array(z.object({ name: text, journey: text, line: count })),
  hasThinkTime: z.boolean(),
  rules: rulesOriginSchema.optional(),
});

const environmentSchema = z.object({
  loadgate: text,
  node: text,
  os: text,
  arch: text,
  cpu: text,
  cores: count,
  memoryBytes: z.number().nonnegative(),
  ci: z.boolean(),
  target: text,
});

/** What `result.json` must look like. Unknown keys are ignored: later versions may add some. */
export const resultSchema = z.object({
  schema: z.literal(RESULT_SCHEMA),
  loadgate: text,
  id: text.min(1),
  createdAt: isoDate,
  commit: text.nullable(),
  scenario: scenarioSchema,
  environment: environmentSchema,
  evidence: evidenceSchema,
  runs: z.array(runSchema),
  notes: z.array(noteSchema),
  exhaustedData: z.array(text).default([]),
  interrupted: text.nullable(),
}) satisfies z.ZodType<Result>;
