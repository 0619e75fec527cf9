import type { Run } from '../result/result.js';

/**
 * Users or journeys per second that were planned for a moment, ms since the start of the counted part; null between two
 * phases. After the last one its own level counts: clocks and buckets end a little later.
 */
export function levelAt(run: Pick<Run, 'phases'>, at: number): number | null {
  const last = run.phases.at(-1);
  if (last === undefined) return 0;
  const phase = at >= last.end ? last : run.phases.find(({ start, end }) => at >= start && at < end);
  if (phase === undefined) return null;
  const share = phase.end > phase.start ? (at - phase.start) / (phase.end - phase.start) : 1;
  return phase.from + (phase.to - phase.from) * Math.min(1, Math.max(0, share));
}
