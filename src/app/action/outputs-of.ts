import type { ActionOutputs } from '../../github/outputs.js';
import { figures } from '../../result/figures.js';
import { median } from '../../result/median.js';
import { headRuns } from '../../result/sides.js';
import type { JobOutcome } from '../run.js';

/** What later steps of the job can use. `files`: null when none were written. */
export function outputsOf({ verdict, result, files }: Judged): ActionOutputs {
  const runs = headRuns(result).map((run) => figures(run, { endpoint: null, phases: 'judged' }));
  const middle = (values: readonly (number | null)[]): number | null =>
    median(values.filter((value) => value !== null));
  const count = (kind: 'regression' | 'improved'): number =>
    verdict.cells.filter((cell) => cell.verdict === kind).length;
  return {
    verdict: verdict.overall,
    regressions: count('regression') + verdict.thresholds.filter(({ status }) => status === 'FAIL').length,
    improvements: count('improved'),
    result: files?.result ?? null,
    report: files?.report ?? null,
    reportHtml: files?.reportHtml ?? null,
    p95: middle(runs.map((run) => run.percentile(95))),
    throughput: middle(runs.map((run) => run.throughput)),
    errorRate: middle(runs.map((run) => run.errorRate)),
  };
}

interface Judged extends Pick<JobOutcome, 'verdict' | 'result'> {
  readonly files: Pick<JobOutcome['files'], 'result' | 'report' | 'reportHtml'> | null;
}
