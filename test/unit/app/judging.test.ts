import { describe, expect, it } from 'vitest';
import type { BaselineFile } from '../../../src/gate/baseline.js';
import { judgingBy, type BaseFile, type HeadFiles, type Judging } from '../../../src/app/judging.js';
import { readBaseline } from '../../../src/app/reading.js';
import { loadPlan } from '../../../src/plan/load.js';
import { folderWith } from '../plan/scenario-folder.js';

const COMMIT = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';
const WHY = 'first parent of the merge commit';
const BASELINE = '{ "schema": "loadgate-baseline/1", "entries": [] }';

const scenario = (more = '', endpoint = 'pay', load = '{ users: 2, for: 5s }'): string =>
  `target: http://127.0.0.1:4010
journeys: { visitor: { steps: [ { name: ${endpoint}, post: /pay } ] } }
tiers: { smoke: { load: ${load} } }
${more}`;

interface Side {
  readonly scenario?: string | BaseFile;
  readonly baseline?: string | BaseFile;
}

async function headFiles(head: Side): Promise<HeadFiles> {
  const texts = {
    'loadgate.yml': typeof head.scenario === 'string' ? head.scenario : scenario(),
    ...(typeof head.baseline === 'string' ? { 'perf-baseline.json': head.baseline } : {}),
  };
  const cwd = folderWith(texts);
  const request = { file: 'loadgate.yml', cwd, env: {}, set: [], target: null };
  const plan = await loadPlan({ ...request, tier: null, runs: null, seed: null });
  const baseline: BaselineFile = await readBaseline('perf-baseline.json', cwd);
  return { plan, baseline, request };
}

async function judging(base: Side, head: Side): Promise<Judging> {
  const file = (given: string | BaseFile | undefined): BaseFile =>
    typeof given === 'string' ? { kind: 'text', text: given } : (given ?? { kind: 'absent' });
  const files = {
    commit: COMMIT,
    why: WHY,
    read: (name: string) => Promise.resolve(file(name === 'loadgate.yml' ? base.scenario : base.baseline)),
  };
  return judgingBy({ kind: 'open', files }, await headFiles(head));
}

const told = ({ notes }: Judging): readonly string[] => notes.map(({ level, text }) => `${level}: ${text}`);

