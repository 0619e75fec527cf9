import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { keyOf, type ScenarioDocument } from './document.js';
import { fill, type Environment } from './fill.js';
import type { JsonValue } from './plan.js';
import type { Path, Problems } from './problems.js';
import { Refusal } from './refusal.js';

const MOST_VALUES = 200_000;
/** Places where a value is text in the end: a number there keeps its digits (`1.10` stays `1.10`). */
const TEXT_PLACE =
  /^(http\/headers|server\/env|journeys\/[^/]+\/headers|journeys\/[^/]+(\/login)?(\/steps\/\d+)+\/(headers|query|form|expect\/headers))\//;

/** A scenario as plain values. */
export interface ScenarioTree {
  /** As it stands in the file, `${…}` not filled in. */
  readonly written: JsonValue;
  readonly filled: JsonValue;
  /** Values of environment variables that must not be shown. */
  readonly secrets: readonly string[];
  /** Whether an environment variable gave the target. */
  readonly targetFromOutside: boolean;
}

/** Turns the parsed file into values, with `${…}` filled in and aliases resolved. */
export function readTree(document: ScenarioDocument, env: Environment, problems: Problems): ScenarioTree {
  const walk = new Walk(document, env, problems);
  const both = walk.node(document.yaml.contents, []);
  return { ...both, secrets: walk.secrets, targetFromOutside: walk.targetFromOutside };
}

interface Both {
  readonly written: JsonValue;
  readonly filled: JsonValue;
}

const NOTHING: Both = { written: null, filled: null };

class Walk {
  readonly secrets: string[] = [];
  targetFromOutside = false;
  readonly #document: ScenarioDocument;
  readonly #env: Environment;
  readonly #problems: Problems;
  readonly #open = new Set<Node>();
  #count = 0;

  constructor(document: ScenarioDocument, env: Environment, problems: Problems) {
    this.#document = document;
    this.#env = env;
    this.#problems = problems;
  }

  node(node: unknown, path: Path): Both {
    if (++this.#count > MOST_VALUES) {
      if (this.#count === MOST_VALUES + 1) {
        this.#problems.add([], `more than ${MOST_VALUES} values, aliases counted each time they are used`);
      }
      return NOTHING;
    }
    if (isAlias(node)) return this.#alias(node.source, node.resolve(this.#document.yaml), path);
    if (isMap(node)) return this.#map(node, path);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.node(item, [...path, index]));
      return { written: items.map((one) => one.written), filled: items.map((one) => one.filled) };
    }
    return isScalar(node) ? this.#scalar(node.value, node.source, path) : NOTHING;
  }

  #alias(name: string, target: Node | undefined, path: Path): Both {
    if (target === undefined || this.#open.has(target)) {
      const what =
        target === undefined ? `the anchor &${name} is not set above` : `the alias *${name} contains itself`;
      this.#problems.addBroken(path, what);
      return NOTHING;
    }
    this.#open.add(target);
    const both = this.node(target, path);
    this.#open.delete(target);
    return both;
  }

  #map(map: YAMLMap, path: Path): Both {
    if (this.#isUnquotedTemplate(map)) {
      const source = this.#document.text.slice(map.range?.[0] ?? 0, map.range?.[1] ?? 0);
      this.#problems.addBroken(path, `{{ … }} must be in quotes: ${JSON.stringify(source)}`);
      return { written: source, filled: source };
    }
    const written: Record<string, JsonValue> = {};
    const filled: Record<string, JsonValue> = {};
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key === '__proto__') {
        this.#problems.add([...path, key], 'this key is not allowed');
        continue;
      }
      const both = this.node(pair.value, [...path, key]);
      written[key] = both.written;
      filled[key] = both.filled;
    }
    return { written, filled };
  }

  /** YAML reads `{{ name }}` without quotes as a map whose key is a map. */
  #isUnquotedTemplate(map: YAMLMap): boolean {
    const only = map.items.length === 1 ? map.items[0] : undefined;
    return only !== undefined && map.flow === true && isMap(only.key) && only.key.flow === true;
  }

  #scalar(value: unknown, source: string | undefined, path: Path): Both {
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value === 'number' && (!Number.isFinite(value) || isTextPlace(path))) {
      const text = source ?? String(value);
      return { written: text, filled: text };
    }
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { written: plain, filled: plain };
  }

  #text(text: string, path: Path): Both {
    if (!text.includes('${')) return { written: text, filled: text };
    const filled = fill(text, this.#env);
    if (filled instanceof Refusal) {
      this.#problems.addBroken(path, filled.message);
      return { written: text, filled: text };
    }
    this.secrets.push(...filled.secrets);
    if (path.length === 1 && path[0] === 'target') this.targetFromOutside = filled.fromOutside;
    return { written: text, filled: isTextPlace(path) ? filled.text : filled.value };
  }
}

function isTextPlace(path: Path): boolean {
  return TEXT_PLACE.test(path.map((part) => String(part).replaceAll('/', '_')).join('/'));
}
