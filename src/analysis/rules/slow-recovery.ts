import { formatDuration, formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';
import type { ObservedRun } from '../observed-run.js';
import { spikeEffect, type SpikeEffect } from '../recovery.js';

/** A service that stays slow or failing after a spike is over. */
export const slowRecovery: Rule = {
  name: 'slow-recovery',
  see: (of) => {
    const effect = spikeEffect(of);
    if (effect === null) return [];
    const { recoveredAfter, watched, backAt, broke } = effect;
    if (recoveredAfter !== null && recoveredAfter < LONGEST_GOOD) return [];
    const broken =
      broke === null
        ? []
        : [
            `${broke.what === 'errors' ? 'Errors' : 'Latency'} left the normal range first, at ${of.levelText(broke.level)}.`,
          ];
    return [
      {
        severity: recoveredAfter === null ? 'critical' : 'warning',
        subject: null,
        title:
          recoveredAfter === null
            ? `The service had not recovered ${formatDuration(watched)} after the spike`
            : `The service took ${formatDuration(recoveredAfter)} to recover from the spike`,
        evidence: [...degradation(of, effect), ...broken],
        action:
          'What was accepted in the spike is worked off before new requests are served: bound the queues and shed what nobody waits for any more, limit retries, and let pools grow back at once.',
        moment: { from: backAt, to: backAt + (recoveredAfter ?? watched) },
        size: recoveredAfter ?? watched * 2,
      },
    ];
  },
};

/** ms. */
const LONGEST_GOOD = 5000;

function degradation(of: ObservedRun, { baseline, peaks }: SpikeEffect): readonly string[] {
  const before = of.figures(null, baseline.name);
  return [...new Set(peaks.map(({ name }) => name))].flatMap((name) => {
    const then = of.figures(null, name);
    const from = before.percentile(95);
    const to = then.percentile(95);
    if (from === null || to === null || then.timed === 0) return [];
    const failed = then.errorRate ?? 0;
    const errors = failed > 0 ? `, ${formatPercent(failed)} failed` : '';
    return [`${name}: p95 ${formatMs(to)} instead of ${formatMs(from)} in ${baseline.name}${errors}.`];
  });
}
