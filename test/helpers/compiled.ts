import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The sources and test helpers as JavaScript, for processes that run without vitest: no stale build can be tested. */
export interface CompiledTree {
  /** Has `src/` and `test/helpers/` in it. */
  readonly folder: string;
  remove(): Promise<void>;
}

export async function compiledTree(): Promise<CompiledTree> {
  const folder = await mkdtemp(join(tmpdir(), 'loadgate-compiled-'));
  await Promise.all(['src', 'test/helpers'].map((part) => compileFolder(part, folder)));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function compileFolder(part: string, folder: string): Promise<void> {
  const files = await readdir(join(ROOT, part), { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => join(part, file));
  await Promise.all(
    sources.map(async (file) => {
      const { outputText } = ts.transpileModule(await readFile(join(ROOT, file), 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2023 },
      });
      const target = join(folder, file.replace(/ts$/, 'js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, outputText);
    }),
  );
}
