import { execFile } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../helpers/bundle.js';
import { parseWorkflow, readText, stepsOf } from '../helpers/workflow-file.js';

const run = promisify(execFile);
const script = stepsOf(parseWorkflow(readText('.github/workflows/release.yml'))).find(
  ({ env }) => env?.GH_TOKEN !== undefined,
)?.run;

/** `gh` as far as the release needs it: it knows these tags and writes down what it is asked to change. */
const GH = `#!/bin/sh
case "$*" in
  *matching-refs*) for tag in $TAGS; do case "$tag" in "$MAJOR".*) echo "refs/tags/$tag" ;; esac; done ;;
  *--method*) echo "$*" >> "$ASKED" ;;
  *git/ref/tags/*) for tag in $TAGS; do [ "$tag" = "$MAJOR" ] && exit 0; done; exit 1 ;;
  *) exit 9 ;;
esac
[ "$BROKEN" = '' ]
`;

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the step as the runner does with \`shell: bash\`. */
async function release(
  tag: string,
  tags: readonly string[],
  broken = '',
): Promise<{ said: string; asked: string }> {
  folder = scratchFolder();
  writeFileSync(join(folder, 'gh'), GH);
  chmodSync(join(folder, 'gh'), 0o755);
  const asked = join(folder, 'asked');
  writeFileSync(asked, '');
  const { stdout } = await run(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script ?? 'exit 7'],
    {
      env: {
        PATH: `${folder}:${process.env.PATH ?? ''}`,
        REPOSITORY: 'loadgate/loadgate',
        COMMIT: 'c'.repeat(40),
        TAG: tag,
        TAGS: tags.join(' '),
        MAJOR: tag.split('.')[0] ?? '',
        ASKED: asked,
        BROKEN: broken,
      },
    },
  );
  return { said: stdout, asked: readFileSync(asked, 'utf8') };
}

describe('the major tag', () => {
  it('moves to a release', async () => {
    const { asked } = await release('v1.10.0', ['v1', 'v1.9.3', 'v1.10.0', 'v2.0.0']);
    expect(asked).toBe(
      `api --method PATCH repos/loadgate/loadgate/git/refs/tags/v1 -f sha=${'c'.repeat(40)} -F force=true --silent\n`,
    );
  });

  it('is made by the first release of its kind', async () => {
    const { asked } = await release('v2.0.0', ['v1', 'v1.9.3', 'v2.0.0']);
    expect(asked).toMatch(/^api --method POST \S+\/git\/refs -f ref=refs\/tags\/v2 -f sha=c{40} --silent\n$/);
  });

  it('stays where a newer release is, although an older line got one', async () => {
    const { said, asked } = await release('v1.9.4', ['v1', 'v1.9.4', 'v1.10.0']);
    expect(asked).toBe('');
    expect(said).toBe('v1.10.0 is newer than v1.9.4: v1 stays there.\n');
  });

  it.each(['nightly', 'v1.2.3-beta.1', 'v1.2', 'v1.2.3\nv9.9.9', '$(touch x)'])(
    'takes %j for no release',
    async (tag) => {
      const { asked, said } = await release(tag, [tag]);
      expect(asked).toBe('');
      expect(said).toContain('nothing to move');
    },
  );

  it('fails where GitHub does', async () => {
    await expect(release('v1.2.3', ['v1', 'v1.2.3'], 'yes')).rejects.toThrow();
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('');
  });
});
