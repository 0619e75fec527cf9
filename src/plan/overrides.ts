import { isCollection, isMap, isSeq, parseDocument } from 'yaml';
import { keyOf, type ScenarioDocument } from './document.js';
import type { Path, Problems } from './problems.js';
import { didYouMean, listNames } from './suggest.js';

/** Applies `--set KEY=VALUE` flags to the document: dotted keys, values typed as in the file. */
export function applyOverrides(
  document: ScenarioDocument,
  flags: readonly string[],
  problems: Problems,
): readonly Path[] {
  const applied: Path[] = [];
  for (const flag of flags) {
    const refused = applyOne(document, flag);
    if (typeof refused === 'string') problems.report({ at: null, path: `--set ${flag}`, message: refused });
    else applied.push(refused);
  }
  return applied;
}

function applyOne(document: ScenarioDocument, flag: string): Path | string {
  const equals = flag.indexOf('=');
  if (equals < 1) return 'expected KEY=VALUE, such as tiers.smoke.load.users=4';
  const path = flag
    .slice(0, equals)
    .trim()
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (path.some((part) => part === '' || part === '__proto__')) {
    return 'expected a key with dots between its parts, such as tiers.smoke.load.users';
  }
  const value = parseDocument(flag.slice(equals + 1), { schema: 'core', prettyErrors: false });
  if (value.errors.length > 0) return 'the value is not valid YAML: put it into quotes';
  return setValue(document, path, value.toJS({ maxAliasCount: 0 }));
}

function setValue(document: ScenarioDocument, path: Path, value: unknown): Path | string {
  const { yaml } = document;
  if (!isCollection(yaml.contents)) return 'the scenario file is not a map';
  const asWritten = path.map((part, index) => {
    const inList = isSeq(yaml.getIn(path.slice(0, index)));
    return typeof part === 'number' && !inList ? String(part) : part;
  });
  const unknown = unknownName(document, asWritten);
  if (unknown !== null) return unknown;
  try {
    yaml.setIn(asWritten, yaml.createNode(value));
  } catch {
    return `there is no map or list to put it into; write the whole value, such as ${path.slice(0, -1).join('.')}={…}`;
  }
  document.markOverridden(asWritten);
  return asWritten;
}

/** A tier or journey that is only touched by a flag is a misspelt one. */
function unknownName({ yaml }: ScenarioDocument, path: Path): string | null {
  const [section, name] = path;
  if ((section !== 'tiers' && section !== 'journeys') || typeof name !== 'string' || path.length < 3)
    return null;
  const known = yaml.get(section);
  if (!isMap(known) || known.has(name)) return null;
  const names = known.items.map(keyOf);
  const guess = didYouMean(name, names);
  const instead = guess === '' ? `: the file has ${listNames(names)}` : guess;
  return `there is no ${section === 'tiers' ? 'tier' : 'journey'} ${JSON.stringify(name)}${instead}`;
}
