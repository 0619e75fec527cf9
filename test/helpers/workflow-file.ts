import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { repository } from './bundle.js';

export const readText = (file: string): string => readFileSync(join(repository, file), 'utf8');

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const values = z.record(z.string(), z.unknown());

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  with: values.optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const job = z.looseObject({
  uses: z.string().optional(),
  'timeout-minutes': z.union([z.number().max(90), z.literal('${{ inputs.timeout-minutes }}')]).optional(),
  permissions: permissions.optional(),
  steps: z.array(step).default([]),
});

const events = z
  .union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())])
  .transform((on): Record<string, unknown> => {
    if (typeof on === 'string') return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, null])) : on;
  });

const workflow = z.looseObject({
  on: events,
  permissions: permissions.optional(),
  concurrency: z.looseObject({ group: z.string() }).optional(),
  jobs: z.record(z.string(), job),
});

export type WorkflowFile = z.infer<typeof workflow>;
export type WorkflowStep = z.infer<typeof step>;

/** A workflow as the runner would read it. Throws when it has not the form of one. */
export function parseWorkflow(text: string): WorkflowFile {
  return workflow.parse(parse(text));
}

export function stepsOf(file: WorkflowFile): readonly WorkflowStep[] {
  return Object.values(file.jobs).flatMap((one) => one.steps);
}

/** `actions/checkout@… # v5.0.1`: what stands behind every `uses:`, of steps and of jobs. */
export function usedIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, used = '']) => used);
}

/** Expressions in shell commands: whoever can choose a branch name or a title would write the command. */
export function expressionsInShell(file: WorkflowFile): readonly string[] {
  return stepsOf(file).flatMap(({ run = '' }) => (run.includes('${{') ? [run] : []));
}
