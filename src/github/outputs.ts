import { setOutput } from '@actions/core';
import type { CellVerdict } from '../gate/verdict.js';
import { errorText } from '../model/error-text.js';
import { warning, type Note } from '../model/notes.js';

/** What later steps of the job can use. Null: not known, the output stays empty. */
export interface ActionOutputs {
  readonly verdict: CellVerdict;
  /** Number of cells that regressed, failed thresholds among them. */
  readonly regressions: number;
  readonly improvements: number;
  /** Paths, as a later step of the same job can use them. */
  readonly result: string | null;
  readonly report: string | null;
  readonly reportHtml: string | null;
  /** ms. */
  readonly p95: number | null;
  /** req/s. */
  readonly throughput: number | null;
  /** Fraction of the requests that failed. */
  readonly errorRate: number | null;
}

/** The outputs by the names that `action.yml` declares. */
export const OUTPUT_NAMES: Readonly<Record<keyof ActionOutputs, string>> = {
  verdict: 'verdict',
  regressions: 'regressions',
  improvements: 'improvements',
  result: 'result',
  report: 'report',
  reportHtml: 'report-html',
  p95: 'p95',
  throughput: 'throughput',
  errorRate: 'error-rate',
};

/** Sets the outputs of the step. Null when all is well or there is no runner to read them. */
export function setOutputs(outputs: ActionOutputs): Note | null {
  // Without the file @actions/core falls back to a command that runners refuse.
  if ((process.env.GITHUB_OUTPUT ?? '') === '') return null;
  try {
    for (const [name, value] of namedValues(outputs)) setOutput(name, value);
    return null;
  } catch (error) {
    return warning(`The outputs of this step can't be written: ${errorText(error)}.`);
  }
}

function namedValues(outputs: ActionOutputs): readonly (readonly [string, string])[] {
  const values: Readonly<Record<keyof ActionOutputs, string | number | null>> = { ...outputs };
  return Object.entries(OUTPUT_NAMES).flatMap(([key, name]) => {
    const value = new Map(Object.entries(values)).get(key) ?? null;
    return value === null ? [] : [[name, format(value)] as const];
  });
}

/** Four significant digits: figures of a measurement have no more. Counts stay as they are. */
function format(value: string | number): string {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
