import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const page = new URL('README.md', import.meta.url);

/** Puts a text between the marks of its section: `<!-- NAME -->` and `<!-- end of NAME -->`. */
export async function publish(name, text) {
  const before = await readFile(page, 'utf8');
  const place = new RegExp(`<!-- ${name} -->[^]*<!-- end of ${name} -->`);
  if (!place.test(before)) throw new Error(`bench/insight/README.md has no place for: ${name}`);
  const after = before.replace(place, () => `<!-- ${name} -->\n\n${text}\n\n<!-- end of ${name} -->`);
  await writeFile(page, await format(after, { ...(await resolveConfig(page)), parser: 'markdown' }));
}

export function tableOf(head, rows) {
  return [head, head.map(({ right }) => (right ? '--:' : ':--')), ...rows]
    .map((row) => `| ${row.map((cell) => cell.text ?? cell).join(' | ')} |`)
    .join('\n');
}
