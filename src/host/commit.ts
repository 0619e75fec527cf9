import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from './child-environment.js';

const LIMIT = 10_000;

/** The commit that is checked out in a folder, as 40 or 64 hex digits; null when it is no repository, has no commit, or git is missing. */
export async function currentCommit(directory: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--verify', 'HEAD'], {
      cwd: directory,
      // Inside a git hook GIT_DIR names another repository; the allow-list leaves it out.
      env: childEnvironment(process.env, { GIT_TERMINAL_PROMPT: '0' }),
      timeout: LIMIT,
      windowsHide: true,
    });
    const commit = stdout.trim();
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : null;
  } catch {
    return null;
  }
}
