import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/report/json.js';
import { renderMarkdown } from '../../../src/report/markdown.js';
import type { ReportInput } from '../../../src/report/report.js';
import { renderText } from '../../../src/report/terminal.js';
import type { Result } from '../../../src/result/result.js';
import { NOW, verdictOf } from '../../helpers/fixtures.js';
import { steppedResult } from '../analysis/stepped.js';

function inputOf(result: Result): ReportInput {
  const verdict = verdictOf({ overall: 'not-compared', headline: 'Not compared: there is no baseline yet' });
  return { result, verdict, reproduce: 'loadgate run --tier stress', now: NOW, files: 'loadgate-results' };
}

const steady = (users: number) => ({
  throughput: Math.min(users, 20) * 40,
  mean: users < 20 ? 25 : users * 1.25,
});
const STRESS = inputOf(
  steppedResult({
    loads: [5, 10, 15, 20, 25, 30, 35],
    seconds: 4,
    endpoints: {
      'GET /': { share: 0.7, answer: steady },
      'POST /orders | `x`': {
        share: 0.3,
        answer: (users) => ({ throughput: Math.min(users, 20) * 40, mean: users < 22 ? 30 : users * 8 }),
      },
    },
  }),
);

function searched(): Result {
  const made = steppedResult({
    loads: [100, 150, 225, 190],
    model: 'open',
    seconds: 5,
    answer: (rate) => ({ throughput: Math.min(rate, 200), mean: rate > 200 ? 300 : 12 }),
  });
  const steps = made.runs.flatMap(({ phases }) =>
    phases.map(({ name, to }) => ({
      phase: name,
      rate: to,
      outcome: to > 200 ? ('broke' as const) : ('held' as const),
      reason: to > 200 ? 'p95 720 ms (limit 56 ms)' : 'p95 31 ms, 0 % errors',
    })),
  );
  const found = {
    kind: 'found' as const,
    phase: 'step 190/s',
    rate: 190,
    capacity: 190,
    breaksAt: 225,
    reason: 'p95 720 ms (limit 56 ms)',
  };
  return { ...made, runs: made.runs.map((run) => ({ ...run, search: { steps, found } })) };
}

const SCENES = { stress: STRESS, search: inputOf(searched()) };

describe('the report of a growing load', () => {
  it.each(Object.entries(SCENES))('tells where it breaks: %s', async (name, input) => {
    await expect(renderMarkdown(input)).toMatchFileSnapshot(`golden/stages-${name}.md`);
    await expect(renderText(input, { width: 100, color: false })).toMatchFileSnapshot(
      `golden/stages-${name}.txt`,
    );
  });

  it('has at most six columns in a table of stages', () => {
    for (const input of Object.values(SCENES)) {
      const part = renderMarkdown(input).split('<summary>Stages')[1]?.split('</details>')[0] ?? '';
      const rows = part.split('\n').filter((line) => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(4);
      for (const row of rows) expect(row.split('|').length - 2).toBeLessThanOrEqual(6);
    }
  });

  it('keeps the breaking point when the rest must go', () => {
    const text = renderMarkdown(STRESS, { maxBytes: 1800 });
    expect(text).toContain('**Where it breaks**');
    expect(text).not.toContain('<summary>Stages');
    expect(Buffer.byteLength(renderMarkdown(STRESS, { maxBytes: 500 }))).toBeLessThanOrEqual(500);
  });

  it('is in the JSON, with every number a number', () => {
    const { capacity } = JSON.parse(renderJson(STRESS)) as {
      capacity: { stages: unknown[]; breaks: unknown[] };
    };
    expect(capacity.stages).toHaveLength(7);
    expect(capacity.breaks.length).toBeGreaterThan(0);
    expect(renderText(STRESS, { width: 40, color: false })).not.toMatch(/NaN|Infinity|undefined/);
  });
});
