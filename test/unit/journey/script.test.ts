import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileProgram } from '../../../src/journey/compile.js';
import { ScriptError } from '../../../src/journey/script.js';
import type { Scope } from '../../../src/journey/scope.js';
import { journey, planOf, scopeWith, script } from './plans.js';

let directory = '';
const file = (name: string): string => join(directory, name);

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'loadgate-'));
  writeFileSync(
    file('hooks.mjs'),
    `export const sign = ({ vars, user, iteration, env, get, random }) => {
       vars.signed = [vars.cart, user.id, iteration, env.KEY, get('product'), get('nope') ?? null, random() < 1];
     };
     export async function later({ vars }) { await null; vars.later = true; }
     export function fails() { throw new Error('no key\\nsecond line'); }
     export const text = 'x';`,
  );
  writeFileSync(file('broken.mjs'), 'export const = 1;');
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

async function run(name: string, module = 'hooks.mjs', scope = scopeWith({ cart: 7 })): Promise<Scope> {
  const step = script(file(module), name);
  const data = [
    { name: 'product', pick: 'sequential', source: { kind: 'range', from: 40, to: 50 } },
  ] as const;
  const program = compileProgram(
    planOf([journey([step], { login: { every: null, steps: [step] } })], { data }),
  );
  const [instruction] = program.journeys[0]?.instructions ?? [];
  const [inLogin] = program.journeys[0]?.login?.instructions ?? [];
  if (instruction?.op !== 'script' || inLogin?.op !== 'script') throw new Error('not a script');
  await instruction.run(scope);
  await inLogin.run(scope);
  return scope;
}

describe('a script step', () => {
  it('sees the variables and may change them; in a login those of the session', async () => {
    const scope = await run('sign');
    expect(scope.vars.signed).toEqual([7, 3, 0, 'k v', 40, null, true]);
    expect(scope.session.vars.signed).toEqual([undefined, 3, 0, 'k v', 40, null, true]);
  });

  it('is waited for', async () => {
    expect((await run('later')).vars.later).toBe(true);
  });

  it('fails with one line that names it', async () => {
    await expect(run('fails')).rejects.toThrow(new ScriptError('fails of hooks.mjs failed: no key'));
    await expect(run('text')).rejects.toThrow(
      new ScriptError('the script hooks.mjs exports no function named "text"'),
    );
    await expect(run('toString')).rejects.toThrow('exports no function named "toString"');
    await expect(run('x', 'broken.mjs')).rejects.toThrow(/^the script broken\.mjs can't be loaded: [^\n]+$/);
    await expect(run('x', 'missing.mjs')).rejects.toThrow(
      /^the script missing\.mjs can't be loaded: [^\n]+$/,
    );
  });
});
