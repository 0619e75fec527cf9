import type { ActionOutputs } from '../../github/outputs.js';
import { figures } from '../../result/figures.js';
import { median } from '../../result/median.js';
import { headRuns } from '../../result/sides.js';
import type { JobOutcome } from '../run.js';

/** The outputs of the step. */
export function outputsOf({ verdict, result, files }: JobOutcome): ActionOutputs {
  const runs = headRuns(result).map((run) => figures(run, { endpoint: null, phases: 'judged' }));
  const middle = (values: readonly (number | null)[]): number | null =>
    median(values.filter((value) => value !== null));
  const count = (kind: 'regression' | 'improved'): number =>
    verdict.cells.filter((cell) => cell.verdict === kind).length;
  return {
    verdict: verdict.overall,
    regressions: count('regression') + verdict.thresholds.filter(({ status }) => status === 'FAIL').length,
    improvements: count('improved'),
    result: files.result,
    report: files.report,
    reportHtml: null,
    p95: middle(runs.map((run) => run.percentile(95))),
    throughput: middle(runs.map((run) => run.throughput)),
    errorRate: middle(runs.map((run) => run.errorRate)),
  };
}
