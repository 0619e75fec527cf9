import { z } from 'zod';
import type { Search } from './search.js';

const text = z.string();
const rate = z.number().nonnegative();
const sustained = { phase: text, rate, capacity: rate };

/** A search inside a result: everything of `Search`. */
export const searchSchema = z.object({
  steps: z.array(
    z.object({ phase: text, rate, outcome: z.enum(['held', 'broke', 'unclear']), reason: text }),
  ),
  found: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('found'), ...sustained, breaksAt: rate, reason: text }),
    z.object({
      kind: z.literal('at-least'),
      ...sustained,
      bound: z.enum(['range', 'generator', 'steps', 'time']),
      why: text,
    }),
    z.object({ kind: z.literal('nothing'), why: text }),
  ]),
}) satisfies z.ZodType<Search>;
