import { appendFileSync, readFileSync } from 'node:fs';
import { errorText, isNodeError } from '../model/error-text.js';
import { warning, type Note } from '../model/notes.js';

/** GitHub drops a step's whole summary when it is larger. Bytes. */
const LARGEST_SUMMARY = 1024 * 1024;

/**
 * Appends markdown to the job summary, behind what the step has written already. What does not fit is cut off
 * between two blocks, with a line that says so. Null when all is well or there is no summary to write to.
 */
export function appendSummary(
  markdown: string,
  file: string | undefined,
  largest = LARGEST_SUMMARY,
): Note | null {
  if (file === undefined || file === '') return null;
  try {
    const present = readIfPresent(file);
    const gap = present.length === 0 || present.toString().endsWith('\n') ? '' : '\n';
    const room = largest - present.length - Buffer.byteLength(gap) - 1;
    const text = fitMarkdown(markdown.trimEnd(), room);
    if (text === '') return warning('The job summary is full: the report is not in it.');
    appendFileSync(file, `${gap}${text}\n`);
    return null;
  } catch (error) {
    return warning(`The job summary can't be written: ${errorText(error)}.`);
  }
}

/**
 * The longest beginning of a markdown text that ends between two blocks and takes at most `bytes`, with its
 * folded parts closed; empty when not even the first block fits.
 */
export function fitMarkdown(markdown: string, bytes: number): string {
  if (Buffer.byteLength(markdown) <= bytes) return markdown;
  const blocks = blocksOf(markdown);
  let size = 0;
  let count = 0;
  for (const block of blocks) {
    size += Buffer.byteLength(block) + BLOCK_GAP.length;
    if (size > bytes) break;
    count += 1;
  }
  for (; count > 0; count--) {
    const kept = blocks.slice(0, count);
    const text = [...kept, ...openFolds(kept), CUT].join(BLOCK_GAP);
    if (Buffer.byteLength(text) <= bytes) return text;
  }
  return '';
}

const BLOCK_GAP = '\n\n';
const CUT = '_The rest did not fit in here: `report.md` has it all._';

function readIfPresent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Blocks stand between empty lines; a fenced block is one, whatever is in it. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) fenced = !fenced;
    if (line.trim() === '' && !fenced) {
      if (block.length > 0) blocks.push(block.join('\n'));
      block = [];
    } else block.push(line);
  }
  if (block.length > 0) blocks.push(block.join('\n'));
  return blocks;
}

/** What a fenced block holds is text. */
function openFolds(blocks: readonly string[]): readonly string[] {
  const markup = blocks.map((block) => block.replace(/^\s*```[^]*?^\s*```/gm, '')).join('\n');
  const open = (markup.match(/<details[\s>]/g)?.length ?? 0) - (markup.match(/<\/details>/g)?.length ?? 0);
  return Array.from({ length: Math.max(0, open) }, () => '</details>');
}
