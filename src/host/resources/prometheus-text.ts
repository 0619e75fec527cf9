import type { SeriesPlan } from '../../plan/plan.js';

/** One line of a Prometheus endpoint. */
export interface MetricSample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** May be NaN or infinite. */
  readonly value: number;
}

/**
 * What a page in Prometheus's text format (0.0.4, or OpenMetrics) says of the chosen series: the sum over the lines
 * that match, null without one. Lines of other series are not even looked at: such pages can be long.
 */
export function readSeries(page: string, series: readonly SeriesPlan[]): readonly (number | null)[] {
  const byName = new Map<string, readonly MetricSample[]>();
  return series.map((wanted) => {
    const samples = byName.get(wanted.name) ?? samplesOf(page, wanted.name);
    byName.set(wanted.name, samples);
    const matches = matcherOf(wanted);
    // A quantile without observations is NaN: that is no value.
    const values = samples.filter((sample) => Number.isFinite(sample.value) && matches(sample));
    return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0);
  });
}

/** Reads one line; null for comments, empty lines and whatever does not follow the format. */
export function parseSample(line: string): MetricSample | null {
  const name = /^[ \t]*([a-zA-Z_:][\w:]*)[ \t]*/.exec(line);
  if (!name) return null;
  let at = name[0].length;
  const labels = new Map<string, string>();
  if (line[at] === '{') {
    const end = readLabels(line, at + 1, labels);
    if (end === null) return null;
    at = end;
  } else if (!/[ \t]$/.test(name[0])) return null;
  const value = VALUE.exec(line.slice(at))?.[1];
  const number = value === undefined ? null : parseNumber(value);
  return number === null ? null : { name: name[1] ?? '', labels, value: number };
}

/** The value, perhaps a time stamp, perhaps an exemplar (OpenMetrics). */
const VALUE = /^[ \t]*(\S+)(?:[ \t]+[+-]?[\d.]+(?:[eE][+-]?\d+)?)?(?:[ \t]+# ?\{.*)?[ \t\r]*$/;
const LABEL = /[ \t]*([a-zA-Z_]\w*)[ \t]*=[ \t]*"((?:[^"\\\n]|\\[\\"n])*)"[ \t]*(,|(?=\}))/y;
const END = /[ \t]*\}/y;

/** Gives where the labels end, behind the bracket; null when they can't be read. */
function readLabels(line: string, start: number, labels: Map<string, string>): number | null {
  let at = start;
  for (;;) {
    END.lastIndex = at;
    if (END.test(line)) return END.lastIndex;
    LABEL.lastIndex = at;
    const [, name, value = ''] = LABEL.exec(line) ?? [];
    if (name === undefined || labels.has(name)) return null;
    labels.set(
      name,
      value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char)),
    );
    at = LABEL.lastIndex;
  }
}

/** As Go's ParseFloat reads decimal numbers: these pages come from there. */
function parseNumber(text: string): number | null {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (/^[+-]?inf(?:inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^nan$/i.test(text) ? NaN : null;
}

function samplesOf(page: string, name: string): readonly MetricSample[] {
  const samples: MetricSample[] = [];
  let from = 0;
  for (;;) {
    const found = page.indexOf(name, from);
    if (found === -1) return samples;
    const start = page.lastIndexOf('\n', found) + 1;
    const end = page.indexOf('\n', found);
    const line = page.slice(start, end === -1 ? undefined : end);
    const isFirst = page.slice(start, found).trim() === '';
    const sample = isFirst ? parseSample(line) : null;
    if (sample?.name === name) samples.push(sample);
    if (end === -1) return samples;
    // The name may stand in a comment, or begin a longer one: one look at a line is enough.
    from = end;
  }
}

function matcherOf({ matchers }: SeriesPlan): (sample: MetricSample) => boolean {
  const tests = matchers.map(({ label, op, value }) => {
    const pattern = op === '=~' || op === '!~' ? new RegExp(`^(?:${value})$`, 'su') : null;
    const wanted = op === '=' || op === '=~';
    return ({ labels }: MetricSample): boolean => {
      // To PromQL a label that is missing is an empty one.
      const found = labels.get(label) ?? '';
      return (pattern === null ? found === value : pattern.test(found)) === wanted;
    };
  });
  return (sample) => tests.every((test) => test(sample));
}
