import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const root = resolve(import.meta.dirname, '../..');

/** Runs a tier with the compiled sources; the report as `--json` gives it. A verdict other than pass is no error here. */
export async function reportOf({ file, tier, out, cwd = root, env = {} }) {
  const argv = [join(root, 'lib/cli.js'), 'run', file, '--tier', tier, '--out', out, '--json', '--quiet'];
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8, timeout: 600_000 };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv, options).catch(
    (error) => error,
  );
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`no report of ${tier}: ${stderr}`);
  }
}
