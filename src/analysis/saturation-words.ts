import { formatCount, formatDuration } from '../model/units.js';
import type { ObservedRun } from './observed-run.js';
import { CPU, type Full, type Saturation } from './saturation.js';

/**
 * `db_pool_in_use was full first: it levelled off at 20 from 80 users on, 12s before throughput did.`, and what
 * came after it.
 */
export function saturationEvidence(of: ObservedRun, saturation: Saturation): readonly string[] {
  const { first, later, lead, tolerance } = saturation;
  const next = later
    .slice(0, MOST_LATER)
    .map((one) => `${one.name} at ${levelOf(of, one)}${afterwards(one.at - first.at, tolerance)}`);
  return [
    `${first.name} was full first: it levelled off at ${levelOf(of, first)} from ${of.levelText(first.load)} on${beforeThroughput(lead, tolerance)}.`,
    ...(next.length === 0 ? [] : [`What levelled off after it: ${next.join('; ')}.`]),
  ];
}

/** `20`, `0.99 of 2 cores` */
export function levelOf(of: ObservedRun, { name, level }: Full): string {
  if (name === CPU) return `${level.toFixed(2)} of ${of.result.environment.cores} cores`;
  const isCount = Number.isInteger(level) || level >= 1000;
  return isCount && level < LARGEST_COUNT
    ? formatCount(Math.round(level))
    : String(Number(level.toPrecision(3)));
}

const MOST_LATER = 3;
const LARGEST_COUNT = 1e9;

function beforeThroughput(lead: number | null, tolerance: number): string {
  if (lead === null) return '';
  return lead > tolerance ? `, ${formatDuration(lead)} before throughput did` : ', when throughput did';
}

function afterwards(time: number, tolerance: number): string {
  return time > tolerance ? `, ${formatDuration(time)} later` : ', at about the same time';
}
