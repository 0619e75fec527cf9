import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable, renderCellsCsv, renderTimelineCsv } from '../../../../src/report/machine/csv.js';
import { phase, resultOf } from '../../../helpers/fixtures.js';
import { HOSTILE, sceneOf, SCENES } from '../scenes.js';

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const BUCKET = { requests: 120, failed: 2, dropped: 1, users: 8, latency: [[60, 118]] as const };

/** Two phases of five seconds in buckets of four: the last one is cut short. */
const TIMED = {
  ...sceneOf('pass'),
  result: resultOf({
    endpoints: [{ name: 'login', typical: 12, requests: 360 }],
    runs: 1,
    phases: [phase('ramp', 0, 5000, 8), phase('=steady', 5000, 10_000, 8)],
  }),
};
TIMED.result = {
  ...TIMED.result,
  runs: TIMED.result.runs.map((run) => ({
    ...run,
    timeline: { bucket: 4000, buckets: [0, 4000, 8000].map((start) => ({ ...BUCKET, start })) },
  })),
};

describe('renderCellsCsv', () => {
  it('renders a regression', async () => {
    await expect(renderCellsCsv(sceneOf('regression'))).toMatchFileSnapshot('golden/regression.csv');
  });

  it('has a line per cell, hostile names in full', () => {
    for (const input of Object.values(SCENES))
      expect(rowsOf(renderCellsCsv(input))).toHaveLength(input.verdict.cells.length);
    const names = rowsOf(renderCellsCsv(sceneOf('hostile'))).map(({ endpoint = '' }) => unguarded(endpoint));
    for (const name of HOSTILE) expect(names).toContain(name.replace(/\p{Cs}/gu, '\ufffd'));
  });
});

describe('renderTimelineCsv', () => {
  it('renders the timeline', async () => {
    await expect(renderTimelineCsv(TIMED)).toMatchFileSnapshot('golden/timeline.csv');
  });

  it('has lines of the endpoints that did anything, with their exact means', () => {
    const [name] = TIMED.result.runs[0]?.endpoints ?? [];
    const course = { requests: [0, 8], failed: [0, 1], dropped: [], timed: [0, 8], time: [0, 20_000] };
    const runs = TIMED.result.runs.map((run) => ({
      ...run,
      timeline: { ...run.timeline, endpoints: [course] },
    }));
    const rows = rowsOf(renderTimelineCsv({ ...TIMED, result: { ...TIMED.result, runs: runs.slice(0, 1) } }));
    expect(rows.filter(({ endpoint }) => endpoint !== '')).toMatchObject([
      {
        endpoint: name?.name,
        start: '4',
        requests: '8',
        failed: '1',
        requests_per_second: '2',
        mean: '2.5',
        p95: '',
      },
    ]);
  });

  it('counts what the timeline counts', () => {
    for (const input of [TIMED, ...Object.values(SCENES)]) {
      const counted = rowsOf(renderTimelineCsv(input))
        .filter(({ endpoint }) => endpoint === '')
        .reduce((sum, { requests }) => sum + Number(requests), 0);
      const buckets = input.result.runs.flatMap(({ timeline }) => timeline.buckets);
      expect(counted).toBe(buckets.reduce((sum, { requests }) => sum + requests, 0));
    }
  });
});

describe('csvTable', () => {
  it('gives any text back, and none of them is a formula', () => {
    const lead = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝', "'", "''=", '"', ' ', ',');
    const name = fc.tuple(lead, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parse(csvTable(rows), { record_delimiter: '\r\n', skip_empty_lines: false });
        for (const field of read.flat()) expect(field).not.toMatch(FORMULA);
        expect(read.map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });

  it('writes figures as they are, and nothing for none', () => {
    expect(csvTable([['a', -1.5, 1 / 3, null, NaN, '-1.5']])).toBe("a,-1.5,0.333333,,,'-1.5\r\n");
  });
});

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' });
}

function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
