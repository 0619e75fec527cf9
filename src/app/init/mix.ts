import type { Route } from './route.js';

/** What one kind of user does, as `loadgate init` proposes it. */
export interface ProposedJourney {
  readonly name: string;
  /** Percent of the iterations: all together are 100. */
  readonly weight: number;
  readonly routes: readonly Route[];
}

/** One journey for each resource, weighted by how many routes it has: a start for somebody who knows the users. */
export function proposeMix(routes: readonly Route[]): readonly ProposedJourney[] {
  const groups = grouped(routes);
  const shares = wholePercents(groups.map(([, own]) => own.length));
  return groups.map(([name, own], index) => ({ name, weight: shares[index] ?? 0, routes: own }));
}

const MOST = 4;

function grouped(routes: readonly Route[]): readonly (readonly [string, readonly Route[]])[] {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const name = resourceOf(route.path);
    groups.set(name, [...(groups.get(name) ?? []), route]);
  }
  const all = [...groups];
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1).flatMap(([, own]) => own);
  return [...all.slice(0, MOST - 1), ['others', rest]];
}

/** `/api/v1/products/7?x=1` is about `products`. */
function resourceOf(path: string): string {
  const parts = path.replace(/[?#].*$/s, '').split('/');
  const telling = parts.find((part) => part !== '' && !/^(api|rest|public|v\d+(\.\d+)?)$/i.test(part));
  const name = (telling ?? '').replace(/%[0-9a-f]{2}|[^A-Za-z0-9_-]+/gi, '-').replace(/^[-_\d]+|-+$/g, '');
  if (name === '') return 'visitor';
  // Clocks and what is left over have names of their own.
  return ['health', 'others'].includes(name.toLowerCase()) ? `${name}-routes` : name;
}

/** Largest remainders: whole numbers of at least 1 that make 100. */
function wholePercents(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (100 * count) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return whole.map((share, index) => share + (byRemainder.includes(index) ? 1 : 0));
}
