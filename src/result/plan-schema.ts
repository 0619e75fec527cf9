import { z } from 'zod';
import type { Ms } from '../model/units.js';
import type { GatePlan, TierPlan, WaiverPlan } from '../plan/plan.js';
import type { RulesOrigin } from './result.js';

const text = z.string();
const level = z.number().nonnegative();
const duration = z.number().nonnegative() as z.ZodType<number> as z.ZodType<Ms>;

const locationSchema = z.object({ file: text, line: z.int(), column: z.int() });

const judgedMetric = z.enum(['p50', 'p95', 'p99', 'throughput', 'capacity', 'errors']);

const band = z.union([level, z.literal('learned')]);

const conditionSchema = z.object({
  text,
  endpoint: text.nullable(),
  phase: text.nullable(),
  metric: z.enum([
    'min',
    'mean',
    'max',
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'p99.9',
    'errors',
    'success',
    'throughput',
    'requests',
  ]),
  op: z.enum(['<', '<=', '>', '>=']),
  value: z.number(),
});

const thresholdsSchema = z.array(
  conditionSchema.extend({ abort: z.boolean(), at: locationSchema.nullable() }),
);

/** The tier inside a result: everything of `TierPlan`. */
export const tierPlanSchema = z.object({
  name: text,
  model: z.enum(['closed', 'open']),
  runs: z.int().positive(),
  warmup: duration,
  think: z.enum(['as-written', 'off']),
  stages: z.array(
    z.object({ phase: text, from: level, to: level, duration: duration.nullable(), judge: z.boolean() }),
  ),
  iterations: z.int().positive().nullable(),
  maxInFlight: level,
  arrivals: z.enum(['constant', 'poisson']),
  gracefulStop: duration,
  maxDuration: duration.nullable(),
  breaker: z.object({ failures: level, within: duration }).nullable(),
  confirm: z.boolean(),
  until: z.array(conditionSchema),
  thresholds: thresholdsSchema,
  search: z
    .object({
      from: z.number().positive(),
      to: z.number().positive(),
      each: duration,
      growth: z.number().min(1),
      precision: z.number().positive(),
      pause: duration,
    })
    .optional(),
  breaks: z.object({ p95: duration.nullable(), errors: level.nullable() }).optional(),
  at: locationSchema,
}) satisfies z.ZodType<TierPlan>;

/** The gate's settings inside a result: everything of `GatePlan`. */
export const gatePlanSchema = z.object({
  metrics: z.array(judgedMetric),
  band: z.object({
    default: band,
    overrides: z.array(z.object({ endpoint: text.nullable(), metric: judgedMetric.nullable(), band })),
  }),
  floor: z.object({ relative: level, absolute: duration }),
}) satisfies z.ZodType<GatePlan>;

/** An accepted regression inside a result: everything of `WaiverPlan`. */
export const waiverPlanSchema = z.object({
  endpoint: text,
  metric: judgedMetric.nullable(),
  upTo: level,
  reason: text,
  until: z.iso.date(),
  at: locationSchema,
}) satisfies z.ZodType<WaiverPlan>;

/** Where what judges was read, inside a result: everything of `RulesOrigin`. */
export const rulesOriginSchema = z.object({
  commit: text,
  why: text,
  changed: z.array(z.enum(['gate', 'thresholds', 'waivers', 'baseline'])),
  proposed: z
    .object({ gate: gatePlanSchema, waivers: z.array(waiverPlanSchema), thresholds: thresholdsSchema })
    .nullable(),
}) satisfies z.ZodType<RulesOrigin>;
