import { cellId } from '../../../src/gate/cells.js';
import { targetFailure } from '../../../src/gate/validity.js';
import { formatPercent } from '../../../src/model/units.js';
import { info, warning } from '../../../src/model/notes.js';
import { DEFAULT_FLOOR, type LogRatio, type LogValue } from '../../../src/gate/log-scale.js';
import { lookAtPairs } from '../../../src/gate/pairs.js';
import type { Decision } from '../../../src/gate/strategy.js';
import type { BaselineUse, Verdict } from '../../../src/gate/verdict.js';
import type { ReportInput } from '../../../src/report/report.js';
import type { Evidence, Result } from '../../../src/result/result.js';
import { decidedBy, type Setup } from './decided.js';
import {
  cellOf,
  NOW,
  phase,
  resultOf,
  thresholdPlan,
  thresholdVerdict,
  verdictOf,
  waiverPlan,
  type EndpointFixture,
} from '../../helpers/fixtures.js';

/** What people and attackers put into names. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  'a | b || c',
  '`rm -rf` ``x``',
  '@octocat and @org/team, see #123, GH-9 and org/repo#7',
  '![x](https://evil.example/x.png) [y](javascript:alert(1))',
  'line\nbreak\r\n\n# heading\n| a | b |',
  'right\u202eto left\u2066\u200b and \x1b[31mred\x1b[0m\x07',
  '</code></details><!-- --> &lt;b&gt; &#124;',
  '**bold** _under_ ~~gone~~ $x^2$ \\| \\',
  'https://evil.example/ www.evil.example mailto:me@evil.example',
  '\ud800 lone surrogate',
  'x'.repeat(5000),
  '   ',
];

const SHOP = [
  { name: 'login', typical: 12, requests: 180, line: 22 },
  { name: 'GET /api/products?category=sale', typical: 38, requests: 900, line: 27 },
  { name: 'checkout', typical: 118, requests: 640, failures: { 'http-5xx': 3, reset: 1 }, line: 41 },
];

const P95 = thresholdPlan('p95 < 500ms');
const ERRORS = thresholdPlan('errors < 1%', {
  metric: 'errors',
  value: 0.01,
  at: { file: 'loadgate.yml', line: 81, column: 5 },
});

const PASSING = [
  cellOf({ endpoint: 'login', metric: 'p50', verdict: 'pass', value: 12.1, baseline: 11.9 }),
  cellOf({
    endpoint: 'login',
    metric: 'p95',
    verdict: 'not-compared',
    value: 15.6,
    reason: 'too few requests: 180 in a run, p95 needs 500 (`for: 46s` would be enough)',
  }),
  cellOf({
    endpoint: 'GET /api/products?category=sale',
    metric: 'p50',
    verdict: 'pass',
    value: 38,
    baseline: 40.2,
  }),
  cellOf({ endpoint: 'checkout', metric: 'p50', verdict: 'pass', value: 118, baseline: 117 }),
  cellOf({ endpoint: 'checkout', metric: 'errors', verdict: 'pass', value: 0.0063, baseline: 0.0061 }),
  cellOf({ metric: 'throughput', verdict: 'pass', value: 412, baseline: 420 }),
];

const REGRESSION = cellOf({
  endpoint: 'checkout',
  metric: 'p95',
  verdict: 'regression',
  value: 178,
  baseline: 142.4,
});

const PAIRED = [
  { name: 'login', typical: 12, requests: 600, line: 22 },
  { name: 'GET /search', typical: 38, requests: 900, line: 27 },
  { name: 'POST /checkout', typical: 118, requests: 640, line: 41 },
];

const SCREEN_FIRST = { kind: 'screen-then-pairs', runs: 3, looks: [3, 5, 7] } as const;
const PAIRS_AT_ONCE = { kind: 'pairs', looks: [3, 5, 7] } as const;

const NO_BASELINE: BaselineUse = {
  state: 'unusable',
  file: 'perf-baseline.json',
  reason: 'there is no baseline yet (perf-baseline.json)',
  advice: 'record one: `loadgate baseline update loadgate-results/result.json`, and commit it',
};

const SATURATED =
  'loadgate itself was busy 96 % of the time (limit 90 %), so that it may have measured its own slowness: use more ' +
  'workers (--workers N), fewer users or some think time, or another machine';

/** One report of each kind that a reader can meet. */
export const SCENES: Readonly<Record<string, ReportInput>> = {
  pass: scene(
    verdictOf({
      overall: 'pass',
      headline: 'No regression: 5 cells within their bands, 1 not compared',
      cells: PASSING,
      thresholds: [
        thresholdVerdict('p95 < 500ms', 'PASS', { runs: [180, 176, 182], actual: 180, reason: '180 ms' }),
        thresholdVerdict('errors < 1%', 'PASS', {
          runs: [0.006, 0.006, 0.007],
          actual: 0.006,
          reason: '0.6 %',
        }),
        thresholdVerdict('p99 < 2s in hold', 'not applicable', { reason: 'tier smoke has no phase hold' }),
      ],
      notes: [info('`gate:` is read from the base ref')],
    }),
  ),
  regression: scene(
    verdictOf({
      overall: 'regression',
      headline: 'Errors of login rose from 0 % to 3.12 %, and 1 more regression',
      cells: [
        ...PASSING,
        REGRESSION,
        cellOf({
          endpoint: 'login',
          metric: 'errors',
          verdict: 'regression',
          value: 0.0312,
          baseline: 0,
          reason: '17 of 540 failed, 0 of 540 in the baseline',
        }),
      ],
      thresholds: [
        thresholdVerdict('p95 < 500ms', 'PASS', { runs: [180, 176, 182], actual: 180, reason: '180 ms' }),
      ],
      notes: [warning('perf-baseline.json is changed by this pull request: judged by the one of the base.')],
    }),
  ),
  'moved-goalposts': scene({
    ...verdictOf({
      overall: 'regression',
      headline: '1 limit missed: p95 < 100ms',
      cells: PASSING,
      thresholds: [
        thresholdVerdict('p95 < 100ms', 'FAIL', { runs: [180, 176, 182], actual: 180, reason: '180 ms' }),
      ],
    }),
    rules: {
      commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
      why: 'first parent of the merge commit',
      changed: ['thresholds', 'waivers', 'baseline'],
      proposed: { overall: 'pass', headline: 'No regression: 5 cells within their bands' },
    },
  }),
  accepted: scene({
    ...verdictOf({
      overall: 'regression',
      headline: 'checkout p95 got 25 % slower',
      cells: [...PASSING, REGRESSION],
    }),
    accepted: { label: 'performance-accepted', by: 'ada' },
  }),
  improved: scene(
    verdictOf({
      overall: 'improved',
      headline: 'checkout p95 got 31 % faster, and no regression',
      cells: [
        ...PASSING,
        cellOf({ endpoint: 'checkout', metric: 'p95', verdict: 'improved', value: 98, baseline: 142 }),
      ],
    }),
  ),
  'not-compared-missing': notCompared('there is no baseline yet (perf-baseline.json)'),
  'not-compared-scenario': notCompared(
    'the baseline of tier smoke was recorded with another scenario (its journeys, data or load changed since)',
  ),
  'not-compared-machine': notCompared(
    'the baseline was recorded in another environment: CPU Intel Xeon 8370C, here AMD EPYC 7763',
  ),
  'not-compared-itself': notCompared(
    'perf-baseline.json knows only this very measurement',
    'measure again to compare with it',
  ),
  'server-died': serverDied(),
  'target-down': targetDown(),
  'max-duration': cutOff(),
  invalid: scene(
    verdictOf({
      overall: 'invalid',
      headline: `Not judged: ${SATURATED}`,
      cells: PASSING.map((cell) => ({
        ...cell,
        verdict: 'invalid' as const,
        reason: SATURATED,
      })),
      notes: [warning(`Run 2 is not compared: ${SATURATED}.`)],
    }),
  ),
  inconclusive: scene(
    verdictOf({
      overall: 'inconclusive',
      headline: "Can't tell: 1 cell too noisy",
      cells: [
        ...PASSING,
        cellOf({
          endpoint: 'checkout',
          metric: 'p99',
          verdict: 'inconclusive',
          value: 420,
          baseline: 320,
          band: 0.44,
          reason: 'noise band ±44 %; could only have seen +50 % or more',
        }),
      ],
    }),
  ),
  'limit-missed': scene(
    verdictOf({
      overall: 'regression',
      headline: '1 limit missed: p95 < 500ms',
      cells: PASSING,
      thresholds: [
        thresholdVerdict('errors < 1%', 'PASS', {
          runs: [0.006, 0.006, 0.007],
          actual: 0.006,
          reason: '0.6 %',
          line: 81,
        }),
        thresholdVerdict('p95 < 500ms', 'FAIL', {
          runs: [598, 612, 640],
          actual: 612,
          reason: '612 ms in the median run',
        }),
      ],
    }),
  ),
  marginal: scene(
    verdictOf({
      overall: 'pass',
      headline: 'No regression: 5 cells within their bands, 1 not compared',
      cells: PASSING,
      thresholds: [
        thresholdVerdict('p95 < 500ms', 'MARGINAL', {
          runs: [470, 480, 520],
          actual: 480,
          reason: '480 ms in the median run, but missed by 1 of 3 runs',
        }),
      ],
    }),
  ),
  'new-and-vanished': scene(
    verdictOf({
      overall: 'pass',
      headline: 'No regression: 5 cells within their bands, 1 not compared',
      cells: PASSING,
      newEndpoints: ['POST /api/wishlist', 'GET /api/wishlist'],
      vanishedEndpoints: ['GET /api/legacy'],
    }),
  ),
  'pass-screened': learned('pass', 'No regression: 7 cells within their bands', {
    endpoints: PAIRED,
    evidence: evidence(SCREEN_FIRST),
    jobs: 6,
  }),
  'regression-pairs': learned('regression', 'POST /checkout p95 got % slower, and 1 more regression', {
    endpoints: changed({ typical: 148, before: 118 }),
    evidence: evidence(SCREEN_FIRST),
    jobs: 6,
  }),
  'inconclusive-pairs': learned('inconclusive', "Can't tell: 2 cells too noisy", {
    endpoints: changed({ typical: 132, before: 118, scatter: 36 }),
    evidence: evidence(PAIRS_AT_ONCE),
    jobs: 0,
  }),
  'improved-pairs': learned(
    'improved',
    'POST /checkout p95 got % faster, and 1 more improvement, and no regression',
    {
      endpoints: changed({ typical: 82, before: 118 }),
      evidence: evidence({ kind: 'pairs', looks: [5] }),
      jobs: 6,
    },
  ),
  'pass-pairs': learned('pass', 'No regression: 7 cells compared in pairs', {
    endpoints: PAIRED,
    evidence: evidence(PAIRS_AT_ONCE),
    jobs: 0,
  }),
  'pass-itself': learned('pass', 'No regression: 7 cells compared in pairs', {
    endpoints: PAIRED,
    evidence: { approach: PAIRS_AT_ONCE, base: { kind: 'self' }, noPairs: null },
    jobs: 0,
    overrides: {},
  }),
  'regression-runs': learned('regression', 'POST /checkout p95 got % slower, and 1 more regression', {
    endpoints: changed({ typical: 236, before: 118 }),
    evidence: {
      approach: { kind: 'screen-then-runs', runs: 3, upTo: 7 },
      base: null,
      noPairs: 'the base commit 1a2b3c4 does not build: `npm run build` ended with exit code 2',
    },
    jobs: 6,
  }),
  'not-compared-no-pairs': noPairs(),
  waivers: waivers(),
  'open-model': openModel(),
  'sixty-endpoints': sixtyEndpoints(),
  hostile: hostile(),
  interrupted: scene(
    verdictOf({ overall: 'not-compared', headline: 'Not compared: nothing was measured' }),
    resultOf({ endpoints: SHOP, runs: 0, overrides: { interrupted: 'SIGTERM', commit: null } }),
  ),
};

