import { z } from 'zod';
import { parseDuration, parseRange, parseSize } from '../model/units.js';
import { listOf, map, mapOf } from './maps.js';
import { anyJson, duration, filledText, number, percent, scalar, text, word } from './scalars.js';
import { mismatch, Refusal } from './refusal.js';

/** The methods that are keys of a step: `get: /path`. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** Each step does exactly one of these. */
export const STEP_KINDS = [...METHODS, 'request', 'think', 'chance', 'repeat', 'group', 'script'] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** A step of a journey. `step` validates the steps inside, `expect` what is expected: both have several forms. */
export function stepSchema(parts: {
  readonly step: z.ZodType;
  readonly expect: z.ZodType;
  readonly part: z.ZodType;
}) {
  const path = (method: string) =>
    pathText(`Sends a ${method} request to this path of the target.`).optional();
  return map('a step, such as { get: /path }', {
    name: filledText('a name', { description: 'Name under which the request is counted.' }).optional(),
    get: path('GET'),
    post: path('POST'),
    put: path('PUT'),
    patch: path('PATCH'),
    delete: path('DELETE'),
    head: path('HEAD'),
    options: path('OPTIONS'),
    request: requestSchema.optional(),
    query: values('query parameters, such as { page: 2 }', 'Added to the path.').optional(),
    headers: headersSchema('Headers of this request.').optional(),
    ...bodies(parts.part),
    timeout: duration('Time limit of this request.', true).optional(),
    redirects: number('How many redirects to follow.', { min: 0, max: 20, whole: true }).optional(),
    expect: parts.expect.optional(),
    capture: mapOf(
      'variables and where they come from, such as { id: $.id }',
      filledText('$.json.path, header:name, cookie:name or regex:pattern', {
        examples: ['$.token', 'header:location', 'cookie:sid', 'regex:id=(\\d+)'],
      }),
    ).optional(),
    onFailure: word(['stop', 'continue'], 'What a failure does to the rest of the iteration.').optional(),
    think: thinkSchema.optional(),
    chance: percent('Runs its steps in this share of the iterations.', 1).optional(),
    repeat: repeatSchema.optional(),
    group: filledText('a name', { description: 'Put before the names of the endpoints inside.' }).optional(),
    script: filledText('a module and its export, such as ./hooks.mjs#sign', {
      description: 'Calls an exported function of a JavaScript module.',
      pattern: '#',
      examples: ['./hooks.mjs#sign'],
    }).optional(),
    steps: listOf('a list of steps', parts.step).optional(),
    when: filledText('a CEL expression, such as user.id % 2 == 0', {
      description: 'The step is skipped unless this CEL expression is true.',
    }).optional(),
  });
}

/** A request has one of these. */
function bodies(part: z.ZodType) {
  return {
    json: anyJson('Body sent as JSON.').optional(),
    form: values('form fields, such as { name: value }', 'Body sent as a form.').optional(),
    multipart: mapOf('fields, such as { title: Cat, photo: { file: cat.jpg } }', part)
      .meta({ description: 'Body sent as a form with uploads.' })
      .optional(),
    body: text('a text', { description: 'Body sent as it is.' }).optional(),
    bodyFile: filledText('the path of a file', {
      description: 'File sent as body, relative to the scenario file.',
    }).optional(),
  };
}

/** A file inside a form. */
export const uploadSchema = map('a file, such as { file: cat.jpg, type: image/jpeg }', {
  file: filledText('the path of a file', { description: 'File to upload, relative to the scenario file.' }),
  type: scalar(
    'a media type such as image/jpeg',
    {
      type: 'string',
      description: 'Its media type; application/octet-stream unless given.',
      examples: ['image/jpeg'],
    },
    (value) => (typeof value === 'string' && /^[\w.+-]+\/[\x20-\x7e]+$/.test(value) ? value : null),
  ).optional(),
  name: filledText('a file name', {
    description: 'The file name that is told; that of the file unless given.',
  }).optional(),
});

/** Headers by name; values may hold templates. */
export function headersSchema(description: string) {
  return mapOf(
    'headers, such as { accept: application/json }',
    text('a text', { description: 'Value of the header.' }),
  ).meta({ description });
}

