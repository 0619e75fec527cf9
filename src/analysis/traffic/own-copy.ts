/** A part of a long text keeps the whole text in memory: a copy does not. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
