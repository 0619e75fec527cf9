import { listOf, map } from './maps.js';
import { Refusal } from './refusal.js';
import { duration, number, scalar } from './scalars.js';
import { readSeriesName } from './series.js';

/** Linux counts to 2^22 at most. */
const LARGEST_PID = 4_194_304;

export const pidSchema = number('The process of a server that runs on this machine already.', {
  min: 1,
  max: LARGEST_PID,
  whole: true,
});

const seriesSchema = scalar(
  'the name of a series, such as process_open_fds',
  {
    type: 'string',
    description: 'A name, perhaps with label matchers; lines that match are summed.',
    examples: ['process_resident_memory_bytes', 'http_requests_in_flight{pool="db"}'],
  },
  (value) => (typeof value === 'string' ? readSeriesName(value) : null),
);

const urlSchema = scalar(
  'a path of the target, or an http:// or https:// URL',
  {
    type: 'string',
    description: 'Where the metrics are.',
    examples: ['/metrics', 'http://127.0.0.1:9090/metrics'],
  },
  (value) => {
    if (typeof value !== 'string' || /\s/.test(value)) return null;
    if (value.startsWith('/') && !value.startsWith('//')) return value;
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return null;
    return value.includes('#') ? new Refusal('a URL of metrics has no fragment') : value;
  },
);

/** What the server says of itself. */
export const metricsSchema = map('metrics, such as { url: /metrics, series: [process_open_fds] }', {
  url: urlSchema,
  series: listOf('a list of series, such as [process_open_fds]', seriesSchema),
  every: duration('How often they are asked for; at least 1s.', true).optional(),
});