export function sceneOf(name: string): ReportInput {
  const input = SCENES[name];
  if (input === undefined) throw new Error(`no scene ${name}`);
  return input;
}

function scene(verdict: Verdict, result?: Result): ReportInput {
  return {
    result: result ?? resultOf({ endpoints: SHOP, tier: { thresholds: [P95, ERRORS] } }),
    verdict,
    reproduce: 'loadgate run loadgate.yml --tier smoke --seed 42',
    now: NOW,
    files: 'loadgate-results',
  };
}

function evidence(approach: Evidence['approach']): Evidence {
  const commit = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';
  return {
    approach,
    base: { kind: 'commit', commit, why: 'first parent of the merge commit' },
    noPairs: null,
  };
}

/** The shop with another checkout. */
function changed(checkout: Partial<EndpointFixture>): readonly EndpointFixture[] {
  return PAIRED.map((endpoint) => (endpoint.line === 41 ? { ...endpoint, ...checkout } : endpoint));
}

/** What the gate decides on these figures. */
function learned(overall: Verdict['overall'], headline: string, setup: Setup): ReportInput {
  const { result, cells, decision, sensitivity } = decidedBy(setup);
  const { evidence } = result;
  const worst = formatPercent(
    Math.abs(cells.find((cell) => cellId(cell) === 'POST /checkout p95')?.change ?? 0),
  );
  const used = { ...verdictOf({ overall, headline }).baseline, jobs: setup.jobs };
  return scene(
    verdictOf({
      overall,
      headline: headline.replace(/% (?=slower|faster)/, `${worst} `),
      cells,
      decision,
      sensitivity,
      evidence,
      baseline: setup.jobs === 0 ? NO_BASELINE : used,
    }),
    result,
  );
}

