// Writes the tables of docs/action.md from action.yml; --check tells whether they are fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const page = new URL('../docs/action.md', import.meta.url);
const { inputs, outputs } = parse(await readFile(new URL('../action.yml', import.meta.url), 'utf8'));

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => (text === '' ? '' : `\`${text}\``);
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** What stands before the last line, and what that says: `Type: path. Example: perf/loadgate.yml`. */
function readDescription(name, description) {
  const [, text, type, example] = /^([^]+)\nType: (.+)\. Example: (.+)$/.exec(description) ?? [];
  if (example === undefined)
    throw new Error(
      `action.yml, input ${name}: the last line of its description must be "Type: …. Example: …"`,
    );
  return { text, type, example };
}

const tables = {
  inputs: table(
    ['input', 'type', 'default', 'example', ''],
    Object.entries(inputs).map(([name, input]) => {
      const { text, type, example } = readDescription(name, input.description);
      return [code(name), type, code(input.default), code(example), text];
    }),
  ),
  outputs: table(
    ['output', ''],
    Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
  ),
};

let text = await readFile(page, 'utf8');
for (const [name, rows] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name}:[^>]*-->\n)[^]*?(<!-- end of ${name} -->)`);
  if (!place.test(text)) throw new Error(`docs/action.md has no place for its ${name}: <!-- ${name}: … -->`);
  text = text.replace(place, (_, start, end) => `${start}\n${rows}\n\n${end}`);
}
text = await format(text, { ...(await resolveConfig(page)), parser: 'markdown' });

if (!process.argv.includes('--check')) await writeFile(page, text);
else if ((await readFile(page, 'utf8')) !== text) {
  console.error('docs/action.md does not match action.yml: run "npm run docs:action" and commit it.');
  process.exitCode = 1;
}
