import { formatMs, formatPercent } from '../../model/units.js';
import type { Rule } from '../rule.js';
import { quantileOf } from '../robust-trend.js';
import { saturationEvidence } from '../saturation-words.js';
import { CPU, cpuCeiling } from '../saturation.js';
import { poolOf } from './pool-limit.js';

/** The process uses all the CPU that it can: from a certain load on, more load only makes it slower. */
export const cpuSaturated: Rule = {
  name: 'cpu-saturated',
  see: (of) => {
    const ceiling = cpuCeiling(of.course);
    if (ceiling === null) return [];
    const saturation = of.saturation();
    // What was full before it keeps the CPU where it is.
    if (saturation !== null && saturation.first.name !== CPU && poolOf(of) !== null) return [];
    const { points } = of.course;
    const start = points[ceiling.from];
    const end = points[ceiling.to];
    if (start === undefined || end === undefined) return [];
    const before = quantileOf(
      points.slice(0, ceiling.from + 1).map(({ p95 }) => p95),
      0.5,
    );
    const worst = quantileOf(
      points.slice(ceiling.from, ceiling.to + 1).map(({ p95 }) => p95),
      0.95,
    );
    const costly = of.costliest();
    const cores = ceiling.level.toFixed(2);
    const cut = costly === null ? 'cut the cost of its requests' : `cut the cost of ${costly.endpoint}`;
    return [
      {
        severity: 'warning',
        subject: null,
        title: `The server's CPU is at its limit from ${of.levelText(start.level)} on: ${cores} ${ceiling.level < 1.5 ? 'core' : 'cores'}`,
        evidence: [
          `CPU stayed at ${cores} cores while the load grew from ${of.levelText(start.level)} to ${of.levelText(end.level)}.`,
          ...(saturation === null ? [] : saturationEvidence(of, saturation)),
          ...(before === null || worst === null
            ? []
            : [`p95 was ${formatMs(before)} until then, and up to ${formatMs(worst)} after.`]),
          ...(costly === null
            ? []
            : [`${costly.endpoint} takes ${formatPercent(costly.share)} of all request time.`]),
        ],
        action:
          ceiling.level < 1.5
            ? `One process of a single thread can use one core: add a process (or an instance), or ${cut}.`
            : `Add an instance, or ${cut}.`,
        moment: { from: start.at, to: end.at + of.course.bucket },
        size: ceiling.level,
      },
    ];
  },
};