function noPairs(): ReportInput {
  const input = notCompared('the baseline was recorded on another CPU');
  const noPairs = 'the base commit 1a2b3c4 does not build: `npm run build` ended with exit code 2';
  const evidence: Evidence = { approach: { kind: 'none', runs: 3 }, base: null, noPairs };
  return { ...input, verdict: { ...input.verdict, evidence } };
}

function waivers(): ReportInput {
  const used = waiverPlan();
  const other = waiverPlan({ endpoint: 'login', metric: null, reason: 'new hashing', until: '2026-02-28' });
  return scene(
    verdictOf({
      overall: 'regression',
      headline: 'login p50 got 40 % slower',
      cells: [
        ...PASSING.slice(1),
        cellOf({ endpoint: 'login', metric: 'p50', verdict: 'regression', value: 16.8, baseline: 12 }),
        { ...REGRESSION, verdict: 'pass', waived: used },
      ],
      waivers: [
        { waiver: used, state: 'used' },
        { waiver: waiverPlan({ metric: 'p50', reason: 'no longer' }), state: 'unneeded' },
        { waiver: other, state: 'expired' },
        { waiver: waiverPlan({ endpoint: 'pay', metric: 'errors', upTo: 0.01 }), state: 'exceeded' },
      ],
    }),
  );
}

