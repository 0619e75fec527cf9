import type { Baseline, BaselineAnchor, BaselineEntry, BaselineJob } from './baseline-schema.js';

/**
 * The text of a `perf-baseline.json`: JSON that is the same for the same content, sorted, one line per endpoint.
 * The commas between jobs and between entries stand on lines of their own, so that a job that comes or goes
 * touches no line of another.
 */
export function serialiseBaseline(baseline: Baseline): string {
  const entries = [...baseline.entries].sort(byEntry).map(entryLines);
  const lines = [
    '{',
    `  "schema": ${JSON.stringify(baseline.schema)},`,
    '  "entries": [',
    ...separated(entries, '    ,'),
    '  ]',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: BaselineEntry): string[] {
  return [
    '    {',
    `      "tier": ${JSON.stringify(entry.tier)},`,
    `      "environment": ${inline(entry.environment)},`,
    `      "scenario": ${JSON.stringify(entry.scenario)},`,
    ...anchorLines(entry.anchors ?? []),
    '      "jobs": [',
    ...separated([...entry.jobs].sort(byAge).map(jobLines), '        ,'),
    '      ]',
    '    }',
  ];
}

function anchorLines(anchors: readonly BaselineAnchor[]): string[] {
  if (anchors.length === 0) return [];
  const lines = [...anchors].sort(byCell).map((anchor) => [`        ${inline(anchor)}`]);
  return ['      "anchors": [', ...separated(lines, '        ,'), '      ],'];
}

function jobLines(job: BaselineJob): string[] {
  const endpoints = Object.entries(job.endpoints).sort(([a], [b]) => compareText(a, b));
  return [
    '        {',
    `          "id": ${JSON.stringify(job.id)},`,
    `          "commit": ${JSON.stringify(job.commit)},`,
    `          "recordedAt": ${JSON.stringify(job.recordedAt)},`,
    ...optionalLine('calibration', job.calibration),
    ...optionalLine('newLevel', job.newLevel),
    `          "throughput": ${inline(job.throughput)},`,
    ...optionalLine('capacity', job.capacity),
    '          "endpoints": {',
    ...endpoints.map(([name, values], index) => {
      const comma = index < endpoints.length - 1 ? ',' : '';
      return `            ${JSON.stringify(name)}: ${inline(values)}${comma}`;
    }),
    '          }',
    '        }',
  ];
}

function optionalLine(key: string, value: unknown): string[] {
  return value === undefined ? [] : [`          ${JSON.stringify(key)}: ${inline(value)},`];
}

function byCell(a: BaselineAnchor, b: BaselineAnchor): number {
  return compareText(inline(a.endpoint), inline(b.endpoint)) || compareText(a.metric, b.metric);
}

/** Oldest first; jobs of the same second by their id. */
export function byAge(a: BaselineJob, b: BaselineJob): number {
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || compareText(a.id, b.id);
}

function byEntry(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.tier, b.tier) || compareText(inline(a.environment), inline(b.environment));
}

/** By code units: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function separated(blocks: readonly (readonly string[])[], separator: string): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : [separator, ...block]));
}

/** JSON on one line, with a space behind each comma and colon, its keys in the order of the schema. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`);
  return `{ ${pairs.join(', ')} }`;
}
