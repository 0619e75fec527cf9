/** The values of every header of this name (lower case) in a list of name, value, name, value … */
export function findHeaders(raw: readonly Buffer[], name: string): readonly string[] {
  let values: string[] | null = null;
  const first = name.charCodeAt(0);
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const key = raw[i];
    if (key?.length !== name.length || ((key[0] ?? 0) | CASE_BIT) !== first) continue;
    if (key.toString('latin1').toLowerCase() !== name) continue;
    (values ??= []).push(raw[i + 1]?.toString('latin1') ?? '');
  }
  return values ?? NO_VALUES;
}

/** Whether a list of name, value, name, value … has this name (lower case). */
export function hasHeader(headers: readonly string[], name: string): boolean {
  return headers.some((header, i) => i % 2 === 0 && header.toLowerCase() === name);
}

/** What tells upper case from lower case in ASCII. */
const CASE_BIT = 0x20;
const NO_VALUES: readonly string[] = [];
