import { endpointsIn } from '../../result/endpoint-lines.js';
import { figures } from '../../result/figures.js';
import { percentileOf } from '../../result/sketch.js';
import type { Run } from '../../result/result.js';
import { viewOf } from '../report.js';
import type { ReportInput } from '../report.js';

/**
 * The cells as CSV (RFC 4180), worst first: one line per endpoint and metric. Latencies in ms, throughput in req/s,
 * errors, changes and bands as fractions; empty where there is no figure; the runs separated by spaces.
 */
export function renderCellsCsv(input: ReportInput): string {
  const { cells, tier, result } = viewOf(input);
  const head =
    'tier,commit,recorded_at,endpoint,metric,verdict,value,baseline,change,band,interval_low,interval_high,by,runs,reason';
  return csvTable([
    head.split(','),
    ...cells.map((cell) => [
      tier,
      result.commit ?? '',
      result.createdAt,
      cell.endpoint ?? '',
      cell.metric,
      cell.verdict,
      cell.value,
      cell.baseline,
      cell.change,
      cell.band,
      cell.interval?.low ?? null,
      cell.interval?.high ?? null,
      cell.by,
      cell.runs.map((value) => String(rounded(value))).join(' '),
      cell.reason,
    ]),
  ]);
}

/**
 * How each run went over time, as CSV (RFC 4180): one line per bucket of the timeline for all together, without an
 * `endpoint`, and one for each endpoint that did anything in it; those have no percentiles. `start` and `length` in
 * seconds, rates in req/s, latencies in ms (from a sketch: within 3.2 %; means of endpoints are exact).
 */
export function renderTimelineCsv({ result }: ReportInput): string {
  const head =
    'run,side,pair,phase,start,length,requests,failed,dropped,requests_per_second,users,p50,p95,p99,endpoint,mean';
  return csvTable([head.split(','), ...result.runs.flatMap(bucketRows)]);
}

/** A name or a figure; null: there is none. */
export type CsvField = string | number | null;

/** Rows as RFC 4180 has them: comma, CRLF, quotes doubled. Texts are guarded: see `guarded`. */
export function csvTable(rows: readonly (readonly CsvField[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function csvField(value: CsvField): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(rounded(value)) : '';
  const text = guarded(value ?? '').replace(/\p{Cs}/gu, '\ufffd');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets take a text that begins with `=`, `+`, `-` or `@` (also in full width) for a formula, whatever is
 * quoted: an apostrophe before it makes it text. One more before what begins with an apostrophe already, so that the
 * name can be told from it again.
 */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function bucketRows(run: Run): readonly (readonly CsvField[])[] {
  const { bucket, buckets } = run.timeline;
  const end = figures(run, { endpoint: null, phases: 'all' }).duration;
  return buckets.flatMap(({ start, requests, failed, dropped, users, latency }, index) => {
    // The last bucket ends with the run.
    const length = Math.max(0, Math.min(bucket, end - start));
    const phase = run.phases.findLast((span) => span.start <= start && span.end > span.start);
    const place = [run.number, run.side, run.pair, phase?.name ?? '', start / 1000, length / 1000];
    const rate = (count: number): number | null => (length > 0 ? (count * 1000) / length : null);
    const percentiles = [50, 95, 99].map((p) => percentileOf(latency, p));
    return [
      [...place, requests, failed, dropped, rate(requests), users, ...percentiles, null, null],
      ...endpointsIn(run.timeline, index)
        .filter((one) => one.requests + one.dropped > 0)
        .map((one) => [
          ...[...place, one.requests, one.failed, one.dropped, rate(one.requests), null, null, null, null],
          run.endpoints[one.endpoint]?.name ?? '',
          one.timed > 0 ? one.time / one.timed / 1000 : null,
        ]),
    ];
  });
}
