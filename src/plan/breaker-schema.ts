import { map } from './maps.js';
import { duration, percent, scalar } from './scalars.js';

const EXPECTED = 'off, or a breaker such as { failures: 90%, within: 10s }';

/** `breaker: off`; YAML knows the word as false, too. */
export const breakerOffSchema = scalar(
  EXPECTED,
  { enum: ['off', false], description: 'off: the load goes on, however many requests fail.' },
  (value) => (value === false || value === 'off' ? 'off' : null),
);

/** When a run is given up because nearly all of its requests fail. */
export const breakerSchema = map(EXPECTED, {
  failures: percent('The share of failed requests beyond which a run is given up.', 1).optional(),
  within: duration('How long it must have been like that, from 2s to 30s.').optional(),
}).meta({ description: 'Gives a run up, as a failure of the target, when nearly all of its requests fail.' });
