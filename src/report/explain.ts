import type { CellSamples } from '../gate/samples.js';
import type { Cell } from '../gate/verdict.js';
import { cellId } from '../gate/cells.js';
import { cleanLine } from './escape.js';
import { pairsMade, placeOfPairs, describeEvidence } from './evidence-words.js';
import { explainDecision } from './explain-decision.js';
import { explainSamples } from './explain-samples.js';
import { describeMove } from './figure-words.js';
import type { ReportInput } from './report.js';
import { lookOf } from './verdict-words.js';

/**
 * The numbers behind one cell, with the formulas filled in, as plain text: whoever doubts a verdict can check it
 * by hand. `cell` is `ENDPOINT METRIC` or `throughput`, in any case where that is unique; else the known names.
 * `judged`: the samples that the gate decided by, where they are at hand: they tell the baseline's values.
 */
export function renderExplanation(
  input: ReportInput,
  cell: string,
  judged: readonly CellSamples[] = [],
): string | { readonly unknown: readonly string[] } {
  const found = findCell(input.verdict.cells, cell);
  if (found === null) return { unknown: input.verdict.cells.map((each) => cleanLine(cellId(each))) };
  const samples = judged.find(({ id }) => id === cellId(found)) ?? null;
  const sections = [
    summary(found, input),
    explainSamples(found, input, samples),
    ...explainDecision(found, input, samples),
    [`Decision: ${lookOf(found.verdict).words}: ${found.reason}`, ...waived(found)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(cleanIndented).join('\n'))
    .join('\n\n')}\n`;
}

function findCell(cells: readonly Cell[], wanted: string): Cell | null {
  const name = cleanLine(wanted);
  const named = (each: Cell): string => cleanLine(cellId(each));
  const exact = cells.filter((each) => named(each) === name);
  const found =
    exact.length > 0 ? exact : cells.filter((each) => named(each).toLowerCase() === name.toLowerCase());
  return found.length === 1 ? (found[0] ?? null) : null;
}

function summary(cell: Cell, input: ReportInput): readonly string[] {
  const behind = { pairs: pairsMade(input), place: placeOfPairs(input) };
  const name = cell.endpoint === null ? '' : `${cell.endpoint} `;
  const look = lookOf(cell.verdict);
  return [
    `${look.sign} ${cellId(cell)}: ${look.words}`,
    ...(cell.change === null ? [] : [`  ${name}${describeMove(cell, behind)}`]),
    `  ${describeEvidence(input)}`,
  ];
}

function waived({ waived: waiver }: Cell): readonly string[] {
  if (waiver === null) return [];
  return [
    `Waived through ${waiver.until}, up to ${(waiver.upTo * 100).toFixed(0)} % worse: ${waiver.reason}`,
  ];
}

function cleanIndented(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + cleanLine(line);
}