function notCompared(
  reason: string,
  advice = 'record one: `loadgate baseline update loadgate-results/result.json`, and commit it',
): ReportInput {
  return scene(
    verdictOf({
      overall: 'not-compared',
      headline: `Not compared: ${reason}`,
      cells: PASSING.map((cell) => ({
        ...cell,
        verdict: 'not-compared' as const,
        by: 'nothing' as const,
        band: null,
        baseline: null,
        change: null,
        reason,
      })),
      baseline: { state: 'unusable', file: 'perf-baseline.json', reason, advice },
    }),
  );
}

function serverDied(): ReportInput {
  const measured = resultOf({ endpoints: SHOP });
  const detail = 'exit code 137';
  const runs = measured.runs.map((run) => ({
    ...run,
    end: { reason: 'server-died', detail, after: 4200 } as const,
  }));
  return scene(
    verdictOf({
      overall: 'invalid',
      headline: 'Not measured: the server under test died 4.2s into run 1: exit code 137',
      notes: [warning('Run 1 is not compared: the server died after 4.2s: exit code 137.')],
    }),
    { ...measured, runs },
  );
}

function targetDown(): ReportInput {
  const endpoints = SHOP.map((endpoint) => ({
    ...endpoint,
    failures: { 'http-5xx': endpoint.requests - 9 },
  }));
  const measured = resultOf({ endpoints, runs: 1 });
  const end = { reason: 'breaker', failed: 0.984, within: 10_000, after: 12_000 } as const;
  const runs = measured.runs.map((run) => ({ ...run, end }));
  const result = { ...measured, runs };
  const failure = targetFailure(result) ?? '';
  return scene(verdictOf({ overall: 'invalid', headline: `Not measured: ${failure}` }), result);
}