describe('judgingBy', () => {
  it('leaves everything as it is without a base', async () => {
    const head = await headFiles({});
    expect(await judgingBy(null, head)).toMatchObject({
      plan: head.plan,
      origin: null,
      notes: [],
      proposed: null,
    });
  });

  it('says why the head judges itself when its base is not known', async () => {
    const reason = 'its base is not known: The folder is not in a git repository.';
    const found = await judgingBy({ kind: 'none', reason }, await headFiles({}));
    expect(found.origin).toBeNull();
    expect(told(found)).toEqual([
      `warning: This pull request is judged by its own gate, thresholds and baseline: ${reason}`,
    ]);
  });

  it('has nothing to say where both have the same', async () => {
    const same = { scenario: scenario('thresholds: [p95 < 500ms]'), baseline: BASELINE };
    const found = await judging(same, { ...same, baseline: `${BASELINE}\n` });
    expect(found).toMatchObject({
      origin: { commit: COMMIT, why: WHY, changed: [], proposed: null },
      notes: [],
    });
    expect(found.baselineText).toBeNull();
  });

  it('takes the rules of the base, and keeps those of the head beside them', async () => {
    const found = await judging(
      { scenario: scenario('thresholds: [p95 < 500ms]') },
      { scenario: scenario('thresholds: [p95 < 9s]') },
    );
    expect(found.plan.tier.thresholds).toMatchObject([{ text: 'p95 < 500ms' }]);
    expect(found.origin).toMatchObject({
      changed: ['thresholds'],
      proposed: { thresholds: [{ text: 'p95 < 9s' }] },
    });
  });

  it('takes the baseline of the base, changed or deleted by the head', async () => {
    const other = BASELINE.replace(
      '[]',
      '[{"tier":"smoke","scenario":"1","environment":{"target":"x.test","loadgate":"0"},"jobs":[]}]',
    );
    for (const head of [{ baseline: other }, {}]) {
      const found = await judging({ scenario: scenario(), baseline: BASELINE }, head);
      expect(found.baseline.baseline).toEqual({ schema: 'loadgate-baseline/1', entries: [] });
      expect(found.proposed?.file).toBe('perf-baseline.json');
      expect(found.origin?.changed).toEqual(['baseline']);
      expect(found.baselineText).toBe(BASELINE);
    }
  });

  it('takes from the head what the base has not, and says so', async () => {
    const found = await judging({}, { scenario: scenario('thresholds: [p95 < 9s]'), baseline: BASELINE });
    expect(found.plan.tier.thresholds).toMatchObject([{ text: 'p95 < 9s' }]);
    expect(found.origin?.changed).toEqual([]);
    expect(told(found)).toEqual([
      'info: loadgate.yml is new, the base (1a2b3c4) has none: gate, thresholds and waivers are those of this pull request.',
      'info: perf-baseline.json is new, the base (1a2b3c4) has none: that of this pull request judges.',
    ]);
    expect(told(await judging({ scenario: scenario() }, {}))).toEqual([]);
  });

  it('falls back to the head where the base’s files can’t be used, with the reason', async () => {
    const head = { scenario: scenario('thresholds: [p95 < 9s]'), baseline: BASELINE };
    const broken = await judging({ scenario: scenario('thresholds: [fast]'), baseline: '{' }, head);
    expect(broken.plan.tier.thresholds).toMatchObject([{ text: 'p95 < 9s' }]);
    expect(told(broken)[0]).toMatch(
      /^warning: loadgate\.yml of the base \(1a2b3c4\) can't be used, so gate, thresholds and waivers are those of this pull request: loadgate\.yml:4:\d+ thresholds\[0\]: /,
    );
    expect(told(broken)[1]).toMatch(
      /^warning: perf-baseline\.json of the base \(1a2b3c4\) can't be used, so that of this pull request judges: .*JSON/,
    );
    const unreadable = { kind: 'unreadable', reason: 'GitHub is asleep.' } as const;
    expect(told(await judging({ scenario: unreadable, baseline: unreadable }, head))).toEqual([
      "warning: loadgate.yml of the base (1a2b3c4) can't be used, so gate, thresholds and waivers are those of this pull request: GitHub is asleep.",
      "warning: perf-baseline.json of the base (1a2b3c4) can't be used, so that of this pull request judges: GitHub is asleep.",
    ]);
  });

  it('reads a file with a byte order mark', async () => {
    const found = await judging({ scenario: `\uFEFF${scenario('thresholds: [p95 < 500ms]')}` }, {});
    expect(found.plan.tier.thresholds).toMatchObject([{ text: 'p95 < 500ms' }]);
  });

  it('tells of limits that have lost or found what they are on, and of another load', async () => {
    const found = await judging(
      { scenario: scenario('thresholds: ["pay: p95 < 1s"]') },
      { scenario: scenario('thresholds: ["buy: p95 < 9s"]', 'buy') },
    );
    expect(found.plan.tier.thresholds.map(({ text }) => text)).toEqual(['pay: p95 < 1s', 'buy: p95 < 9s']);
    expect(told(found)).toEqual([
      'info: The base has nothing that these limits are on, so that they count as they are here: `buy: p95 < 9s`.',
      'warning: What these limits of the base are on is gone with this pull request, so that nothing is judged by them: `pay: p95 < 1s`.',
      'info: This pull request changes what tier smoke measures, too: its load, journeys, data or http settings.',
    ]);
  });

  it('names a new tier', async () => {
    const base = scenario().replace('smoke:', 'load:');
    expect(told(await judging({ scenario: base }, {}))).toEqual([
      'info: Tier smoke is new, the base has none: its thresholds are those of this pull request.',
    ]);
  });
});
