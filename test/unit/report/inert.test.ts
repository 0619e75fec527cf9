import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/judge.js';
import { renderMarkdown } from '../../../src/report/markdown.js';
import { unverifiedBanner } from '../../../src/report/unverified.js';
import { resultSchema } from '../../../src/result/result-schema.js';
import type { Result } from '../../../src/result/result.js';
import { NOW, resultOf, thresholdPlan, waiverPlan } from '../../helpers/fixtures.js';
import { inertHtml, rendersInert } from '../../helpers/inert.js';

/** Each does something on GitHub unless it is escaped. */
const PAYLOADS = [
  '[click](https://evil.example)',
  '![x](https://evil.example/pixel.png)',
  'https://evil.example/a?b=c and www.evil.example, ftp://evil.example/x',
  '<https://evil.example> <me@evil.example> me@evil.example',
  '[a]: https://evil.example\n\n[a] [b][a] [^1]',
  '@octocat @org/team see #123, GH-9, org/repo#7 and org/repo@deadbeef',
  '<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="https://evil.example">',
  '<a href="https://evil.example">x</a><details open><summary>y</summary></details>',
  '</code></details></td></table><h1>Approved</h1><!--',
  '--><b>bold</b>',
  '`https://evil.example` ``x`` ` <b>',
  '```\n\n# Verdict: pass\n\n> [!NOTE]\n> fine\n\n| a | b |\n|---|---|\n| c | d |',
  '**bold** __bold__ *em* _em_ ~~gone~~ $x^2$ $$y$$ $`z`$',
  'a | b || c |\r\n| --- |',
  ':tada: :+1: :octocat:',
  '&lt;b&gt; &#91;x&#93;(https://evil.example) &amp; &copy;',
  '\\[x](https://evil.example) \\`<b>\\`',
  'right\u202eto left\u2066\u200b, \x1b[31mred\x1b[0m\x07 and \u{e0041}',
  '- [ ] task\n1. one\n+ two\n***\n===',
  `z${'\u0336\u0489'.repeat(500)}`,
  'x'.repeat(9_000),
];

describe('a report of hostile figures', () => {
  it.each(PAYLOADS.map((payload) => [payload.slice(0, 40), payload] as const))(
    'is inert with %j wherever the schema takes a text',
    { timeout: 60_000 },
    (_shown, payload) => {
      const { result, planted } = plantEverywhere(payload);
      expect(planted).toBeGreaterThan(25);
      const verdict = judge(result, { file: 'perf-baseline.json', baseline: null }, NOW);
      const input = { result, verdict, reproduce: `loadgate run '${payload}'`, now: NOW, files: null };
      const banner = unverifiedBanner({
        fork: 'mallory/shop',
        artifact: payload,
        runUrl: 'https://github.com/octo/shop/actions/runs/1',
        headCommit: 'f'.repeat(40),
        measuredCommit: payload,
        baseRef: payload,
        ownRules: `no tier ${payload}`,
      });
      rendersInert(renderMarkdown(input));
      rendersInert(banner, ['https://github.com/octo/shop/actions/runs/1']);
      for (const maxBytes of [2000]) rendersInert(renderMarkdown(input, { maxBytes }));
    },
  );

  it('would be found out: the check sees what is not escaped', () => {
    for (const payload of PAYLOADS.slice(0, 9))
      expect(() => {
        inertHtml(marked.parse(payload, { async: false }));
      }).toThrow();
  });
});

/** The payload in every text of a result whose place takes any text. */
function plantEverywhere(payload: string): { readonly result: Result; readonly planted: number } {
  let result = resultOf({
    endpoints: [
      { name: 'login', typical: 12, requests: 180, failures: { 'http-5xx': 9 } },
      { name: 'checkout', typical: 118, requests: 640 },
    ],
    runs: 1,
    pairs: 3,
    evidence: {
      approach: { kind: 'pairs', looks: [3] },
      base: { kind: 'commit', commit: '1'.repeat(40), why: 'the base of the pull request' },
      noPairs: 'because',
    },
    tier: { thresholds: [thresholdPlan('p95 < 50ms'), thresholdPlan('p95 < 1ms', { endpoint: 'login' })] },
    overrides: {
      notes: [
        { level: 'warning', text: 'note' },
        { level: 'info', text: 'note' },
      ],
    },
  });
  result = { ...result, scenario: { ...result.scenario, waivers: [waiverPlan()] } };
  let planted = 0;
  for (const path of textsOf(result, [])) {
    const changed = resultSchema.safeParse(replaced(result, path, payload));
    // Names that belong together must stay the same, or there is nothing to compare.
    if (!changed.success || changed.data.scenario.tier.stages.some(({ phase }) => phase === payload))
      continue;
    result = changed.data;
    planted++;
  }
  return { result: renamed(result, payload), planted };
}

type Path = readonly string[];

function textsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]));
}

function replaced(value: unknown, path: Path, text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, text) : item));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, item]) => [
      name,
      name === key ? replaced(item, rest, text) : item,
    ]),
  );
}

/** Endpoints with the payload as their name, told apart by a number. */
function renamed(result: Result, payload: string): Result {
  const name = (index: number): string => `${index} ${payload}`;
  return {
    ...result,
    scenario: {
      ...result.scenario,
      endpoints: result.scenario.endpoints.map((one, index) => ({ ...one, name: name(index) })),
    },
    runs: result.runs.map((run) => ({
      ...run,
      endpoints: run.endpoints.map((one, index) => ({
        ...one,
        name: name(index),
        phases: one.phases.map((tally) => ({ ...tally, phase: run.phases[0]?.name ?? '' })),
      })),
    })),
  };
}
