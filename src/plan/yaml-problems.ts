import type { Document, YAMLError } from 'yaml';
import type { Location, Problem } from '../model/errors.js';

/** What is wrong with the YAML itself. After a fatal problem nothing else in the file can be trusted. */
export interface YamlProblems {
  readonly fatal: readonly Problem[];
  readonly tolerable: readonly Problem[];
}

/** The parser's errors in words for the person who wrote the file. */
export function explainYaml(
  yaml: Document,
  text: string,
  locate: (offset: number) => Location,
): YamlProblems {
  const toProblem = (error: YAMLError): Problem => ({
    at: locate(error.pos[0]),
    path: '',
    message: explain(error, text),
  });
  const isDuplicate = (error: YAMLError): boolean => error.code === 'DUPLICATE_KEY';
  const broken = yaml.errors.filter((error) => !isDuplicate(error));
  const tags = yaml.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  const duplicates = yaml.errors.filter(isDuplicate).map(toProblem);
  // One mistake makes the parser stumble again and again behind it: only the first place helps.
  const first = [...broken, ...tags].slice(0, 1).map(toProblem);
  return first.length > 0
    ? { fatal: [...duplicates, ...first].sort(byLine), tolerable: [] }
    : { fatal: [], tolerable: duplicates };
}

function byLine(a: Problem, b: Problem): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0);
}

function explain(error: YAMLError, text: string): string {
  const [start, end] = error.pos;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `the key ${wordAt(text, start)} stands twice in this map: remove one`;
    case 'TAB_AS_INDENT':
      return 'a tab indents this line: YAML wants spaces';
    case 'MULTIPLE_DOCS':
      return 'a second document starts here (---): a scenario file holds one';
    case 'MISSING_CHAR':
      return explainMissing(error);
    case 'BAD_SCALAR_START':
      return `a text can't start with ${text.slice(start, end)} here: put it into quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKey(text, start);
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return `the indentation does not fit the lines above, or a bracket is not closed: ${sentence(error.message)}`;
    case 'UNEXPECTED_TOKEN':
      return explainToken(error, text);
    case 'TAG_RESOLVE_FAILED':
      return `the tag ${wordAt(text, start)} is not supported: write the value without it`;
    default:
      return `not valid YAML: ${sentence(error.message)}`;
  }
}

function explainMissing(error: YAMLError): string {
  if (error.message.includes('quote')) return 'a quote is opened above but not closed';
  return `not valid YAML: ${sentence(error.message)}`;
}

function explainKey(text: string, start: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  const line = text.slice(from, to === -1 ? undefined : to);
  return (line.match(/:\s/g)?.length ?? 0) > 1
    ? 'a second ": " in this line: put the text behind the first one into quotes'
    : 'the lines below are indented deeper than this value allows, or this line lacks its ":"';
}

function explainToken(error: YAMLError, text: string): string {
  const before = text.slice(Math.max(0, error.pos[0] - 2), error.pos[0] + 1);
  if (before.includes('${')) return '${…} inside { } or [ ] must be in quotes: "${NAME}"';
  const found = JSON.stringify(text.slice(error.pos[0], error.pos[1]).trim());
  return `not valid YAML: ${found} is unexpected here; a text with such signs must be in quotes`;
}

/** The word, or quoted text, that starts at an offset. */
function wordAt(text: string, offset: number): string {
  const word = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s:,{}[\]]+)/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  return word.startsWith('"') || word.startsWith('!') ? word : JSON.stringify(word.replace(/^'|'$/g, ''));
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
