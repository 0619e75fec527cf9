/** The text of a package.json with scripts added, and which ones; or in words why it stays as it is. */
export type ScriptsAdded =
  { readonly text: string; readonly added: readonly string[] } | { readonly problem: string };

/**
 * Adds scripts that are missing. All else stays as it was written: order, indentation, line ends, byte order mark.
 * A script of the same name is never changed.
 */
export function addScripts(text: string, scripts: Readonly<Record<string, string>>): ScriptsAdded {
  const manifest = parseObject(text);
  if (manifest === null) return { problem: 'it is not a JSON object' };
  const existing = manifest.scripts;
  if (existing !== undefined && !isObject(existing)) return { problem: 'its "scripts" is not an object' };
  const missing = Object.entries(scripts).filter(
    ([name]) => existing === undefined || !Object.hasOwn(existing, name),
  );
  if (missing.length === 0) return { text, added: [] };
  const changed = inserted(text, missing, existing === undefined);
  const expected = { ...manifest, scripts: { ...existing, ...Object.fromEntries(missing) } };
  // A text that is read in two ways, as one with a key twice, is left to its owner.
  if (JSON.stringify(parseObject(changed)) !== JSON.stringify(expected))
    return { problem: 'it is written in an unusual way' };
  return { text: changed, added: missing.map(([name]) => name) };
}

type Entries = readonly (readonly [string, string])[];

function inserted(text: string, missing: Entries, isNew: boolean): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const step = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const root = text.indexOf('{');
  if (isNew) {
    const block = membersText(missing, newline, step.repeat(2));
    return insertLast(text, root, `"scripts": {${block}${newline}${step}}`, newline, step, '');
  }
  const at = valueOf(text, root, 'scripts');
  const [first, ...rest] = missing.map(memberText);
  const isInline = !text.slice(at, endOfValue(text, at)).includes('\n');
  const separator = isInline ? ' ' : `${newline}${step.repeat(2)}`;
  return insertLast(
    text,
    at,
    [first, ...rest].join(`,${separator}`),
    isInline ? '' : newline,
    isInline ? ' ' : step.repeat(2),
    isInline ? '' : step,
  );
}

function membersText(members: Entries, newline: string, indent: string): string {
  return members.map((member) => `${newline}${indent}${memberText(member)}`).join(',');
}

function memberText([name, command]: readonly [string, string]): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(command)}`;
}

/** Puts members behind the last one of the object that opens at `open`. */
function insertLast(
  text: string,
  open: number,
  members: string,
  newline: string,
  indent: string,
  closing: string,
): string {
  const close = endOfValue(text, open) - 1;
  const body = text.slice(open + 1, close).trimEnd();
  const end = open + 1 + body.length;
  if (body !== '') return `${text.slice(0, end)},${newline}${indent}${members}${text.slice(end)}`;
  return `${text.slice(0, open + 1)}${newline}${indent}${members}${newline}${closing}${text.slice(close)}`;
}

/** Where the value of a key of the object that opens at `open` begins. The text is known to be valid JSON. */
function valueOf(text: string, open: number, key: string): number {
  let at = open + 1;
  for (;;) {
    at = skip(text, at, /[\s,]/);
    const end = endOfValue(text, at);
    const name: unknown = JSON.parse(text.slice(at, end));
    const value = skip(text, end, /[\s:]/);
    if (name === key) return value;
    at = endOfValue(text, value);
  }
}

/** Just behind the value that begins at `at`. */
function endOfValue(text: string, at: number): number {
  const start = text.charAt(at);
  if (start === '"') return at + (/^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0].length ?? 1);
  if (start !== '{' && start !== '[') return skip(text, at, /[^\s,}\]]/);
  let depth = 0;
  for (let here = at; ;) {
    const sign = text.charAt(here);
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    if (depth === 0) return here + 1;
    here = sign === '"' ? endOfValue(text, here) : here + 1;
  }
}

function skip(text: string, from: number, over: RegExp): number {
  let at = from;
  while (at < text.length && over.test(text.charAt(at))) at++;
  return at;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
