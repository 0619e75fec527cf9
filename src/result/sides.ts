import type { Result, Run } from './result.js';

/** The runs of the code under test: what every report shows. */
export function headRuns(result: Pick<Result, 'runs'>): readonly Run[] {
  return result.runs.filter((run) => run.side === 'head');
}

/** The runs of the head on its own: what is compared with the baseline. */
export function soloRuns(result: Pick<Result, 'runs'>): readonly Run[] {
  return result.runs.filter((run) => run.side === 'head' && run.pair === null);
}

/** Complete pairs in their order; a pair of which only one side was measured is none. */
export function pairedRuns(
  result: Pick<Result, 'runs'>,
): readonly { readonly base: Run; readonly head: Run }[] {
  const pairs = new Map<number, { base?: Run; head?: Run }>();
  for (const run of result.runs) {
    if (run.pair === null) continue;
    pairs.set(run.pair, { ...pairs.get(run.pair), [run.side]: run });
  }
  return [...pairs.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { base, head }]) => (base && head ? [{ base, head }] : []));
}
