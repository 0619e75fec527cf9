import { judgeStep, referenceOf, type StepReference } from '../analysis/search-step.js';
import { MOST_STEPS, nextRate, type Ceiling } from '../load/rate-search.js';
import { formatDuration, formatRate, ms } from '../model/units.js';
import type { SearchPlan, TierPlan } from '../plan/plan.js';
import { joinRuns, type RunPart } from '../result/join-runs.js';
import type { LoadRun } from '../result/result.js';
import type { SearchFound, SearchStep } from '../result/search.js';
import { figures } from '../result/figures.js';

export { MOST_STEPS };

/** What a search is carried out with. */
export interface Searching {
  readonly tier: TierPlan;
  readonly search: SearchPlan;
  readonly signal: AbortSignal;
  /** One short run of this load on the same server; `step` counts from 0. */
  readonly runStep: (tier: TierPlan, step: number) => Promise<LoadRun>;
  /** Why the generator's figures of a step can't be trusted; null when they can. */
  readonly strained: (run: LoadRun) => string | null;
  /** Waits, ms; less when the measurement is stopped. */
  readonly pause: (length: number) => Promise<void>;
  /** Monotonic, ms. */
  readonly now: () => number;
  readonly tell: (text: string) => void;
}

/** Looks for the highest rate that the service sustains, step by step; all steps together are one run. */
export async function searchCapacity(searching: Searching): Promise<LoadRun> {
  const { search, signal, tier, now } = searching;
  const steps: MadeStep[] = [];
  const began = now();
  let reference: StepReference | null = null;
  for (;;) {
    const next = nextRate(search, steps);
    const late = tier.maxDuration !== null && now() - began + stepLength(search) > tier.maxDuration;
    const last = steps.at(-1);
    if (next.kind === 'done') return together(steps, foundBy(steps, next.ceiling, next.holds, search));
    if (last && (signal.aborted || last.run.end.reason === 'server-died'))
      return together(steps, cutShort(steps, `the search was ended at ${formatRate(last.rate)}`));
    if (last && late)
      return together(
        steps,
        cutShort(steps, `maxDuration (${formatDuration(tier.maxDuration)}) was used up`),
      );
    if (next.pause) await searching.pause(search.pause);
    const phase = `${steps.length + 1}: ${formatRate(next.rate)}`;
    const run = await searching.runStep(
      stepTier(tier, search, next.rate, phase, steps.length === 0),
      steps.length,
    );
    const judged = judgeStep(run, next.rate, tier, reference, searching.strained(run));
    if (judged.outcome === 'held') reference ??= referenceOf(run, next.rate);
    searching.tell(`search ${phase} ${judged.outcome}: ${judged.reason}`);
    steps.push({ phase, rate: next.rate, ...judged, run });
  }
}

interface MadeStep extends SearchStep {
  readonly run: LoadRun;
}

/** New users log in and connect, and journeys under way fill up, before a step counts, ms. */
const SHORTEST_SETTLE = 1000;
const LONGEST_SETTLE = 10_000;

function settle({ each }: SearchPlan): number {
  return Math.min(LONGEST_SETTLE, Math.max(SHORTEST_SETTLE, each / 5));
}

function stepLength(search: SearchPlan): number {
  return settle(search) + search.each;
}

/** The tier with the load of one step. What ends a load early is looked at by the search. */
function stepTier(
  tier: TierPlan,
  search: SearchPlan,
  rate: number,
  phase: string,
  isFirst: boolean,
): TierPlan {
  return {
    ...tier,
    warmup: ms(isFirst ? Math.max(tier.warmup, settle(search)) : settle(search)),
    stages: [{ phase, from: rate, to: rate, duration: search.each, judge: false }],
    maxDuration: null,
    until: [],
    thresholds: [],
  };
}

function foundBy(
  steps: readonly MadeStep[],
  ceiling: Ceiling,
  holds: number | null,
  { to }: SearchPlan,
): SearchFound {
  const step = steps.findLast(({ rate, outcome }) => rate === holds && outcome === 'held');
  if (!step) {
    const lowest = [...steps].sort((a, b) => a.rate - b.rate)[0];
    return {
      kind: 'nothing',
      why: lowest ? `${formatRate(lowest.rate)} is too much already: ${lowest.reason}` : 'no step was made',
    };
  }
  const sustained = sustainedBy(step);
  switch (ceiling.kind) {
    case 'broke': {
      const reason = steps.findLast(
        ({ rate, outcome }) => rate === ceiling.rate && outcome === 'broke',
      )?.reason;
      return { kind: 'found', ...sustained, breaksAt: ceiling.rate, reason: reason ?? '' };
    }
    case 'unclear': {
      const reason = steps.findLast(({ rate }) => rate === ceiling.rate)?.reason ?? '';
      return {
        kind: 'at-least',
        ...sustained,
        bound: 'generator',
        why: `at ${formatRate(ceiling.rate)} the generator could not tell: ${reason}`,
      };
    }
    case 'range':
      return { kind: 'at-least', ...sustained, bound: 'range', why: `the search ends at ${formatRate(to)}` };
    case 'steps':
      return {
        kind: 'at-least',
        ...sustained,
        bound: 'steps',
        why: `${MOST_STEPS} steps were not enough to be sure`,
      };
  }
}

function cutShort(steps: readonly MadeStep[], why: string): SearchFound {
  const broke = steps.filter(({ outcome }) => outcome !== 'held').map(({ rate }) => rate);
  const held = steps.filter(({ rate, outcome }) => outcome === 'held' && rate < Math.min(...broke));
  const highest = held.sort((a, b) => a.rate - b.rate).at(-1);
  return highest
    ? { kind: 'at-least', ...sustainedBy(highest), bound: 'time', why }
    : { kind: 'nothing', why };
}

function sustainedBy({ phase, rate, run }: MadeStep): { phase: string; rate: number; capacity: number } {
  return { phase, rate, capacity: figures(run, { endpoint: null, phases: phase }).throughput ?? 0 };
}

/** The step that confirmed the rate is what is judged, and its generator that of the run. */
function together(steps: readonly MadeStep[], found: SearchFound): LoadRun {
  const last = steps.at(-1);
  if (!last) throw new Error('a search without a step');
  const confirmed = found.kind === 'nothing' ? undefined : steps.find(({ phase }) => phase === found.phase);
  const joined = joinRuns(partsOf(steps), (confirmed ?? last).run);
  return {
    ...joined,
    phases: joined.phases.map((phase) => ({ ...phase, judged: phase.name === confirmed?.phase })),
    end: endOf(last.run),
    search: {
      steps: steps.map(({ phase, rate, outcome, reason }) => ({ phase, rate, outcome, reason })),
      found,
    },
  };
}

/** A clock that was set back must not lay one step over another. */
function partsOf(steps: readonly MadeStep[]): readonly RunPart[] {
  const parts: RunPart[] = [];
  for (const { run } of steps) {
    const [first, previous] = [parts[0]?.run ?? run, parts.at(-1)];
    const told = Date.parse(run.startedAt) - Date.parse(first.startedAt);
    parts.push({ run, offset: Math.max(told, previous ? previous.offset + previous.run.duration : 0) });
  }
  return parts;
}

function endOf({ end }: LoadRun): LoadRun['end'] {
  return end.reason === 'server-died' || end.reason === 'signal' ? end : { reason: 'finished' };
}
