export interface ParsedPoint {
  readonly measurement: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string | number>>;
  /** In the unit of the request's precision. */
  readonly time: number;
}

/** Reads lines as InfluxDB 1.x does: escapes before `,`, `=` and a space; strings in quotes. Throws for anything else. */
export function parseLines(text: string): readonly ParsedPoint[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line: string): ParsedPoint {
  const end = line.search(/(?<!\\) /);
  const [measurement = '', ...pairs] = cut(line.slice(0, end), ',');
  if (end < 1 || measurement === '') throw new Error(`no measurement: ${line}`);
  const tags = pairs.map((pair) => {
    const [name = '', value = '', ...more] = cut(pair, '=');
    if (name === '' || value === '' || more.length > 0) throw new Error(`not a tag: ${pair}`);
    return [plain(name), plain(value)] as const;
  });
  const rest = line.slice(end + 1);
  const fields: [string, string | number][] = [];
  let at = 0;
  for (;;) {
    const field = /([\w]+)=(?:"((?:[^"\\]|\\["\\])*)"|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?))(,| )/y;
    field.lastIndex = at;
    const [whole, name, string, number, last] = field.exec(rest) ?? [];
    if (whole === undefined || name === undefined) throw new Error(`not a field: ${rest.slice(at)}`);
    fields.push([name, string === undefined ? Number(number) : string.replace(/\\(["\\])/g, '$1')]);
    at += whole.length;
    if (last === ' ') break;
  }
  const time = rest.slice(at);
  if (!/^\d+$/.test(time)) throw new Error(`not a time: ${time}`);
  for (const names of [tags, fields])
    if (new Set(names.map(([name]) => name)).size < names.length) throw new Error(`a key twice: ${line}`);
  return {
    measurement: plain(measurement),
    tags: Object.fromEntries(tags),
    fields: Object.fromEntries(fields),
    time: Number(time),
  };
}

/** At separators that no backslash stands before. */
function cut(text: string, separator: string): readonly string[] {
  const parts: string[] = [''];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === separator && text[at - 1] !== '\\') parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

/** A backslash is one unless it stands before a character that it escapes. */
function plain(text: string): string {
  return text.replace(/\\([,= ])/g, '$1');
}
