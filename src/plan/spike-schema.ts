import { parseRate } from '../model/units.js';
import { map } from './maps.js';
import { duration, scalar, word } from './scalars.js';
import { readCount } from './step-schema.js';

export const SPIKE_KINDS = ['instant', 'gradual', 'double', 'plateau'] as const;

/** A number of users or a rate. */
export interface SpikeLevel {
  readonly open: boolean;
  readonly level: number;
}

/** A spike by its name: `{ spike: { kind: instant, from: 10/s, to: 500/s, hold: 30s } }`. */
export const spikeSchema = map('a spike, such as { spike: { kind: instant, from: 10/s, to: 500/s } }', {
  spike: map('a spike, such as { kind: instant, from: 10/s, to: 500/s, hold: 30s }', {
    kind: word(
      SPIKE_KINDS,
      'instant: at once up and at once down; gradual: up and down in 30 s each; double: twice, with a pause of the same length; plateau: up in 10 s, and long.',
    ),
    from: levelSchema('The normal load, before and after.'),
    to: levelSchema('The load at its highest.'),
    hold: duration('How long it stays there: 30s, for a plateau 5m.', true).optional(),
  }),
});

function levelSchema(description: string) {
  return scalar(
    'a rate such as 10/s or a number of users such as 20',
    { type: ['integer', 'string'], minimum: 1, description, examples: ['10/s', 20] },
    (value): SpikeLevel | null => {
      const text = String(value).trim();
      const rate = parseRate(text);
      if (rate !== null) return rate > 0 ? { open: true, level: rate } : null;
      const users = readCount(text);
      return users !== null && users > 0 ? { open: false, level: users } : null;
    },
  );
}
