import type { StagePlan, TierPlan } from '../plan/plan.js';
import type { PhaseSpan } from '../result/result.js';

/**
 * A tier's load as a function of time. Times are ms since the start of the counted part; negative ones are the
 * warm-up. Levels are users (closed model) or journeys per second (open model).
 */
export interface Profile {
  /** One span per stage; the last one of a tier that its iterations end reaches to infinity. */
  readonly phases: readonly PhaseSpan[];
  /** Length of the counted part; infinite when iterations decide. */
  readonly length: number;
  readonly warmup: number;
  /** The level of the warm-up: the first stage's start, at least 1. */
  readonly warmupLevel: number;
  readonly highestLevel: number;
  /** The level at this moment; 0 before the warm-up and from the end on. */
  levelAt(t: number): number;
  /** The phase at this moment: −1 in the warm-up, the last one from the end on. */
  phaseAt(t: number): number;
}

export function profileOf(tier: Pick<TierPlan, 'stages' | 'warmup'>): Profile {
  const phases = spansOf(tier.stages);
  const length = phases.at(-1)?.end ?? 0;
  const warmup: number = tier.warmup;
  const warmupLevel = Math.max(1, tier.stages[0]?.from ?? 0);
  const phaseAt = (t: number): number => {
    if (t < 0) return -1;
    const index = phases.findIndex((span) => t < span.end);
    return index < 0 ? phases.length - 1 : index;
  };
  return {
    phases,
    length,
    warmup,
    warmupLevel,
    highestLevel: Math.max(warmup > 0 ? warmupLevel : 0, ...phases.flatMap((span) => [span.from, span.to])),
    phaseAt,
    levelAt: (t) => {
      if (t < -warmup || t >= length) return 0;
      const span = phases[phaseAt(t)];
      if (!span) return warmupLevel;
      if (span.end === Infinity) return span.from;
      return span.from + ((span.to - span.from) * (t - span.start)) / (span.end - span.start);
    },
  };
}

/** The spans as they went when the load ended after `length` ms: cut off there; those behind it are empty. */
export function spansUntil(phases: readonly PhaseSpan[], length: number): readonly PhaseSpan[] {
  return phases.map((span) => ({
    ...span,
    start: Math.min(span.start, length),
    end: Math.min(span.end, length),
  }));
}

function spansOf(stages: readonly StagePlan[]): readonly PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let start = 0;
  for (const stage of stages) {
    const end = stage.duration === null ? Infinity : start + stage.duration;
    spans.push({ name: stage.phase, start, end, judged: stage.judge, from: stage.from, to: stage.to });
    start = end;
  }
  return spans;
}
