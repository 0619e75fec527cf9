import type { FigureRow } from '../figure-rows.js';
import { viewOf } from '../report.js';
import type { ReportInput, ReportView } from '../report.js';

/**
 * The figures and verdicts in Prometheus' text exposition format, all gauges: for a Pushgateway or the textfile
 * collector. Base units: seconds, requests per second, ratios.
 */
export function renderPrometheus(input: ReportInput): string {
  const view = viewOf(input);
  const families = [...familiesOfFigures(view), ...familiesOfVerdict(view)];
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, samples }) =>
      [
        `# HELP loadgate_${name} ${help}`,
        `# TYPE loadgate_${name} gauge`,
        ...samples.map(
          ({ labels, value }) => `loadgate_${name}${labelsOf({ tier: view.tier, ...labels })} ${value}`,
        ),
        '',
      ].join('\n'),
    )
    .join('');
}

/** A label's value: backslash, quote and line feed escaped; every other character may stand there. */
export function labelValue(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

function familiesOfFigures(view: ReportView): readonly Family[] {
  type Values = (row: FigureRow) => readonly (readonly [Record<string, string>, number | null])[];
  const samples = (row: FigureRow, of: Values): Sample[] =>
    of(row).flatMap(([labels, value]) => sample({ ...endpointOf(row.name), ...labels }, value));
  const each = (of: Values): Sample[] => [...view.endpoints, view.total].flatMap((row) => samples(row, of));
  // What can be summed over the endpoints has no total: it would be counted twice.
  const ofEndpoints = (of: Values): Sample[] => view.endpoints.flatMap((row) => samples(row, of));
  const inSeconds = (value: number | null): number | null => (value === null ? null : value / 1000);
  return [
    {
      name: 'latency_seconds',
      help: 'Latency over the judged phases, median of the runs; without an endpoint: of all together.',
      samples: each(({ latency: { p50, p95, p99 } }) => [
        [{ quantile: '0.5' }, inSeconds(p50)],
        [{ quantile: '0.95' }, inSeconds(p95)],
        [{ quantile: '0.99' }, inSeconds(p99)],
      ]),
    },
    {
      name: 'throughput_requests_per_second',
      help: 'Successful requests per second, median of the runs.',
      samples: each(({ throughput }) => [[{}, throughput]]),
    },
    {
      name: 'error_ratio',
      help: 'Failed requests and dropped arrivals of all, median of the runs.',
      samples: each(({ errorRate }) => [[{}, errorRate]]),
    },
    {
      name: 'requests',
      help: 'Requests sent, all runs together.',
      samples: ofEndpoints(({ requests }) => [[{}, requests]]),
    },
    {
      name: 'failures',
      help: 'Failed requests and dropped arrivals by kind, all runs together.',
      samples: ofEndpoints(({ failures }) =>
        Object.entries(failures).map(([kind, count]) => [{ kind }, count]),
      ),
    },
  ];
}

function familiesOfVerdict(view: ReportView): readonly Family[] {
  const { result, verdict } = view;
  const cells = (of: (cell: ReportView['cells'][number]) => number | null): Sample[] =>
    view.cells.flatMap((cell) => sample({ ...endpointOf(cell.endpoint), metric: cell.metric }, of(cell)));
  return [
    {
      name: 'cell_change_ratio',
      help: 'Change from the baseline as a fraction; for errors the difference.',
      samples: cells(({ change }) => change),
    },
    {
      name: 'cell_band_ratio',
      help: 'How far the cell may move, as a fraction.',
      samples: cells(({ band }) => band),
    },
    {
      name: 'cell_verdict',
      help: 'Always 1; the verdict is a label.',
      samples: view.cells.map(({ endpoint, metric, verdict: one }) => ({
        labels: { ...endpointOf(endpoint), metric, verdict: one },
        value: 1,
      })),
    },
    {
      name: 'threshold_status',
      help: 'Always 1; the status is a label.',
      samples: view.limits.map(({ text, status }) => ({ labels: { threshold: text, status }, value: 1 })),
    },
    {
      name: 'verdict',
      help: 'Always 1; the verdict over all is a label.',
      samples: [{ labels: { verdict: verdict.overall }, value: 1 }],
    },
    {
      name: 'measured_timestamp_seconds',
      help: 'When it was measured, in seconds since 1970.',
      samples: sample(
        result.commit === null ? {} : { commit: result.commit },
        Date.parse(result.createdAt) / 1000,
      ),
    },
  ];
}

function sample(labels: Readonly<Record<string, string>>, value: number | null): Sample[] {
  return value === null || !Number.isFinite(value) ? [] : [{ labels, value: Number(value.toPrecision(12)) }];
}

function endpointOf(name: string | null): Record<string, string> {
  return name === null ? {} : { endpoint: name };
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${labelValue(value)}"`);
  return `{${pairs.join(',')}}`;
}
