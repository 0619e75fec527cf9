import { parseBaseline, type BaselineFile } from '../../../src/gate/baseline.js';
import { updateBaseline } from '../../../src/gate/baseline-update.js';
import { nextEvidence } from '../../../src/gate/evidence.js';
import { judge } from '../../../src/gate/judge.js';
import type { Step } from '../../../src/gate/strategy.js';
import type { Cell, Verdict } from '../../../src/gate/verdict.js';
import type { Approach, Result, Run } from '../../../src/result/result.js';
import {
  madeResult,
  madeRun,
  spread,
  type MadeEndpoint,
  type MadeResult,
  type MadeRun,
} from '../result/measured.js';

export const FILE = 'perf-baseline.json';
export const NO_BASELINE: BaselineFile = { file: FILE, baseline: null };
export const TODAY = new Date('2026-06-02T00:00:00Z');

export const SCREEN: Approach = { kind: 'screen-then-pairs', runs: 3, looks: [3, 5, 7] };
export const PAIRS: Approach = { kind: 'pairs', looks: [3, 5, 7] };

/** The endpoints of a run: p50 and tail of each, ms. */
export type Times = Readonly<Record<string, readonly [number, number]>>;

export const timed = (times: Times): Record<string, MadeEndpoint> =>
  Object.fromEntries(
    Object.entries(times).map(([name, [p50, tail]]) => [name, { latencies: spread(p50, tail) }]),
  );

export const learned = (part: Partial<MadeResult> = {}): MadeResult => ({
  runs: [],
  hasThinkTime: true,
  ...part,
  gate: { metrics: ['p50', 'p95'], band: { default: 'learned', overrides: [] }, ...part.gate },
  tier: { confirm: true, ...part.tier },
  evidence: { base: { kind: 'commit', commit: 'fedcba9', why: 'parent' }, ...part.evidence },
});

/** A baseline of jobs of three runs each. */
export function baselineOf(
  jobs: readonly (readonly MadeRun[])[],
  part: Partial<MadeResult> = {},
): BaselineFile {
  const results = jobs.map((runs, index) => {
    const day = String(index + 1).padStart(2, '0');
    return madeResult({
      ...learned(part),
      id: `job-${index}`,
      createdAt: `2026-01-${day}T00:00:00Z`,
      runs,
    });
  });
  return { file: FILE, baseline: parseBaseline(updateBaseline(null, results, TODAY).text, FILE) };
}

export interface Sides {
  /** What the n-th run of the head on its own, or of a side of the pairs, does; counted from 0. */
  readonly head: (n: number) => MadeRun;
  readonly base?: (n: number) => MadeRun;
}

export interface Gathered {
  readonly result: Result;
  readonly asked: readonly Step[];
  readonly verdict: Verdict;
}

/** Measures what the gate asks for until it asks for nothing more. */
export function gather(made: MadeResult, file: BaselineFile, { head, base }: Sides): Gathered {
  const empty = madeResult({ ...made, runs: [head(0)] });
  let result: Result = { ...empty, runs: [] };
  const asked: Step[] = [];
  const add = (one: MadeRun): void => {
    const run = madeRun(one, result.runs.length + 1, result.scenario.tier.model);
    result = { ...result, runs: [...result.runs, run] };
  };
  const count = (keep: (run: Run) => boolean): number => result.runs.filter(keep).length;
  for (;;) {
    const step = nextEvidence(result, file);
    asked.push(step);
    if (asked.length > 20) throw new Error('the gate never stops asking');
    if (step.kind === 'done') return { result, asked, verdict: judge(result, file, TODAY) };
    const solo = count(({ pair }) => pair === null);
    const pairs = count(({ pair, side }) => pair !== null && side === 'base');
    if (step.kind === 'run-head') for (let n = solo; n < step.upTo; n++) add(head(n));
    else
      for (let n = pairs; n < step.upTo; n++) {
        add({ ...(base ?? head)(n), side: 'base', pair: n + 1 });
        add({ ...head(n), side: 'head', pair: n + 1 });
      }
  }
}

export const cellOf = (verdict: Verdict, endpoint: string | null, metric: Cell['metric']): Cell => {
  const cell = verdict.cells.find((each) => each.endpoint === endpoint && each.metric === metric);
  if (cell === undefined) throw new Error(`no cell ${endpoint ?? ''} ${metric}`);
  return cell;
};

export const kinds = (asked: readonly Step[]): readonly string[] =>
  asked.map((step) => (step.kind === 'done' ? 'done' : `${step.kind} ${step.upTo}`));
