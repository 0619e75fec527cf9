import { parseRange, parseRate } from '../model/units.js';
import { map } from './maps.js';
import { duration, percent, scalar } from './scalars.js';

/** A load that looks for the highest rate which the service sustains. */
export const searchSchema = map('a search, such as { search: { rate: 10/s..2000/s, each: 10s } }', {
  search: map('a search, such as { rate: 10/s..2000/s, each: 10s }', {
    rate: scalar(
      'a range of rates such as 10/s..2000/s',
      {
        type: 'string',
        pattern: '/\\s*[smh]\\s*\\.\\.',
        description: 'Where the search begins, and where it ends at the latest.',
        examples: ['10/s..2000/s'],
      },
      (value) => (typeof value === 'string' ? parseRange(value, parseRate) : null),
    ),
    each: duration('Length of each step.', true),
    precision: percent('How close the answer is to be; 5% unless given.', 0.5).optional(),
    pause: duration('Without load after a step that broke the service.').optional(),
  }),
}).meta({ description: 'Climbs until the service breaks, then closes in on what it sustains.' });

/** From where on a load is too much. */
export const breaksSchema = map('limits, such as { p95: 500ms, errors: 5% }', {
  p95: duration('A load with a higher p95 is too much.', true).optional(),
  errors: percent('A load with more errors is too much; 5% unless given.', 1).optional(),
}).meta({ description: 'From where on a load is too much: for the breaking point, and for a search.' });