/** Everything that can be expected of an answer. */
export const expectSchema = map('what is expected, such as { status: 200 }', {
  status: z.unknown().optional(),
  body: filledText('a CEL expression, such as size(json.items) > 0', {
    description: 'A CEL expression over status, headers, body, json, bytes and the variables.',
  }).optional(),
  headers: mapOf(
    'headers and what they hold, such as { content-type: application/json }',
    text('a text or /regex/', { description: 'The expected text, or /regex/.' }),
  ).optional(),
  within: duration('Limit of the service time.', true).optional(),
  size: sizeSchema(),
});

/** A status or a class of them: 200, `2xx`. */
export const statusSchema = scalar(
  'a status such as 200, or a class such as 2xx',
  {
    type: ['integer', 'string'],
    pattern: '^[1-5](xx|\\d\\d)$',
    minimum: 100,
    maximum: 599,
    examples: [200, '2xx'],
  },
  (value): number | string | null => {
    if (typeof value === 'number')
      return Number.isInteger(value) && value >= 100 && value <= 599 ? value : null;
    if (typeof value !== 'string') return null;
    if (/^[1-5]\d\d$/.test(value)) return Number(value);
    return /^[1-5]xx$/i.test(value) ? value.toLowerCase() : null;
  },
);

export const statusListSchema = listOf('a list of statuses, such as [200, 201]', statusSchema);

const requestSchema = map('a method and a path, such as { method: PROPFIND, path: /files }', {
  method: scalar(
    'a method such as PROPFIND',
    { type: 'string', pattern: '^[A-Za-z][A-Za-z-]*$', examples: ['PROPFIND'] },
    (value) => (typeof value === 'string' && /^[A-Za-z][A-Za-z-]*$/.test(value) ? value.toUpperCase() : null),
  ),
  path: pathText('Path of the target.'),
});

const thinkSchema = scalar(
  'a time such as 1s, or a range such as 1s..3s',
  { type: 'string', description: 'Waits, as a user would.', examples: ['1s', '1s..3s'] },
  (value) => {
    if (typeof value !== 'string') return null;
    const one = parseDuration(value);
    const range = one === null ? parseRange(value, parseDuration) : ([one, one] as const);
    return range === null ? null : ascending(value, range);
  },
);

const repeatSchema = scalar(
  'a number of rounds such as 3, or a range such as 2..5',
  { type: ['integer', 'string'], minimum: 0, description: 'Repeats its steps.', examples: [3, '2..5'] },
  (value) => {
    const range = typeof value === 'string' ? parseRange(value, readCount) : null;
    const [from, to] = range ?? [value, value];
    if (typeof from !== 'number' || typeof to !== 'number' || !Number.isSafeInteger(from) || from < 0)
      return null;
    if (to > 10_000) return new Refusal(`expected at most 10000 rounds, got ${to}`);
    return ascending(`${from}..${to}`, [from, to]);
  },
);

function sizeSchema() {
  const end = (description: string) =>
    scalar('a size such as 512B or 10KB', { type: ['integer', 'string'], description }, readSize).optional();
  return map('bounds, such as { min: 1KB, max: 2MB }', {
    min: end('At least this many bytes.'),
    max: end('At most this many bytes.'),
  })
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      error: 'min is larger than max',
    })
    .optional();
}

function readSize(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  return typeof value === 'string' ? parseSize(value) : null;
}

export function readCount(part: string): number | null {
  return /^\d+$/.test(part) ? Number(part) : null;
}

function pathText(description: string) {
  const expected = 'a path such as /api/products';
  return scalar(expected, { type: 'string', description, examples: ['/api/products'] }, (value) => {
    if (typeof value !== 'string') return null;
    if (!/^(\/|https?:\/\/|\{\{)/.test(value)) {
      const advice = /^[\w.~-]/.test(value) ? `: did you mean "/${value}"?` : '';
      return new Refusal(`${mismatch(expected, value)}${advice}`);
    }
    return /\s/.test(value.replace(/\{\{.*?(\}\}|$)/gs, ''))
      ? new Refusal(`a path has no spaces: write %20, got ${JSON.stringify(value)}`)
      : value;
  });
}

function values(expected: string, description: string) {
  return mapOf(expected, anyJson('A value, or a list of them; may hold templates.')).meta({ description });
}

function ascending<T extends number>(
  text: string,
  [from, to]: readonly [T, T],
): { min: T; max: T } | Refusal {
  return from <= to
    ? { min: from, max: to }
    : new Refusal(`the range ${JSON.stringify(text)} runs backwards`);
}
