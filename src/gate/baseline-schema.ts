import { z } from 'zod';

export const BASELINE_SCHEMA = 'loadgate-baseline/1';
export const MOST_JOBS = 10;

const text = z.string();
const count = z.int().nonnegative();
/** Null: that run has no value. */
const perRun = z.array(z.number().nonnegative().nullable()).min(1);

const endpointSchema = z
  .strictObject({
    /** How many times each run's latencies come from. */
    n: z.array(count).min(1),
    /** ms. */
    p50: perRun,
    p95: perRun,
    p99: perRun,
    /** Failed and total requests, dropped arrivals included. */
    errors: z
      .array(
        z.tuple([count, count]).refine(([failed, total]) => failed <= total, 'more failed than there were'),
      )
      .min(1),
  })
  .refine(
    ({ n, p50, p95, p99, errors }) => [p50, p95, p99, errors].every((values) => values.length === n.length),
    'the values are of different numbers of runs',
  );

const jobSchema = z.strictObject({
  /** The job that measured it: it is recorded once. */
  id: text.min(1),
  commit: text.nullable(),
  recordedAt: z.iso.datetime(),
  /** What the machine could do around each run: more is slower; null where it was not measured. */
  calibration: z.array(z.number().positive().nullable()).min(1).optional(),
  /**
   * Endpoints (null: the tier's throughput) that reached another level with this job: what older jobs say of them
   * is history.
   */
  newLevel: z.array(text.nullable()).min(1).optional(),
  /** req/s per run; null where throughput is an input of the tier, not a result. */
  throughput: z.array(z.number().nonnegative()).min(1).nullable(),
  /** req/s per run that a search found the service to sustain. */
  capacity: z.array(z.number().nonnegative()).min(1).optional(),
  endpoints: z.record(text, endpointSchema),
});

/** What figures must share to be comparable: for a server on this machine the machine too. */
const environmentSchema = z.union([
  z.strictObject({
    target: z.literal('local'),
    cpu: text,
    cores: count,
    arch: text,
    /** Major versions. */
    node: text,
    loadgate: text,
  }),
  z.strictObject({ target: text, loadgate: text }),
]);

/** The best median of five jobs in a row of one cell, kept when those jobs are gone. */
const anchorSchema = z.strictObject({
  /** Null: the tier's throughput. */
  endpoint: text.nullable(),
  metric: z.enum(['p50', 'p95', 'throughput', 'capacity']),
  /** ms, or req/s. */
  value: z.number().positive(),
  /** When the last of the five jobs was recorded. */
  recordedAt: z.iso.datetime(),
});

const entrySchema = z.strictObject({
  tier: text,
  environment: environmentSchema,
  /** The scenario hash. */
  scenario: text.min(1),
  anchors: z.array(anchorSchema).min(1).optional(),
  /** Oldest first. */
  jobs: z.array(jobSchema).max(MOST_JOBS),
});

/** What `perf-baseline.json` must look like. */
export const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA),
  entries: z.array(entrySchema),
});

/** Accepted measurements: raw values per run, so that bands can be learned from them. */
export type Baseline = z.infer<typeof baselineSchema>;
/** The jobs of one tier in one environment. */
export type BaselineEntry = z.infer<typeof entrySchema>;
export type BaselineJob = z.infer<typeof jobSchema>;
export type BaselineAnchor = z.infer<typeof anchorSchema>;
export type BaselineEndpoint = z.infer<typeof endpointSchema>;
export type BaselineEnvironment = z.infer<typeof environmentSchema>;
