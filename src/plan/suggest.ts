import { distance } from 'fastest-levenshtein';

/** `, did you mean "weight"?` when one of the known words is close to `word`; else an empty text. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const nearest = closest(word, known);
  return nearest === null ? '' : `, did you mean ${JSON.stringify(nearest)}?`;
}

/** The known word that `word` was probably meant to be; null when none is close. */
export function closest(word: string, known: Iterable<string>): string | null {
  const tolerated = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let fewest = tolerated + 1;
  for (const candidate of known) {
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Letters in another order are one slip of the fingers. */
function editsBetween(a: string, b: string): number {
  const sorted = (text: string): string => text.split('').sort().join('');
  return a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b);
}

/** `"a", "b" and "c"`, shortened when there are many; `none` for an empty list. */
export function listNames(names: Iterable<string>, most = 8): string {
  const quoted = [...names].map((name) => JSON.stringify(name));
  if (quoted.length === 0) return 'none';
  if (quoted.length > most) return `${quoted.slice(0, most).join(', ')} and ${quoted.length - most} more`;
  return quoted.length === 1
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
