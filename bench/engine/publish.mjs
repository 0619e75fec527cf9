import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tables } from './tables.mjs';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const README = fileURLToPath(new URL('README.md', import.meta.url));
const [BEGIN, END] = ['<!-- results:begin -->', '<!-- results:end -->'];

/** Writes what was measured to results.json, and its tables between the marks of README.md. */
export async function publish(results) {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`README.md lacks its marks ${BEGIN} and ${END}`);
  const readme = `${text.slice(0, begin + BEGIN.length)}\n\n${tables(results)}\n\n${text.slice(end)}`;
  const json = JSON.stringify(results, (_, value) => (typeof value === 'number' ? rounded(value) : value));
  writeFileSync(RESULTS, await formatted(json, RESULTS));
  writeFileSync(README, await formatted(readme, README));
}

/** The parts that were published last; none without a file. */
export function earlierParts() {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).parts : {};
}

/** As the repository's check of the format wants it. */
async function formatted(text, file) {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function rounded(value) {
  return Number(value.toPrecision(5));
}
