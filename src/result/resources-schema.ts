import { z } from 'zod';
import type { Resources } from './resources.js';

const start = z.number().nonnegative();
const level = z.object({ mean: z.number().nonnegative(), max: z.number().nonnegative() }).nullable();

/** As many buckets as the timeline may have. */
const MOST_ROWS = 300;

export const resourcesSchema = z.object({
  bucket: z.number().positive(),
  processes: z
    .object({
      of: z.enum(['started', 'pid']),
      rows: z
        .array(
          z.object({
            start,
            cpu: level,
            rss: level,
            files: level,
            connections: level.default(null),
            closeWait: level.default(null),
            threads: level,
            processes: level,
          }),
        )
        .max(MOST_ROWS),
    })
    .nullable(),
  metrics: z.array(
    z.object({
      series: z.string(),
      rows: z.array(z.object({ start, mean: z.number(), max: z.number() })).max(MOST_ROWS),
    }),
  ),
}) satisfies z.ZodType<Resources>;
