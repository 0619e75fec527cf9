import type { RunProgress } from '../../result/progress.js';
import { cleanLine, clip } from '../escape.js';
import { viewOf } from '../report.js';
import type { ReportInput } from '../report.js';

/** One point of InfluxDB's line protocol. A tag without a text and a field without a figure are left out. */
export interface Point {
  readonly measurement: string;
  readonly tags: Readonly<Record<string, string | null>>;
  /** A string is written as a string, a number as a float. */
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly at: Date;
}

/** The point as a line, its time in ms; null without any field. */
export function lineOf({ measurement, tags, fields, at }: Point): string | null {
  const written = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${name}="${stringField(value)}"`];
    return value === null || !Number.isFinite(value) ? [] : [`${name}=${Number(value.toPrecision(12))}`];
  });
  if (written.length === 0) return null;
  const named = Object.entries(tags).flatMap(([name, value]) => {
    const text = tagText(value ?? '');
    return text === '' ? [] : [`,${name}=${text.replace(/[,= ]/g, '\\$&')}`];
  });
  return `${measurement}${named.join('')} ${written.join(',')} ${at.getTime()}`;
}

/**
 * A name as a tag holds it: one line, without control characters. A backslash can't be escaped itself: where it would
 * escape what follows (a comma, an equals sign, a space, the end), a slash stands instead.
 */
export function tagText(text: string): string {
  return clip(cleanLine(text), LONGEST_TAG).replace(/\\+(?=[,= ]|$)/g, (run) => '/'.repeat(run.length));
}

/** How the load goes, once a second. */
export function progressPoint(
  progress: RunProgress,
  about: { readonly tier: string; readonly job: string },
  at: Date,
): Point {
  const { phase, run, side, users, requests, failed, rate, p50, p95, p99 } = progress;
  return {
    measurement: 'loadgate',
    tags: { tier: about.tier, phase, run: String(run), side },
    fields: { users, requests, failed, rate, p50, p95, p99, job: about.job },
    at,
  };
}

/** How the endpoints go that are asked most, once a second: at most `MOST_LIVE` of them. */
export function endpointPoints(
  progress: RunProgress,
  about: { readonly tier: string; readonly job: string },
  at: Date,
): readonly Point[] {
  const { phase, run, side, endpoints } = progress;
  return endpoints
    .toSorted((a, b) => b.requests - a.requests)
    .slice(0, MOST_LIVE)
    .map(({ name, requests, failed, rate, mean }) => ({
      measurement: 'loadgate_endpoint_live',
      tags: { tier: about.tier, phase, run: String(run), side, endpoint: name },
      fields: { requests, failed, rate, mean, job: about.job },
      at,
    }));
}

const MOST_LIVE = 50;

/** What came of it: per endpoint its figures, per cell its verdict, and the verdict over all. */
export function summaryPoints(input: ReportInput): readonly Point[] {
  const { endpoints, cells, tier, result, verdict, now: at } = viewOf(input);
  return [
    ...endpoints.map(({ name, latency, throughput, errorRate, requests, failed }) => ({
      measurement: 'loadgate_endpoint',
      tags: { tier, endpoint: name },
      fields: { ...latency, throughput, error_rate: errorRate, requests, failed },
      at,
    })),
    ...cells.map(({ endpoint, metric, value, baseline, change, band, verdict: one }) => ({
      measurement: 'loadgate_cell',
      tags: { tier, endpoint, metric },
      fields: { value, baseline, change, band, verdict: one },
      at,
    })),
    {
      measurement: 'loadgate_verdict',
      tags: { tier },
      fields: {
        verdict: verdict.overall,
        headline: verdict.headline,
        commit: result.commit ?? '',
        job: result.id,
      },
      at,
    },
  ];
}

const LONGEST_TAG = 200;
const LONGEST_STRING = 1000;

function stringField(text: string): string {
  return clip(cleanLine(text), LONGEST_STRING).replace(/[\\"]/g, '\\$&');
}
