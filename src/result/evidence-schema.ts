import { z } from 'zod';
import type { Evidence } from './result.js';

const text = z.string();
const runs = z.int().nonnegative();
const looks = z.array(z.int().positive()).min(1);

const approachSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('screen-then-pairs'), runs, looks }),
  z.object({ kind: z.literal('pairs'), looks }),
  z.object({ kind: z.literal('screen-then-runs'), runs, upTo: runs }),
  z.object({ kind: z.literal('runs'), runs }),
  z.object({ kind: z.literal('none'), runs }),
]);

const baseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commit'), commit: text, why: text }),
  z.object({ kind: z.literal('target'), target: text }),
  z.object({ kind: z.literal('self') }),
]);

/** How the evidence was gathered, inside a result: everything of `Evidence`. */
export const evidenceSchema = z.object({
  approach: approachSchema,
  base: baseSchema.nullable(),
  noPairs: text.nullable(),
}) satisfies z.ZodType<Evidence>;
