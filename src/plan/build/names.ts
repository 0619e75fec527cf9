import type { JsonValue } from '../plan.js';
import { showPath, type Path } from '../problems.js';
import { didYouMean } from '../suggest.js';
import { BUILTIN_NAMES, RESPONSE_NAMES } from '../syntax/builtins.js';
import { parseExpression } from '../syntax/expression.js';
import { SyntaxProblem } from '../syntax/problem.js';
import { parseTemplate } from '../syntax/template.js';
import { refuseVariable } from '../runner-variables.js';
import type { Building } from './building.js';

const BUILTIN = new Set<string>(BUILTIN_NAMES);
const OF_ANSWER = new Set<string>(RESPONSE_NAMES);
const NO_NAMES = new Set<string>();

/** Where names come from, apart from what is always there. */
export interface NameSources {
  readonly data: ReadonlySet<string>;
  /** Every capture of this journey, login included, with its place. */
  readonly captures: ReadonlyMap<string, Path>;
  /** Captures of the other journeys, with the journey's name. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** Follows a journey step by step and checks that templates and expressions use only names that are set by then. */
export class Names {
  readonly #building: Building;
  readonly #sources: NameSources;
  readonly #captured = new Set<string>();
  #scripted = false;

  constructor(building: Building, sources: NameSources) {
    this.#building = building;
    this.#sources = sources;
  }

  /** From here on a capture has set this name. */
  capture(name: string): void {
    this.#captured.add(name);
  }

  /** A script sets whatever it likes: from here on any name may exist. */
  script(): void {
    this.#scripted = true;
  }

  /** Why a capture can't have this name; null when it can. */
  clash(name: string): string | null {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      return `${JSON.stringify(name)} can't be a variable: use letters, digits and _`;
    }
    if (BUILTIN.has(name)) return `"${name}" is a built-in name: choose another`;
    return this.#sources.data.has(name) ? `"${name}" is already the name of data: choose another` : null;
  }

  template(text: string, path: Path): void {
    if (text.includes('{{')) this.#check(path, () => parseTemplate(text), NO_NAMES);
  }

  /** Checks the templates in every text of a value. */
  templates(value: JsonValue, path: Path): void {
    if (typeof value === 'string') this.template(value, path);
    else if (Array.isArray(value)) {
      value.forEach((item: JsonValue, index) => {
        this.templates(item, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) this.templates(item, [...path, key]);
    }
  }

  /** `onAnswer`: the expression also sees the answer. */
  expression(text: string, path: Path, onAnswer: boolean): void {
    this.#check(path, () => parseWhole(text), onAnswer ? OF_ANSWER : NO_NAMES);
  }

  #check(
    path: Path,
    parse: () => { readonly names: readonly string[]; readonly envNames: readonly string[] },
    more: ReadonlySet<string>,
  ): void {
    const { problems } = this.#building;
    try {
      const { names, envNames } = parse();
      for (const name of names) {
        const refused = more.has(name) ? null : this.#explainUnknown(name, more);
        if (refused !== null) problems.add(path, refused, 'value');
      }
      for (const name of envNames) this.#useEnv(name, path);
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      problems.add(path, error.message, 'value');
    }
  }

  #explainUnknown(name: string, more: ReadonlySet<string>): string | null {
    const { data, captures, elsewhere } = this.#sources;
    if (this.#scripted || BUILTIN.has(name) || data.has(name) || this.#captured.has(name)) return null;
    const later = captures.get(name);
    if (later !== undefined) {
      const { line } = this.#building.document.place(later);
      return `"${name}" is used before it is set: line ${line} captures it (${showPath(later.slice(0, -2))})`;
    }
    const journey = elsewhere.get(name);
    if (journey !== undefined) {
      return `"${name}" is captured by the journey "${journey}" only: each journey captures its own`;
    }
    if (OF_ANSWER.has(name)) return `"${name}" belongs to an answer: only expect.body can read it`;
    const guess = didYouMean(name, [...captures.keys(), ...data, ...BUILTIN, ...more]);
    return `unknown name "${name}"${guess === '' ? ': no data has this name and no step captures it' : guess}`;
  }

  #useEnv(name: string, path: Path): void {
    const refused = refuseVariable(name);
    if (refused !== null) {
      this.#building.problems.add(path, refused, 'value');
      return;
    }
    const value = this.#building.env[name];
    if (value !== undefined) this.#building.usedEnv.set(name, value);
    else this.#building.problems.add(path, `the environment variable ${name} is not set`, 'value');
  }
}

/** An expression stands alone in the file: its problems show it. */
function parseWhole(text: string): ReturnType<typeof parseExpression> {
  try {
    return parseExpression(text);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const rest = text.slice(error.offset).trim();
    const place = rest === '' ? `in ${JSON.stringify(text)}` : `at ${JSON.stringify(rest)}`;
    const advice = /^=[^=]/.test(rest) ? ' (== compares)' : '';
    throw new SyntaxProblem(`${error.message} ${place}${advice}`, error.offset, error);
  }
}
