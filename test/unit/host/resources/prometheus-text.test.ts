import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSample, readSeries } from '../../../../src/host/resources/prometheus-text.js';
import { readSeriesName } from '../../../../src/plan/series.js';
import type { SeriesPlan } from '../../../../src/plan/plan.js';
import { Refusal } from '../../../../src/plan/refusal.js';

const PAGE = `# HELP http_requests_total The total number of HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{method="post",code="400"}    3 1395066363000
http_requests_total{method="get",code="200"} 500

# Escaping in label values:
msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9
 indented 7
metric_without_timestamp_and_labels 12.47
something_weird{problem="division by zero"} +Inf -3982045
summary{quantile="0.5"} NaN
summary_sum 1.7560473e+07
process_open_fds 17
process_open_fds_max 1024
`;

const OPEN_METRICS = `# TYPE acme_http_router_request_seconds histogram
# UNIT acme_http_router_request_seconds seconds
foo_bucket{le="0.1"} 8 # {} 0.054
foo_bucket{le="+Inf"} 17 1520879607.789 # {trace_id="KOO5S4vxi0o"} 9.8 1520879607.7
foo_created 1520430000.123
# EOF
`;

function series(text: string): SeriesPlan {
  const read = readSeriesName(text);
  if (read instanceof Refusal) throw new Error(read.message);
  return read;
}

function valueOf(page: string, text: string): number | null | undefined {
  return readSeries(page, [series(text)])[0];
}

describe('readSeries', () => {
  it.each([
    ['http_requests_total', 1530],
    ['http_requests_total{method="post"}', 1030],
    ['http_requests_total{code="200", method!="post"}', 500],
    ['http_requests_total{code=~"2..|4.."}', 1530],
    ['http_requests_total{code=~"2"}', null],
    ['http_requests_total{code!~"2.*"}', 3],
    ['http_requests_total{pool=""}', 1530],
    ['http_requests_total{pool="db"}', null],
    [String.raw`msdos_file_access_time_seconds{path="C:\\DIR\\FILE.TXT"}`, 1_458_255_915],
    [String.raw`msdos_file_access_time_seconds{error="Cannot find file:\n\"FILE.TXT\""}`, 1_458_255_915],
    ['indented', 7],
    ['metric_without_timestamp_and_labels', 12.47],
    ['something_weird', null],
    ['summary', null],
    ['summary_sum', 17_560_473],
    ['process_open_fds', 17],
    ['open_fds', null],
    ['HELP', null],
  ])('%s is %s', (text, value) => {
    expect(valueOf(PAGE, text)).toBe(value);
  });

  it('reads OpenMetrics, with exemplars and time stamps', () => {
    expect(valueOf(OPEN_METRICS, 'foo_bucket')).toBe(25);
    expect(valueOf(OPEN_METRICS, 'foo_bucket{le="+Inf"}')).toBe(17);
    expect(valueOf(OPEN_METRICS, 'foo_created')).toBe(1_520_430_000.123);
  });

  it('reads pages with the line ends of Windows, and without a last one', () => {
    expect(valueOf('a 1\r\nb{x="y"} 2\r\n', 'b')).toBe(2);
    expect(valueOf('a 1', 'a')).toBe(1);
    expect(valueOf('', 'a')).toBeNull();
  });

  it('gives each series its own value', () => {
    const wanted = ['process_open_fds', 'missing', 'process_open_fds_max'].map(series);
    expect(readSeries(PAGE, wanted)).toEqual([17, null, 1024]);
  });

  it('finds what was written, in whatever company', () => {
    const name = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,8}$/);
    const label = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,5}$/);
    const labels = fc.dictionary(label, fc.string({ unit: 'grapheme', maxLength: 12 }), {
      maxKeys: 4,
      noNullPrototype: true,
    });
    // A zero has no sign in text.
    const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    const lines = fc.uniqueArray(fc.record({ name, labels, value }), {
      selector: (line) => line.name,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, (written) => {
        const page = written.map((line) => `# HELP ${line.name} x\n${lineOf(line)}\n`).join('');
        for (const line of written) {
          expect(valueOf(page, line.name)).toBe(line.value);
          const exact = Object.entries(line.labels).map(([key, text]) => `${key}=${quoted(text)}`);
          expect(valueOf(page, `${line.name}{${exact.join()}}`)).toBe(line.value);
        }
      }),
    );
  });
});

describe('parseSample', () => {
  it('reads name, labels and value', () => {
    expect(parseSample('a:b_1 { x = "1" , y="a, b=\\"}\\"" , } -1.5e3 123')).toEqual({
      name: 'a:b_1',
      labels: new Map([
        ['x', '1'],
        ['y', 'a, b="}"'],
      ]),
      value: -1500,
    });
  });

  it.each([
    '',
    '# TYPE a counter',
    'a',
    'a ',
    'a{} ',
    '1a 5',
    'a.b 5',
    'a 0x10',
    'a 1_000',
    'a five',
    'a 1 2 3',
    'a 1 soon',
    'a{x} 1',
    'a{x=1} 1',
    "a{x='1'} 1",
    'a{x="1} 1',
    'a{x="1",,y="2"} 1',
    'a{x="1" y="2"} 1',
    'a{x="1",x="2"} 1',
    'a{x="\\t"} 1',
    'a{x="1"',
    'a{,} 1',
    '{x="1"} 1',
  ])('refuses %j', (line) => {
    expect(parseSample(line)).toBeNull();
  });

  it('takes any text without a fuss', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        '_',
        ':',
        '{',
        '}',
        '=',
        '"',
        '\\',
        ',',
        '#',
        '.',
        ' ',
        '\t',
        '\r',
        '\n',
        '+',
        '-',
        'e',
        'Inf',
        'NaN',
      ),
    });
    fc.assert(
      fc.property(text, (line) => {
        parseSample(line);
        readSeries(line, [series('a'), series('a1{a="1"}')]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readSeriesName', () => {
  it('reads matchers in both kinds of quotes', () => {
    expect(readSeriesName(` a_b{ x="1", y!='it"s', z=~"a|b" , } `)).toEqual({
      text: `a_b{ x="1", y!='it"s', z=~"a|b" , }`,
      name: 'a_b',
      matchers: [
        { label: 'x', op: '=', value: '1' },
        { label: 'y', op: '!=', value: 'it"s' },
        { label: 'z', op: '=~', value: 'a|b' },
      ],
    });
  });

  it.each(['', '1a', 'a b', 'rate(a[5m])', 'a{', 'a{x}', 'a{x=1}', 'a{x=="1"}', 'a{x=~"("}', 'a{x="1"}[5m]'])(
    'refuses %j',
    (text) => {
      expect(readSeriesName(text)).toBeInstanceOf(Refusal);
    },
  );
});

function lineOf({
  name,
  labels,
  value,
}: {
  name: string;
  labels: Record<string, string>;
  value: number;
}): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}=${quoted(text)}`);
  return `${name}{${pairs.join()}} ${value}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
