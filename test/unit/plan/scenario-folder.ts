import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { ConfigError } from '../../../src/model/errors.js';
import { loadPlan, type PlanRequest } from '../../../src/plan/load.js';
import type { Plan } from '../../../src/plan/plan.js';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Files of a scenario, by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A temporary folder with these files; removed when the tests of the file are done. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'loadgate-plan-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Loads `loadgate.yml` of a temporary folder. */
export function load(files: Files | string, request: Partial<PlanRequest> = {}): Promise<Plan> {
  const all = typeof files === 'string' ? { 'loadgate.yml': files } : files;
  return loadPlan({
    file: 'loadgate.yml',
    cwd: folderWith(all),
    env: {},
    tier: null,
    target: null,
    runs: null,
    seed: null,
    set: [],
    ...request,
  });
}

/** The text of the problems that loading finds. */
export async function problemsOf(files: Files | string, request: Partial<PlanRequest> = {}): Promise<string> {
  try {
    await load(files, request);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return `${error.message}\n${error.hint === null ? '' : `hint: ${error.hint}\n`}`;
  }
  return 'no problem\n';
}

/** A small scenario that is right. */
export const SMALL = `target: http://127.0.0.1:4010
journeys:
  visitor:
    steps:
      - get: /
tiers:
  smoke: { load: { users: 2, for: 5s } }
`;

/** A scenario whose only journey has these steps (indented by 6), with these lines at the top level. */
export function withSteps(steps: string, more = ''): string {
  return `target: http://127.0.0.1:4010
${more}journeys:
  visitor:
    steps:
${steps}
tiers:
  smoke: { load: { users: 2, for: 5s } }
`;
}

/** A scenario with these tiers (flow maps by name). */
export function withTiers(tiers: string, more = ''): string {
  return `target: http://127.0.0.1:4010
journeys:
  visitor: { steps: [ { get: / }, { name: checkout, post: /pay } ] }
tiers:
${tiers}
${more}`;
}
