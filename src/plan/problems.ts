import { ConfigError, type Location, type Problem } from '../model/errors.js';
import { redactor } from '../model/redact.js';

/** Where a value stands in the scenario file: keys of maps and indexes of lists, from the top. */
export type Path = readonly (string | number)[];

/** The key of a map's entry (what an error about the entry points at), or the value behind it. */
export type Part = 'key' | 'value';

/** Finds values of the scenario in what the user wrote: the file, or a `--set` flag. */
export interface Places {
  locate(path: Path, part: Part): { readonly at: Location | null; readonly flag: string | null };
}

/** Collects everything that is wrong with a scenario, so that a person can mend it in one go. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  readonly #broken = new Set<string>();
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  add(path: Path, message: string, part: Part = 'key'): void {
    if (this.#broken.has(showPath(path))) return;
    const { at, flag } = this.#places.locate(path, part);
    this.report({ at, path: flag === null ? showPath(path) : `--set ${showPath(path)}`, message });
  }

  /** Adds a problem that leaves no usable value: whatever else is found there follows from it, and is not told. */
  addBroken(path: Path, message: string, part: Part = 'value'): void {
    this.add(path, message, part);
    this.#broken.add(showPath(path));
  }

  /** Adds a problem that is not a value of the scenario, such as a flag. */
  report(problem: Problem): void {
    this.#found.set(JSON.stringify(problem), problem);
  }

  get found(): readonly Problem[] {
    return [...this.#found.values()];
  }

  get any(): boolean {
    return this.#found.size > 0;
  }

  /** @throws ConfigError with every problem, in the order of the file; secrets are masked. */
  throwIfAny(secrets: Iterable<string> = []): void {
    if (!this.any) return;
    const redact = redactor(secrets);
    const shown = [...this.#found.values()].map((one) => ({ ...one, message: redact(one.message) }));
    throw new ConfigError(shown.sort(byPlace));
  }
}

/** `journeys.shopper.steps[0].get`; keys that are not plain words are quoted. */
export function showPath(path: Path): string {
  let shown = '';
  for (const part of path) {
    if (typeof part === 'number') shown += `[${part}]`;
    else if (!/^[\w$-]+$/.test(part)) shown += `[${JSON.stringify(part)}]`;
    else shown += shown === '' ? part : `.${part}`;
  }
  return shown;
}

/** Problems without a place (flags) come first. */
function byPlace(a: Problem, b: Problem): number {
  const [left, right] = [a.at, b.at];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
