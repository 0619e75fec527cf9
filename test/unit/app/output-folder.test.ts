import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimOutputFolder } from '../../../src/app/output-folder.js';
import { ConfigError } from '../../../src/model/errors.js';

const scratch = (): string => mkdtempSync(join(tmpdir(), 'loadgate-out-'));

describe('claimOutputFolder', () => {
  it('makes the folder, writes whole files and leaves nothing else behind', async () => {
    const cwd = scratch();
    const folder = await claimOutputFolder('a/b', cwd);
    expect(await folder.write('x.json', '{}')).toBe(join('a/b', 'x.json'));
    await folder.release();
    expect(readdirSync(join(cwd, 'a/b'))).toEqual(['x.json']);
  });

  it('refuses a folder that a living process holds', async () => {
    const cwd = scratch();
    const folder = await claimOutputFolder('out', cwd);
    writeFileSync(join(cwd, 'out/.loadgate.lock'), String(process.ppid));
    await expect(claimOutputFolder('out', cwd)).rejects.toThrow(
      /another loadgate \(process \d+\) is writing to out/,
    );
    await folder.release();
  });

  it('takes over the folder of a process that is gone', async () => {
    const cwd = scratch();
    await claimOutputFolder('out', cwd);
    writeFileSync(join(cwd, 'out/.loadgate.lock'), 'not a process');
    await expect(claimOutputFolder('out', cwd)).resolves.toMatchObject({ name: 'out' });
  });

  it('says in words that a folder can’t be written', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'file'), '');
    const attempt = claimOutputFolder('file/out', cwd);
    await expect(attempt).rejects.toThrow(ConfigError);
    await expect(attempt).rejects.toThrow(/file\/out can't be written: a part of the path is not a folder/);
  });

  it('writes elsewhere when the folder went away meanwhile', async () => {
    const cwd = scratch();
    const folder = await claimOutputFolder('out', cwd);
    const { rmSync } = await import('node:fs');
    rmSync(join(cwd, 'out'), { recursive: true });
    const rescued = await folder.write('result.json', '{"kept":true}');
    expect(rescued).not.toContain(cwd);
    expect(readFileSync(rescued, 'utf8')).toBe('{"kept":true}');
  });
});
