import type { Cell, ThresholdVerdict, Verdict } from '../gate/verdict.js';
import type { Result } from '../result/result.js';
import { cellId } from '../gate/cells.js';
import { clip, cleanLine } from './escape.js';
import { pairsMade, placeOfPairs } from './evidence-words.js';
import { describeLimit, describeMove, formatCellChange } from './figure-words.js';
import { worstFirst } from './verdict-words.js';

/** A remark at a line of the scenario file, for the pull request's "Files changed". Plain text. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** GitHub shows ten of a level per step. */
const MOST_PER_STEP = 10;
const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 4000;

/** Errors for regressions and missed limits, warnings for limits that not every run met: the worst `most` of each. */
export function annotationsOf(result: Result, verdict: Verdict, most = MOST_PER_STEP): readonly Annotation[] {
  const regressions = worstFirst(verdict.cells)
    .filter((cell) => cell.verdict === 'regression')
    .map((cell) => ofCell(cell, result, verdict));
  const limits = (status: ThresholdVerdict['status']): readonly Annotation[] =>
    verdict.thresholds.filter((limit) => limit.status === status).map((limit) => ofLimit(limit, result));
  return [
    ...shortened([...limits('FAIL'), ...regressions], result, most),
    ...shortened(limits('MARGINAL'), result, most),
  ];
}

function ofCell(cell: Cell, result: Result, verdict: Verdict): Annotation {
  const behind = { pairs: pairsMade({ result, verdict }), place: placeOfPairs({ result, verdict }) };
  const step = result.scenario.endpoints.find((endpoint) => endpoint.name === cell.endpoint);
  const name = cell.endpoint === null ? '' : `${cell.endpoint} `;
  return annotation(
    'error',
    `${cellId(cell)} ${formatCellChange(cell)}`,
    `${name}${describeMove(cell, behind)}`,
    step?.line ?? null,
    result,
  );
}

function ofLimit(limit: ThresholdVerdict, result: Result): Annotation {
  const metric = result.scenario.tier.thresholds.find((plan) => plan.text === limit.text)?.metric ?? null;
  const failed = limit.status === 'FAIL';
  return annotation(
    failed ? 'error' : 'warning',
    failed ? `limit missed: ${limit.text}` : `limit not met by every run: ${limit.text}`,
    `${limit.text}: ${describeLimit(limit, metric)}`,
    limit.line,
    result,
  );
}

/** Without a line of its own a remark stands at the tier. */
function annotation(
  level: Annotation['level'],
  title: string,
  message: string,
  line: number | null,
  result: Result,
): Annotation {
  return {
    level,
    title: clip(cleanLine(`loadgate ${result.scenario.tier.name}: ${title}`), LONGEST_TITLE),
    message: clip(cleanLine(message), LONGEST_MESSAGE),
    file: result.scenario.file,
    line: line ?? result.scenario.tier.at.line,
  };
}

/** The last one says how many there are beyond. */
function shortened(annotations: readonly Annotation[], result: Result, most: number): readonly Annotation[] {
  const last = annotations[most - 1];
  if (last === undefined || annotations.length === most) return annotations;
  const more = annotations.length - most + 1;
  const message = `${more} more like these: the report has them all`;
  return [...annotations.slice(0, most - 1), annotation(last.level, `${more} more`, message, null, result)];
}
