import type { Sensitivity, Verdict } from '../gate/verdict.js';
import { isRate } from '../plan/gate-plan.js';

type OfMetric = Sensitivity['metrics'][number];

/**
 * "Would have seen a slowdown of 18 % or more on p95 of 6 of 7 endpoints, 12 % on p50 of 7 of 7": what a pass is
 * worth. Empty where nothing was compared, and beside a regression, which was seen.
 */
export function describeSensitivity({ overall, sensitivity }: Verdict): string {
  if (overall !== 'pass' && overall !== 'improved' && overall !== 'inconclusive') return '';
  const metrics = sensitivity?.metrics.filter(({ of }) => of > 0) ?? [];
  const latency = metrics.filter(({ metric }) => !isRate(metric) && metric !== 'errors');
  const seen = latency.filter(isSeen).map((metric, index) => slowdown(metric, index === 0));
  const rates = metrics.filter((metric) => isRate(metric.metric) && isSeen(metric)).map(loss);
  const blind = metrics.filter((metric) => !isSeen(metric)).map(({ metric }) => metric);
  const told = [...seen, ...rates];
  const parts = [
    told.length === 0 ? '' : `Would have seen ${enumerated(told)}.`,
    blind.length === 0 ? '' : `Could not have seen any change of ${blind.join(', ')}: too noisy.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A fraction as whole percent, rounded up: no promise is made that is not kept. */
export function wholePercent(fraction: number): string {
  return `${Math.ceil(fraction * 100 - 1e-6)} %`;
}

function enumerated(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function isSeen({ sees, cells }: OfMetric): boolean {
  return cells > 0 && Number.isFinite(sees);
}

function slowdown({ metric, sees, cells, of }: OfMetric, first: boolean): string {
  const size = wholePercent(sees);
  if (!first) return `${size} on ${metric} of ${cells} of ${of}`;
  return `a slowdown of ${size} or more on ${metric} of ${cells} of ${of} ${of === 1 ? 'endpoint' : 'endpoints'}`;
}

/** A throughput 1.25 times smaller has lost 20 %. */
function loss({ sees }: OfMetric): string {
  return `a loss of ${wholePercent(sees / (1 + sees))} of throughput`;
}
