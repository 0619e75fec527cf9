import { EndpointTally } from './endpoint-tally.js';
import { idKind, type RequestedPath } from './path-segments.js';
import { ownCopy } from './own-copy.js';
import { SeenValues, type ValuesSeen } from './seen-values.js';

/** A part of a path template: a word, or a variable with what was seen in its place. */
export type TemplatePart = string | { readonly values: ValuesSeen; readonly parent: string };

export interface CountedEndpoint {
  readonly method: string;
  readonly parts: readonly TemplatePart[];
  readonly tally: EndpointTally;
}

export interface TreeLimits {
  /** Different words in one place of the path; more of them become a variable. */
  readonly words: number;
  /** Places in all: where they are used up, new words become variables at once. */
  readonly places: number;
  readonly methods: number;
}

const LIMITS: TreeLimits = { words: 50, places: 20_000, methods: 20 };

/** Words with at least this share of their place stay words when the others become a variable. */
const KEPT_SHARE = 0.1;

/**
 * Groups paths into templates while they come, in bounded memory: what looks like an id is a variable at once; where
 * a place has too many different words, all but the frequent ones become one.
 */
export class PathTree {
  readonly #root = new Place('');
  readonly #limits: TreeLimits;
  #places = 1;

  constructor(limits: Partial<TreeLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Counts a request. With `known` only where its template exists: false is returned where it does not. */
  add(method: string, path: RequestedPath, status: number | null, known = false): boolean {
    if (known && this.#find(path.segments)?.tallies.has(method) !== true) return false;
    const good = status === null || (status >= 200 && status < 400);
    let place = this.#root;
    place.passed++;
    for (const segment of path.segments) {
      place = this.#step(place, segment, good);
      place.passed++;
    }
    this.#tallyOf(place, method).add(status, path.queryNames);
    return true;
  }

  endpoints(): CountedEndpoint[] {
    const found: CountedEndpoint[] = [];
    collect(this.#root, [], found);
    return found;
  }

  #find(segments: readonly string[]): Place | null {
    let place: Place | null = this.#root;
    for (const segment of segments) {
      const next: Place | null = place.words.get(segment) ?? place.variable;
      if (next === null) return null;
      place = next;
    }
    return place;
  }

  #step(place: Place, segment: string, good: boolean): Place {
    const kind = idKind(segment);
    const word = kind === null ? place.words.get(segment) : undefined;
    if (word !== undefined) return word;
    if (kind === null && !place.crowded && this.#places < this.#limits.places) {
      const added = new Place(ownCopy(segment));
      place.words.set(added.name, added);
      this.#places++;
      if (place.words.size <= this.#limits.words) return added;
      this.#crowd(place);
      return place.words.get(segment) ?? this.#variableOf(place);
    }
    const variable = this.#variableOf(place);
    variable.values?.add(segment, kind ?? 'word', good);
    return variable;
  }

  #variableOf(place: Place): Place {
    if (place.variable === null) {
      place.variable = new Place('', new SeenValues(place.name));
      this.#places++;
    }
    return place.variable;
  }

  /** From now on new words in this place are values of its variable, as are the rare ones so far. */
  #crowd(place: Place): void {
    place.crowded = true;
    const variable = this.#variableOf(place);
    for (const [name, word] of [...place.words]) {
      if (word.passed >= KEPT_SHARE * place.passed) continue;
      place.words.delete(name);
      // The one that made it too many has not been passed yet: its value counts now, its requests later.
      variable.values?.add(name, 'word', true, Math.max(1, word.passed));
      this.#merge(variable, word);
      this.#places--;
    }
  }

  #merge(into: Place, from: Place): void {
    into.passed += from.passed;
    if (from.values !== null) into.values?.merge(from.values);
    for (const [method, tally] of from.tallies) this.#tallyOf(into, method).merge(tally);
    for (const [name, word] of from.words) {
      const same = into.words.get(name);
      if (same === undefined) into.words.set(name, word);
      else {
        this.#merge(same, word);
        this.#places--;
      }
    }
    if (from.variable !== null) {
      if (into.variable === null) into.variable = from.variable;
      else {
        this.#merge(into.variable, from.variable);
        this.#places--;
      }
    }
    into.crowded ||= from.crowded;
    if (into.words.size > this.#limits.words) this.#crowd(into);
  }

  #tallyOf(place: Place, method: string): EndpointTally {
    const known = place.tallies.has(method) || place.tallies.size < this.#limits.methods;
    const name = known ? method : 'OTHER';
    let tally = place.tallies.get(name);
    if (tally === undefined) {
      tally = new EndpointTally();
      place.tallies.set(ownCopy(name), tally);
    }
    return tally;
  }
}

/** A place in the tree of paths. `passed`: requests to it or below it. */
class Place {
  readonly name: string;
  /** Of a variable: what was seen in its place. */
  readonly values: SeenValues | null;
  readonly words = new Map<string, Place>();
  readonly tallies = new Map<string, EndpointTally>();
  variable: Place | null = null;
  crowded = false;
  passed = 0;

  constructor(name: string, values: SeenValues | null = null) {
    this.name = name;
    this.values = values;
  }
}

function collect(place: Place, parts: readonly TemplatePart[], into: CountedEndpoint[]): void {
  for (const [method, tally] of place.tallies) into.push({ method, parts, tally });
  for (const [name, word] of place.words) collect(word, [...parts, name], into);
  if (place.variable?.values)
    collect(
      place.variable,
      [...parts, { values: place.variable.values.summary(), parent: place.name }],
      into,
    );
}