function cutOff(): ReportInput {
  const measured = resultOf({ endpoints: SHOP, runs: 1 });
  const end = { reason: 'max-duration', limit: 600_000, iterations: null, after: 597_000 } as const;
  const result = { ...measured, runs: measured.runs.map((run) => ({ ...run, end })) };
  const reason = 'run 1 did not come to its end: maxDuration (10m) ended it';
  const cells = PASSING.map((cell) => ({ ...cell, verdict: 'not-compared' as const, reason }));
  const notes = [warning('Run 1 is not compared: maxDuration (10m) ended it.')];
  return scene(
    verdictOf({ overall: 'not-compared', headline: `Not compared: ${reason}`, cells, notes }),
    result,
  );
}

function openModel(): ReportInput {
  const measured = resultOf({
    endpoints: [
      { name: 'GET /api/products', typical: 20, requests: 1200, queued: 4, connecting: 1.2 },
      { name: 'checkout', typical: 95, requests: 700, queued: 160, failures: { dropped: 40, timeout: 12 } },
    ],
    tier: { name: 'spike', model: 'open', thresholds: [P95] },
    phases: [
      phase('baseline', 0, 30_000, 10),
      { ...phase('spike', 30_000, 32_000, 500, false), from: 10 },
      phase('hold', 32_000, 62_000, 500),
    ],
  });
  const journey = {
    name: 'shopper',
    started: 3600,
    completed: 3564,
    failed: 36,
    interrupted: 0,
    dropped: 120,
  };
  const result = { ...measured, runs: measured.runs.map((run) => ({ ...run, journeys: [journey] })) };
  return scene(
    verdictOf({
      overall: 'regression',
      headline: 'checkout p95 got 42 % slower',
      cells: [
        cellOf({ endpoint: 'GET /api/products', metric: 'p95', verdict: 'pass', value: 29, baseline: 28.2 }),
        cellOf({ endpoint: 'checkout', metric: 'p95', verdict: 'regression', value: 284, baseline: 200 }),
      ],
      thresholds: [
        thresholdVerdict('p95 < 500ms', 'PASS', { runs: [280, 284, 290], actual: 284, reason: '284 ms' }),
      ],
    }),
    result,
  );
}

