import { describe, expect, it } from 'vitest';
import { proposeBaseline, type BaselineProposal } from '../../../src/gate/baseline-proposal.js';
import { updateBaseline } from '../../../src/gate/baseline-update.js';
import type { Result } from '../../../src/result/result.js';
import { baselinePullText } from '../../../src/report/baseline-pull.js';
import { madeResult, spread } from '../result/measured.js';

const now = new Date('2026-01-20T00:00:00Z');
const job = (number: number, p50 = 20, failed = 0, name = 'POST /checkout'): Result =>
  madeResult({
    id: `job-${number}`,
    createdAt: `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`,
    runs: [{ endpoints: { [name]: { latencies: spread(p50, p50 * 2), failures: { 'http-5xx': failed } } } }],
  });
const upTo = (last: number, first = 1): Result[] =>
  Array.from({ length: last - first + 1 }, (_, index) => job(first + index));
const file = (...results: Result[]): string => updateBaseline(null, results, now).text;
const propose = (base: string | null, ...results: Result[]): BaselineProposal =>
  proposeBaseline(base, null, results, now, 'perf-baseline.json');

describe('a pull request is due', () => {
  it.each([
    [
      'without a baseline',
      null,
      job(1),
      ['tier smoke has no baseline for this scenario and environment yet'],
    ],
    [
      'with fewer than five jobs',
      file(...upTo(10, 7)),
      job(11),
      ['the baseline of tier smoke has fewer than 5 jobs'],
    ],
    ['when a figure left its band', file(...upTo(10)), job(11, 30), ['a figure of tier smoke left its band']],
    ['when a figure got better', file(...upTo(10)), job(11, 10), ['a figure of tier smoke left its band']],
    ['after two weeks', file(...upTo(5)), job(20), ['the newest job of tier smoke is 15 days old']],
  ])('%s', (_what, base, result, due) => {
    expect(propose(base, result).due).toEqual(due);
  });

  it('not otherwise, and nothing is proposed that is there', () => {
    expect(propose(file(...upTo(10)), job(11))).toMatchObject({
      changed: true,
      due: [],
      worse: false,
      better: false,
    });
    const base = file(...upTo(10));
    expect(propose(base, job(3))).toMatchObject({ changed: false, text: base, entries: [] });
  });
});

describe('the baseline got worse', () => {
  it('by a level that is clearly another one, not by one that comes back', () => {
    const base = file(...upTo(10));
    expect(propose(base, job(11, 30))).toMatchObject({ worse: true, better: false });
    expect(propose(base, job(11, 10))).toMatchObject({ worse: false, better: true });
    expect(propose(base, job(11, 30), job(12), job(13))).toMatchObject({ worse: false, better: false });
  });

  it('by errors', () => {
    expect(propose(file(...upTo(10)), job(11, 20, 60)).worse).toBe(true);
    expect(propose(file(...upTo(10)), job(11, 20, 1)).worse).toBe(false);
  });
});

describe('its text', () => {
  const facts = {
    file: 'perf-baseline.json',
    base: 'main',
    branch: 'loadgate/baseline',
    runUrl: 'https://github.com/octo/shop/actions/runs/100',
    sha: 'a'.repeat(40),
  };
  const text = (proposal: BaselineProposal): string => {
    const { title, body, message } = baselinePullText(proposal, facts);
    return `${title}\n${message}\n\n${body}\n`;
  };

  it.each([
    ['first', propose(null, job(1))],
    ['worse', propose(file(...upTo(10)), job(11, 30, 60))],
    ['usual', propose(file(...upTo(4)), job(5))],
    ['hostile', propose(file(job(1, 20, 0, '| `<b>` @ada |')), job(2, 90, 0, '| `<b>` @ada |'))],
  ])('%s', async (name, proposal) => {
    await expect(text(proposal)).toMatchFileSnapshot(`golden/baseline-pull-${name}.md`);
    expect(text(proposal)).not.toMatch(/<b>|@ada/);
  });

  it('stays short with many endpoints', () => {
    const many = (number: number): Result =>
      madeResult({
        id: `job-${number}`,
        createdAt: `2026-01-0${number}T00:00:00.000Z`,
        runs: [
          {
            endpoints: Object.fromEntries(
              Array.from({ length: 80 }, (_, index) => [`GET /${index}`, { latencies: spread(20, 40, 100) }]),
            ),
          },
        ],
      });
    const body = text(propose(file(many(1)), many(2)));
    expect(body.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(42);
    expect(body).toMatch(/… and \d+ more figures\./);
  });
});
