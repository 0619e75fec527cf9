import { describe, expect, it } from 'vitest';
import {
  backComment,
  changedComment,
  goneComment,
  issueBody,
  issueTitle,
  redNames,
  type IssueFacts,
} from '../../../src/report/regression-issue.js';
import type { Cell } from '../../../src/gate/verdict.js';

const cell = (endpoint: string | null, change: number): Cell => ({
  endpoint,
  metric: endpoint === null ? 'throughput' : 'p95',
  verdict: change === 0 ? 'pass' : 'regression',
  value: 100 * (1 + change),
  runs: [100 * (1 + change)],
  before: [100],
  baseline: 100,
  change,
  band: 0.15,
  by: 'runs',
  interval: null,
  detectable: 0.2,
  waived: null,
  reason: 'so it is',
});
const facts: IssueFacts = {
  config: 'loadgate.yml',
  tier: 'load',
  verdict: {
    cells: [cell('POST /checkout', 0.25), cell('GET /<b>|@ada', 0.5), cell('GET /', 0), cell(null, -0.3)],
    thresholds: [
      {
        text: 'p95 < 100ms',
        status: 'FAIL',
        runs: [125],
        actual: 125,
        reason: '125 ms in the median run',
        line: 3,
      },
      { text: 'errors < 1%', status: 'PASS', runs: [0], actual: 0, reason: '0 %', line: 4 },
    ],
  },
  runUrl: 'https://github.com/octo/shop/actions/runs/100',
  sha: 'a'.repeat(40),
};
const commits = (total: number): Parameters<typeof issueBody>[1]['commits'] => ({
  good: 'b'.repeat(40),
  url: 'https://github.com/octo/shop/compare/b...a',
  total,
  commits: Array.from({ length: Math.min(total, 20) }, (_, index) => ({
    sha: String(index % 10).repeat(40),
    message: `Change ${index} (#12) for @bob\n\nMore`,
    author: index === 0 ? null : 'ada',
  })),
});

describe('the issue', () => {
  it.each([
    ['many', commits(23)],
    ['none', commits(0)],
    ['unknown', null],
  ])('tells what is red, and of the commits since: %s', async (name, range) => {
    const body = issueBody(facts, { since: '2026-01-18T03:17:00.000Z', runs: 3, commits: range });
    await expect(`${issueTitle(facts)}\n\n${body}\n`).toMatchFileSnapshot(
      `golden/regression-issue-${name}.md`,
    );
    expect(body).not.toMatch(/<b>|@ada|@bob|(?<!&)#12/);
  });

  it('names what is red', () => {
    expect(redNames(facts.verdict)).toEqual([
      'POST /checkout p95',
      'GET /<b>|@ada p95',
      'throughput',
      'limit p95 < 100ms',
    ]);
  });

  it('is titled by what it is about', () => {
    const limits = { ...facts, config: 'api/loadgate.yml', verdict: { ...facts.verdict, cells: [] } };
    expect(issueTitle(limits)).toBe('Performance: `load` misses its limits (api/loadgate.yml)');
  });

  it('comments in a few words', () => {
    expect(changedComment(facts, ['a p95'], ['b p95'])).toBe(
      'Red now too, in [run 100](https://github.com/octo/shop/actions/runs/100):\n\n- `a p95`\n\n' +
        'No longer red, in [run 100](https://github.com/octo/shop/actions/runs/100):\n\n- `b p95`',
    );
    expect(goneComment({ ...facts, runUrl: null })).toBe('Gone in a run on `aaaaaaa`.');
    expect(backComment(facts)).toMatch(/^Red again in \[run 100\]/);
  });
});