function sixtyEndpoints(): ReportInput {
  const names = Array.from({ length: 60 }, (_, index) => `GET /api/catalogue/${index}/items`);
  const result = resultOf({
    endpoints: names.map((name, index) => ({ name, typical: 10 + index, requests: 120 })),
  });
  const cells = names.flatMap((endpoint, index) => {
    const baseline = 10 + index;
    const slow = index % 20 === 7;
    return [
      cellOf({ endpoint, metric: 'p50', verdict: 'pass', value: baseline * 1.02, baseline }),
      cellOf({
        endpoint,
        metric: 'p95',
        verdict: slow ? 'regression' : 'pass',
        value: slow ? baseline * (1.8 + index / 100) : baseline * 1.31,
        baseline: baseline * 1.3,
      }),
    ];
  });
  return scene(
    verdictOf({
      overall: 'regression',
      headline: 'GET /api/catalogue/47/items p95 got 74.6 % slower, and 2 more regressions',
      cells,
    }),
    result,
  );
}

function hostileDecision(): Decision {
  const cells = HOSTILE.map((name) => ({
    id: `${name} p95`,
    metric: 'p95' as const,
    differences: [0.1, 0.2, 0.3] as LogRatio[],
    before: 3 as LogValue,
    within: { variance: 0.01, df: 4 },
  }));
  const look = lookAtPairs(cells, 3, [3, 5, 7], DEFAULT_FLOOR);
  const screened = cells.map(({ id }) => ({ id, shift: 0.2, limit: 0.1, suspect: true, detectable: 0.2 }));
  return {
    approach: 'screen-then-pairs',
    cells: look.cells.map((pairs) => ({ id: pairs.id, verdict: pairs.verdict, by: 'pairs', pairs })),
    screen: { cells: screened, allSuspect: null, common: 0 },
    looks: [look],
  };
}

function hostile(): ReportInput {
  const result = resultOf({
    endpoints: HOSTILE.map((name, index) => ({ name, typical: 20 + index, requests: 120 })),
    tier: { name: HOSTILE[0] ?? '', thresholds: [thresholdPlan(HOSTILE[1] ?? '')] },
    phases: [phase('<b>ramp</b> | x', 0, 5000, 4), phase('steady', 5000, 15_000, 8)],
  });
  const verdicts = ['regression', 'improved', 'inconclusive', 'invalid', 'pass'] as const;
  const [label = '', by = '', why = ''] = [HOSTILE[2], HOSTILE[3], HOSTILE[4]];
  const verdict = verdictOf({
    overall: 'regression',
    headline: HOSTILE.slice(0, 9).join(' '),
    cells: HOSTILE.map((endpoint, index) =>
      cellOf({
        endpoint,
        metric: 'p95',
        verdict: verdicts[index % verdicts.length] ?? 'pass',
        value: 40 + index,
        baseline: 30,
        reason: `because of ${endpoint}`,
      }),
    ),
    thresholds: [thresholdVerdict(HOSTILE[1] ?? '', 'FAIL', { reason: `<i>${HOSTILE[3] ?? ''}</i>` })],
    evidence: {
      approach: SCREEN_FIRST,
      base: { kind: 'commit', commit: HOSTILE[3] ?? '', why: HOSTILE[4] ?? '' },
      noPairs: HOSTILE[0] ?? '',
    },
    decision: hostileDecision(),
    waivers: HOSTILE.map((text, index) => ({
      waiver: waiverPlan({ endpoint: text, reason: text, until: text }),
      state: (['used', 'exceeded', 'expired', 'unneeded'] as const)[index % 4] ?? 'used',
    })),
    newEndpoints: HOSTILE,
    vanishedEndpoints: HOSTILE,
    notes: HOSTILE.map((text, index) => (index % 2 === 0 ? warning(text) : info(text))),
  });
  const rules: NonNullable<Verdict['rules']> = {
    commit: HOSTILE[0] ?? '',
    why,
    changed: ['gate'],
    proposed: { overall: 'pass', headline: HOSTILE.slice(0, 9).join(' ') },
  };
  return {
    ...scene({ ...verdict, rules, accepted: { label, by } }, result),
    reproduce: 'loadgate run ```x``` --tier "a\nb"',
    files: 'out`|<b>',
  };
}
