import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { ConfigError, type Location, type Problem } from '../model/errors.js';
import type { Part, Path, Places } from './problems.js';
import { explainYaml } from './yaml-problems.js';

const DEEPEST = 100;

/** A scenario file as parsed YAML, which knows where everything stands. */
export interface ScenarioDocument extends Places {
  readonly file: string;
  readonly yaml: Document;
  readonly text: string;
  /** Keys that stand twice: the rest can be checked nevertheless. */
  readonly problems: readonly Problem[];
  /** Where a value stands; the start of the file for one that a flag gave. */
  place(path: Path): Location;
  /** Tells the document that a flag gave this value. */
  markOverridden(path: Path): void;
}

/**
 * Parses the text of a scenario file. JSON is read as the YAML it is.
 * @throws ConfigError when it is empty or its syntax is broken.
 */
export function parseScenario(text: string, file: string): ScenarioDocument {
  const lines = new LineCounter();
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const yaml = parse(text, file, lines);
  const problems = explainYaml(yaml, text, locate);
  if (problems.fatal.length > 0) throw new ConfigError(problems.fatal);
  if (yaml.contents === null || (isScalar(yaml.contents) && yaml.contents.value === null)) {
    throw fatal(file, 'is empty: a scenario needs at least target, journeys and tiers');
  }
  const overridden: Path[] = [];
  const find: Places['locate'] = (path, part) => {
    const flag = overridden.find((one) => isWithin(path, one));
    const offset = flag === undefined ? offsetOf(yaml, path, part) : null;
    if (offset !== null) return { at: locate(offset), flag: null };
    const madeBy = flag ?? overridden.find((one) => isWithin(one, path));
    return { at: null, flag: madeBy === undefined ? null : path.join('.') };
  };
  return {
    file,
    yaml,
    text,
    problems: problems.tolerable,
    locate: find,
    place: (path) => find(path, 'key').at ?? { file, line: 1, column: 1 },
    markOverridden: (path) => overridden.push(path),
  };
}

function parse(text: string, file: string, lines: LineCounter): Document {
  if (isTooDeep(text)) throw fatal(file, `is nested more than ${DEEPEST} levels deep`);
  try {
    return parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
  } catch (cause) {
    if (cause instanceof RangeError) throw fatal(file, `is nested more than ${DEEPEST} levels deep`);
    throw cause;
  }
}

/** The parser works recursively: a file of a million brackets must not reach it. */
function isTooDeep(text: string): boolean {
  let [brackets, marksInLine, indent] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?') marksInLine++;
    else if (token.startsWith('\n') || token.startsWith('\r')) marksInLine = 0;
    else if (token.startsWith(' ')) indent = Math.max(indent, token.length);
    if (brackets > DEEPEST || marksInLine > DEEPEST || indent > 20 * DEEPEST) return true;
  }
  return false;
}

function fatal(file: string, message: string): ConfigError {
  return new ConfigError([{ at: { file, line: 1, column: 1 }, path: '', message }]);
}

/** Offset of the value at `path`, or of its nearest ancestor in the file; null for what a flag made. */
function offsetOf(yaml: Document, path: Path, part: Part): number | null {
  let node: Node | null = yaml.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    const container = isAlias(node) ? node.resolve(yaml) : node;
    if (isMap(container) && typeof step === 'string') {
      const pair = container.items.find((one) => keyOf(one) === step);
      if (!pair) return offset;
      node = asNode(pair.value);
      const start: number | null = last && part === 'value' ? startOf(node) : startOf(asNode(pair.key));
      if (start === null) return null;
      offset = start;
    } else if (isSeq(container) && typeof step === 'number') {
      node = asNode(container.items[step]);
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** The key of a map's entry as text. */
export function keyOf(pair: Pair): string {
  const key = isScalar(pair.key) ? pair.key.value : pair.key;
  return typeof key === 'string' ? key : String(key);
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

function startOf(node: Node | null): number | null {
  return node?.range?.[0] ?? null;
}

function isWithin(path: Path, ancestor: Path): boolean {
  return (
    ancestor.length <= path.length && ancestor.every((part, index) => String(path[index]) === String(part))
  );
}
