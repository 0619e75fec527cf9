/** Why a text can't be read, in words for the person who wrote it. Returned, never thrown. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** What stands in the file, as an error message shows it: `"many"`, `30`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return JSON.stringify(value);
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return JSON.stringify(shown);
}

/** `expected a number, got "many"`; for an absent value `missing: expected a number`. */
export function mismatch(expected: string, value: unknown): string {
  return value === undefined
    ? `missing: expected ${expected}`
    : `expected ${expected}, got ${describeValue(value)}`;
}
