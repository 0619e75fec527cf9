import { JUDGED_METRICS } from './conditions.js';
import { listOf, map } from './maps.js';
import type { JsonValue } from './plan.js';
import { mismatch, Refusal } from './refusal.js';
import { duration, filledText, percent, scalar, word } from './scalars.js';
import { didYouMean } from './suggest.js';

export const gateSchema = map('settings of the gate, such as { floor: { relative: 15% } }', {
  metrics: listOf('a list of metrics', word(JUDGED_METRICS, 'A metric.'))
    .meta({ description: 'The metrics that are judged; the others are shown.' })
    .optional(),
  band: bandSchema().optional(),
  floor: map('a floor, such as { relative: 15%, absolute: 1ms }', {
    relative: percent('Smaller changes of a cell with a learned band are never regressions.').optional(),
    absolute: duration('Smaller changes of a latency are never regressions.').optional(),
  }).optional(),
  confirm: confirmSchema().optional(),
});

/** A regression that is accepted for a while, in the open. */
export const waiverSchema = map(
  'a waiver, such as { endpoint: checkout, upTo: 30%, reason: new tax service, until: 2026-12-31 }',
  {
    endpoint: filledText('the name of an endpoint', { description: 'An endpoint of the journeys.' }),
    metric: waivedMetric().optional(),
    upTo: percent('How much worse it may be; for errors in percentage points.'),
    reason: filledText('a reason in a few words', {
      description: 'Why it is accepted: the report shows it.',
      examples: ['the new tax service is slower; cached in the next release'],
    }),
    until: dateSchema(),
  },
);

export const waiversSchema = listOf(
  'a list of waivers, such as [{ endpoint: checkout, upTo: 30%, reason: new tax service, until: 2026-12-31 }]',
  waiverSchema,
).meta({ description: 'Regressions that are accepted for a while.' });

export type Confirm = 'auto' | 'always' | 'off';

/** Whether a suspicion is confirmed before anything is red. YAML knows on and off as true and false, too. */
export function confirmSchema() {
  const expected = 'auto, always or off';
  const hints = {
    enum: ['auto', 'always', 'off', true, false],
    description:
      'Whether a suspicion is confirmed by more runs before anything is red; auto: in the tier smoke.',
  };
  return scalar(expected, hints, (value): Confirm | Refusal | null => {
    if (value === 'auto') return 'auto';
    if (value === true || value === 'always' || value === 'on') return 'always';
    if (value === false || value === 'off') return 'off';
    return typeof value === 'string'
      ? new Refusal(`${mismatch(expected, value)}${didYouMean(value, ['auto', 'always', 'off'])}`)
      : null;
  });
}

function bandSchema() {
  const band = { type: 'string', pattern: '%\\s*$|^learned$', examples: ['learned', '15%'] };
  const hints = {
    description:
      'How far a cell may move before it is a regression: learned from the noise, or fixed; or a map by endpoint and metric.',
    anyOf: [band, { type: 'object', additionalProperties: band }],
  };
  return scalar('learned, a percentage such as 15%, or a map of them', hints, (value) =>
    typeof value === 'number' ? null : { written: value as JsonValue },
  );
}

function waivedMetric() {
  const metrics = ['p50', 'p95', 'p99', 'errors'] as const;
  const expected = `one of ${metrics.join(', ')}`;
  const hints = { enum: [...metrics], description: 'The metric; without it every one of the endpoint.' };
  return scalar(expected, hints, (value) => {
    const found = metrics.find((metric) => metric === value);
    if (found !== undefined || typeof value !== 'string') return found ?? null;
    return new Refusal(
      value === 'throughput'
        ? 'throughput belongs to the tier, not to an endpoint: set its band instead, such as gate.band: { throughput: 40% }'
        : `${mismatch(expected, value)}${didYouMean(value, metrics)}`,
    );
  });
}

function dateSchema() {
  const expected = 'a date such as 2026-12-31';
  const hints = {
    type: 'string',
    pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$',
    description: 'The last day on which it holds (UTC).',
    examples: ['2026-12-31'],
  };
  return scalar(expected, hints, (value) => {
    const match = typeof value === 'string' ? /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(value) : null;
    if (match?.[1] === undefined) return null;
    const [, day] = match;
    return isDay(day) ? day : new Refusal(`${day} is not in the calendar`);
  });
}

/** Whether the calendar has this day: 31 February reads as one in March. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
