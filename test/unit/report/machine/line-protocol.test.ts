import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endpointPoints,
  lineOf,
  progressPoint,
  summaryPoints,
  tagText,
} from '../../../../src/report/machine/line-protocol.js';
import { parseLines } from '../../../helpers/line-protocol.js';
import { NOW } from '../../../helpers/fixtures.js';
import { HOSTILE, sceneOf, SCENES } from '../scenes.js';

const PROGRESS = {
  run: 2,
  runs: 3,
  side: 'head',
  phase: 'steady state',
  elapsed: 9400,
  total: 18_000,
  users: 8,
  requests: 3912,
  failed: 4,
  rate: 412.4,
  p50: 12.1,
  p95: null,
  p99: null,
  endpoints: [],
  warmup: 3000,
  phases: [],
} as const;

describe('line protocol', () => {
  it('has the figures of a second; what there is not is left out', () => {
    expect(lineOf(progressPoint(PROGRESS, { tier: 'smoke', job: '4711-1-smoke' }, NOW))).toBe(
      'loadgate,tier=smoke,phase=steady\\ state,run=2,side=head users=8,requests=3912,failed=4,rate=412.4,p50=12.1,job="4711-1-smoke" 1773511200000',
    );
    expect(lineOf({ measurement: 'm', tags: {}, fields: { a: null, b: NaN }, at: NOW })).toBeNull();
  });

  it('has a line for each endpoint, the busiest fifty at most', () => {
    const about = { tier: 'smoke', job: '4711-1-smoke' };
    const one = { name: 'GET /a', requests: 40, failed: 1, rate: 39.6, mean: 12.5 };
    const [point] = endpointPoints({ ...PROGRESS, endpoints: [one] }, about, NOW);
    expect(point && lineOf(point)).toBe(
      'loadgate_endpoint_live,tier=smoke,phase=steady\\ state,run=2,side=head,endpoint=GET\\ /a requests=40,failed=1,rate=39.6,mean=12.5,job="4711-1-smoke" 1773511200000',
    );
    const many = Array.from({ length: 80 }, (_, index) => ({ ...one, name: `e${index}`, requests: index }));
    const told = endpointPoints({ ...PROGRESS, endpoints: many }, about, NOW);
    expect(told.map(({ tags }) => tags.endpoint)).toEqual(
      many
        .slice(30)
        .map(({ name }) => name)
        .reverse(),
    );
  });

  it('tells what came of a job', async () => {
    const lines = summaryPoints(sceneOf('regression')).map(lineOf).join('\n');
    await expect(`${lines}\n`).toMatchFileSnapshot('golden/regression.influx');
  });

  it('can be read whatever the scene, hostile names among them', () => {
    for (const input of Object.values(SCENES)) {
      const points = summaryPoints(input);
      expect(parseLines(points.map(lineOf).join('\n'))).toHaveLength(points.length);
    }
    const named = parseLines(summaryPoints(sceneOf('hostile')).map(lineOf).join('\n')).map(
      ({ tags }) => tags.endpoint,
    );
    for (const name of HOSTILE) if (tagText(name) !== '') expect(named).toContain(tagText(name));
  });

  it('gives any name back as a tag, and any text as a field', () => {
    const part = fc.oneof(
      fc.constantFrom(',', '=', ' ', '\\', '"', '\n', '\\,', '\\n', '\u202e', '\0'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const name = tagText(text);
        const line = lineOf({
          measurement: 'm',
          tags: { name: text, after: 'it' },
          fields: { name, after: 1 },
          at: NOW,
        });
        expect(parseLines(line ?? '')).toEqual([
          {
            measurement: 'm',
            tags: { ...(name === '' ? {} : { name }), after: 'it' },
            fields: { name, after: 1 },
            time: NOW.getTime(),
          },
        ]);
      }),
    );
  });

  it('keeps usual names as they are', () => {
    for (const name of ['GET /api/products?category=sale&a=b', 'C:\\x', 'Grüße, 火曜日', '"quoted"'])
      expect(tagText(name)).toBe(name);
    expect(tagText('ends in \\\\')).toBe('ends in //');
  });
});
