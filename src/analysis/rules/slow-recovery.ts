import { formatDuration, formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';
import type { ObservedRun } from '../observed-run.js';
import { failureShares } from '../failure-shares.js';
import { spikeEffect, type Broke, type SpikeEffect } from '../recovery.js';

/** A service that stays slow or failing after a spike is over. */
export const slowRecovery: Rule = {
  name: 'slow-recovery',
  see: (of) => {
    const effect = spikeEffect(of);
    if (effect === null) return [];
    const { recoveredAfter, watched, backAt, broke } = effect;
    if (recoveredAfter !== null && recoveredAfter < LONGEST_GOOD) return [];
    return [
      {
        severity: recoveredAfter === null ? 'critical' : 'warning',
        subject: null,
        title:
          recoveredAfter === null
            ? `The service had not recovered ${formatDuration(watched)} after the spike`
            : `The service took ${formatDuration(recoveredAfter)} to recover from the spike`,
        evidence: [...degradation(of, effect), ...(broke === null ? [] : [firstToBreak(of, broke)])],
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

/** `Errors left the normal range first, 3s into hold, at 150 journeys/s (12 % failed).` */
export function firstToBreak(of: ObservedRun, { what, phase, into, level, p95, failed }: Broke): string {
  const figure =
    what === 'errors' ? `${formatPercent(failed ?? 0)} failed` : `p95 ${formatMs(p95 ?? Number.NaN)}`;
  const when = into < SECOND ? `at the start of ${phase}` : `${formatDuration(into)} into ${phase}`;
  return `${what === 'errors' ? 'Errors' : 'Latency'} left the normal range first, ${when}, at ${of.levelText(level)} (${figure}).`;
}

const SECOND = 1000;

function degradation(of: ObservedRun, { baseline, peaks }: SpikeEffect): readonly string[] {
  const before = of.figures(null, baseline.name);
  return [...new Set(peaks.map(({ name }) => name))].flatMap((name) => {
    const then = of.figures(null, name);
    const from = before.percentile(95);
    const to = then.percentile(95);
    if (from === null || to === null || then.timed === 0) return [];
    const shares = failureShares([then]);
    const errors = shares === '' ? '' : `, failed (${shares})`;
    return [`${name}: p95 ${formatMs(to)} instead of ${formatMs(from)} in ${baseline.name}${errors}.`];
  });
}
