import type { Verdict } from '../gate/verdict.js';
import type { NextStep } from './next-steps.js';
import type { ReportView } from './report.js';
import { shellWord } from './shell-word.js';

/** Whether one saved result stands in for the baseline. */
export function standsIn({ baseline }: Pick<Verdict, 'baseline'>): boolean {
  return baseline.state === 'used' && baseline.result === true;
}

/** What makes sure of a difference between two results: their code side by side. */
export function comparisonSteps({ verdict, result, tier }: ReportView): readonly NextStep[] {
  const { baseline, cells } = verdict;
  const moved = cells.some(
    ({ verdict: one }) => one === 'regression' || one === 'improved' || one === 'inconclusive',
  );
  if (!moved || baseline.state !== 'used' || baseline.commit === null) return [];
  const { file } = result.scenario;
  const options = `--tier ${shellWord(tier)} --base ${shellWord(baseline.commit)} --pairs 5`;
  return [
    {
      text: 'Two results may differ by what else their machines did. To make sure, check out the commit of B and measure it side by side with that of A:',
      command: `loadgate run ${file === 'loadgate.yml' ? '' : `${shellWord(file)} `}${options}`,
    },
  ];
}

/** Before the names of endpoints that only the newer side has. */
export function unknownBefore({ verdict }: Pick<ReportView, 'verdict'>): string {
  return standsIn(verdict) ? 'only in result B' : 'new, not in the baseline yet';
}

/** Before the names of endpoints that only the older side has. */
export function unknownNow({ verdict }: Pick<ReportView, 'verdict'>): string {
  return standsIn(verdict) ? 'only in result A' : 'in the baseline, but not measured now';
}
