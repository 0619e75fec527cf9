import { ObservedRun } from '../../analysis/observed-run.js';
import { spikeEffect } from '../../analysis/recovery.js';
import { formatDuration } from '../../model/units.js';
import type { Run } from '../../result/result.js';
import type { ReportView } from '../report.js';

/** A moment, or a stretch, that the charts over time mark. Seconds since the start of the counted part. */
export interface ChartMoment {
  readonly label: string;
  readonly kind: 'broke' | 'recovery';
  readonly from: number;
  /** As `from` for a moment. */
  readonly to: number;
}

/** When a spike broke something in this run, and how long that took to heal; empty for loads of another shape. */
export function spikeMoments({ head }: Pick<ReportView, 'head'>, run: Run): readonly ChartMoment[] {
  const effect = spikeEffect(new ObservedRun(head, run));
  if (effect === null) return [];
  const { broke, backAt, recoveredAfter, watched } = effect;
  if (broke === null) return [];
  const first = broke.what === 'errors' ? 'errors' : 'latency';
  const at = broke.at / 1000;
  const end = backAt + (recoveredAfter ?? watched);
  return [
    { label: `${first} left the normal range`, kind: 'broke', from: at, to: at },
    {
      label: recoveryLabel(recoveredAfter, watched),
      kind: 'recovery',
      from: backAt / 1000,
      to: end / 1000,
    },
  ];
}

function recoveryLabel(recoveredAfter: number | null, watched: number): string {
  if (recoveredAfter === null) return `not back ${formatDuration(watched)} after the load`;
  return recoveredAfter === 0
    ? 'back with the load'
    : `back ${formatDuration(recoveredAfter)} after the load`;
}
