import { describe, expect, it } from 'vitest';
import { gitComplaint } from '../../../src/host/git.js';
import { isPlainRef } from '../../../src/host/origin.js';

const complaint = (stderr: string) => gitComplaint({ ok: false, code: 128, stdout: '', stderr });

describe('gitComplaint', () => {
  it('is the last line that tells of a failure', () => {
    expect(complaint('warning: slow\nerror: first\nfatal: no such remote.\nhint: look it up\n')).toBe(
      'no such remote',
    );
  });

  it('is the last line when none does', () => {
    expect(complaint('Preparing worktree\nPermission denied\n')).toBe('Permission denied');
  });

  it('is the exit code when git said nothing', () => {
    expect(complaint('\n')).toBe('it ended with exit code 128');
  });

  it('hides who asks', () => {
    expect(complaint("fatal: unable to access 'https://me:secret@example.com/x.git/': no")).toBe(
      "unable to access 'https://***@example.com/x.git/': no",
    );
  });
});

describe('isPlainRef', () => {
  it.each(['main', 'release/1.2', 'feature/#12-été', 'v1.0', 'a'.repeat(40), 'origin/main', 'refs/heads/x'])(
    'takes %s',
    (name) => {
      expect(isPlainRef(name)).toBe(true);
    },
  );

  it.each([
    '',
    '-x',
    '--upload-pack=x',
    '+main',
    'a:b',
    'a..b',
    'main~1',
    'main^',
    '*',
    'a b',
    'a@{1}',
    'a//b',
    'a/',
    'a.',
    'a.lock',
    '$(x)',
    '.x',
  ])('refuses %j', (name) => {
    expect(isPlainRef(name)).toBe(false);
  });
});
