import type { z } from 'zod';
import { parseRange, parseRate } from '../model/units.js';
import { confirmSchema } from './gate-schema.js';
import { listOf, map } from './maps.js';
import { mismatch, Refusal } from './refusal.js';
import { duration, filledText, flag, number, scalar, word } from './scalars.js';
import { breaksSchema } from './search-schema.js';
import { readCount } from './step-schema.js';

const THRESHOLD_EXAMPLES = ['p95 < 500ms', 'errors < 1%', 'p95 < 500ms in steady', 'errors < 20% or abort'];

/** Absolute limits: their syntax is checked by `parseThreshold`. */
export const thresholdsSchema = listOf(
  'a list of thresholds, such as [p95 < 500ms, errors < 1%]',
  filledText('a threshold such as p95 < 500ms', {
    description: 'An absolute limit.',
    examples: THRESHOLD_EXAMPLES,
  }),
).meta({ description: 'Absolute limits: missing one fails the job.' });

/** A named load. `load` and `breaker` validate their forms. */
export function tierSchema(parts: { readonly load: z.ZodType; readonly breaker: z.ZodType }) {
  return map('a tier, such as { load: { users: 8, for: 15s } }', {
    load: parts.load,
    iterations: iterationsSchema().optional(),
    runs: number('How many times it is measured; the median counts.', {
      min: 1,
      max: 100,
      whole: true,
    }).optional(),
    warmup: duration('Load before the counted part.').optional(),
    think: thinkModeSchema.optional(),
    maxInFlight: number('Open model: journeys under way at most; arrivals beyond it are dropped.', {
      min: 1,
      whole: true,
    }).optional(),
    arrivals: word(
      ['constant', 'poisson'],
      'Open model: how journeys follow one another at the rate; constant: evenly, poisson: by chance, as independent people come.',
    ).optional(),
    gracefulStop: duration('How long requests may take to finish at the end.').optional(),
    maxDuration: duration(
      'The load of a run ends here at the latest, warm-up included; a run cut off is not compared.',
      true,
    ).optional(),
    breaker: parts.breaker.optional(),
    confirm: confirmSchema().optional(),
    until: filledText('conditions such as errors > 5% or p95 > 2s', {
      description: 'A normal end: the load stops as soon as one of these holds.',
      examples: ['errors > 5% or p95 > 2s'],
    }).optional(),
    breaks: breaksSchema.optional(),
    thresholds: thresholdsSchema.optional(),
  });
}

const thinkModeSchema = scalar(
  'as-written or off',
  { enum: ['as-written', 'off', false], description: 'off: users do not wait between their steps.' },
  (value) => (value === false || value === 'off' ? 'off' : value === 'as-written' ? 'as-written' : null),
);

/** One stretch of load. */
export const phaseSchema = map('a phase, such as { users: 8, for: 15s }', {
  phase: filledText('a name', { description: 'Name of the phase: thresholds can refer to it.' }).optional(),
  users: usersSchema().optional(),
  rate: rateSchema().optional(),
  for: duration('Length of the phase.').optional(),
  iterations: iterationsSchema().optional(),
  judge: flag('Whether the gate judges this phase; by default those of constant load.').optional(),
});

/** Stairs of load: `{ steps: { users: 100..500 by 100, each: 5m } }`. */
export const stairsSchema = map('stairs, such as { steps: { users: 100..500 by 100, each: 5m } }', {
  steps: map('stairs, such as { users: 100..500 by 100, each: 5m }', {
    users: scalar(
      'stairs such as 100..500 by 100',
      {
        type: 'string',
        pattern: '^\\s*\\d+\\s*\\.\\.\\s*\\d+\\s+by\\s+\\d+\\s*$',
        examples: ['100..500 by 100'],
      },
      (value) => readStairs(value, readCount),
    ).optional(),
    rate: scalar(
      'stairs such as 10/s..100/s by 10/s',
      { type: 'string', pattern: '\\sby\\s', examples: ['10/s..100/s by 10/s'] },
      (value) => readStairs(typeof value === 'string' ? withUnit(value) : value, parseRate),
    ).optional(),
    each: duration('Length of each step.', true),
  }),
});

function iterationsSchema() {
  return number('Closed model: ends after this many iterations in all.', { min: 1, whole: true });
}

/** Users or journeys per second at the start and end of a phase. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

function usersSchema() {
  const expected = 'a number of users such as 8, or a ramp such as 0..50';
  const hints = {
    type: ['integer', 'string'],
    minimum: 0,
    pattern: '^\\s*\\d+\\s*(\\.\\.\\s*\\d+\\s*)?$',
    description: 'Closed model: this many virtual users, each waits for its answers.',
    examples: [8, '0..50'],
  };
  return scalar(expected, hints, (value): Level | null => {
    if (typeof value === 'number') {
      return Number.isSafeInteger(value) && value >= 0 ? { from: value, to: value } : null;
    }
    return readLevel(value, readCount);
  });
}

function rateSchema() {
  const expected = 'a rate such as 50/s or 600/m, or a ramp such as 10/s..500/s';
  const hints = {
    type: 'string',
    pattern: '/\\s*[smh]\\s*$',
    description: 'Open model: this many journeys start, whoever waits.',
    examples: ['50/s', '600/m', '10/s..500/s'],
  };
  return scalar(expected, hints, (value): Level | Refusal | null => {
    if (typeof value === 'number') {
      return new Refusal(`${mismatch(expected, value)}: write the unit, such as ${value}/s`);
    }
    return readLevel(value, parseRate);
  });
}

function readLevel(value: unknown, parse: (part: string) => number | null): Level | null {
  if (typeof value !== 'string') return null;
  const one = parse(value.trim());
  const range = one === null ? parseRange(value, parse) : ([one, one] as const);
  return range === null ? null : { from: range[0], to: range[1] };
}

/** The unit of one part counts for those without: `10..100/s by 10`. */
function withUnit(value: string): string {
  const unit = /\/\s*[smh]/.exec(value)?.[0];
  return unit === undefined
    ? value
    : value.replace(
        /(\d+(?:\.\d+)?)(\s*\/\s*[smh])?/g,
        (_, digits: string, own?: string) => digits + (own ?? unit),
      );
}

const MOST_STAIRS = 1000;

function readStairs(value: unknown, parse: (part: string) => number | null): number[] | Refusal | null {
  if (typeof value !== 'string') return null;
  const match = /^(.+?)\.\.(.+?)\s+by\s+(.+)$/.exec(value.trim());
  const [from, to, by] = [match?.[1], match?.[2], match?.[3]].map((part) => parse((part ?? '').trim()));
  if (from == null || to == null || by == null) return null;
  if (by <= 0) return new Refusal(`${JSON.stringify(value)} never arrives: the step is 0`);
  const count = Math.floor(Math.abs(to - from) / by + 1e-9) + 1;
  if (count > MOST_STAIRS) {
    return new Refusal(`${JSON.stringify(value)} makes ${count} steps: at most ${MOST_STAIRS} are possible`);
  }
  const direction = to < from ? -1 : 1;
  return Array.from({ length: count }, (_, index) => from + direction * index * by);
}
