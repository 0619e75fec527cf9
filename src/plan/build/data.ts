import type { z } from 'zod';
import { checkEntries } from '../maps.js';
import type { DataPlan, JsonValue } from '../plan.js';
import type { Path } from '../problems.js';
import { Refusal } from '../refusal.js';
import { dataSchema } from '../scenario-schema.js';
import { listNames } from '../suggest.js';
import { BUILTIN_NAMES } from '../syntax/builtins.js';
import { readNamedFile, type Building } from './building.js';
import { parseRows } from './rows.js';

type RawData = z.output<typeof dataSchema>;

/** Builds the test data: files are read, ranges and lists checked. */
export function buildData(raw: Readonly<Record<string, unknown>>, building: Building): readonly DataPlan[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    const path = ['data', name];
    const clash = nameProblem(name);
    if (clash !== null) building.problems.add(path, clash);
    const data = checkEntries(dataSchema, value, path, building.problems);
    return (data && buildOne(name, data, path, building)) ?? [];
  });
}

function nameProblem(name: string): string | null {
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    return `${JSON.stringify(name)} can't be used in templates: use letters, digits and _`;
  }
  return BUILTIN_NAMES.some((builtin) => builtin === name)
    ? `"${name}" is a built-in name: choose another`
    : null;
}

function buildOne(name: string, data: RawData, path: Path, building: Building): DataPlan | null {
  const { problems } = building;
  const kinds = (['file', 'from', 'oneOf'] as const).filter((key) => data[key] !== undefined);
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? '' : `, this has ${kinds.join(' and ')}`;
    problems.add(path, `data needs one of file, from or oneOf${found}`);
    return null;
  }
  if (data.weights !== undefined && data.oneOf === undefined) {
    problems.add([...path, 'weights'], '"weights" stands beside oneOf; rows of a file have weight: COLUMN');
  }
  if (data.weight !== undefined && data.file === undefined) {
    problems.add(
      [...path, 'weight'],
      '"weight" names a column of a file; values of oneOf have weights: [3, 1]',
    );
  }
  const weighted = data.weight !== undefined || data.weights !== undefined;
  if (weighted && data.pick !== undefined && data.pick !== 'random') {
    problems.add([...path, 'pick'], `weights need pick: random, not ${data.pick}`);
  }
  const source = data.from
    ? range(data.from, path, building)
    : data.oneOf
      ? list(data.oneOf, data.weights, path, building)
      : rowsOf(data, path, building);
  const pick = data.pick ?? (data.file === undefined || weighted ? 'random' : 'per-user');
  return source && { name, pick, source };
}

type Source = DataPlan['source'];

function range([from, to]: readonly [number, number], path: Path, building: Building): Source {
  if (from > to) {
    building.problems.add([...path, 'from'], `the range [${from}, ${to}] runs backwards`);
  }
  return { kind: 'range', from, to };
}

function list(
  values: readonly { readonly json: JsonValue }[],
  weights: readonly number[] | undefined,
  path: Path,
  building: Building,
): Source {
  const { problems } = building;
  if (values.length === 0) problems.add([...path, 'oneOf'], 'at least one value is needed');
  if (weights !== undefined && weights.length !== values.length) {
    problems.add(
      [...path, 'weights'],
      `expected ${values.length} weights, one per value, got ${weights.length}`,
    );
  } else if (weights?.every((weight) => weight === 0)) {
    problems.add([...path, 'weights'], 'all weights are 0: nothing could be picked');
  }
  return { kind: 'rows', rows: values.map((value) => value.json), weights: weights ?? null };
}

function rowsOf(data: RawData, path: Path, building: Building): Source | null {
  const name = data.file ?? '';
  const file = readNamedFile(building, name, [...path, 'file']);
  if (file === null) return null;
  const rows = parseRows(name, file.bytes);
  if (rows instanceof Refusal) {
    building.problems.add([...path, 'file'], rows.message);
    return null;
  }
  if (data.weight === undefined) return { kind: 'rows', rows, weights: null };
  const weights = weightsOf(rows, data.weight);
  if (!(weights instanceof Refusal)) return { kind: 'rows', rows, weights };
  building.problems.add([...path, 'weight'], weights.message);
  return null;
}

function weightsOf(rows: readonly JsonValue[], column: string): readonly number[] | Refusal {
  const weights: number[] = [];
  for (const [index, row] of rows.entries()) {
    const fields = typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {};
    const found: unknown = Object.hasOwn(fields, column) ? Reflect.get(fields, column) : undefined;
    if (found === undefined) {
      return new Refusal(
        `row ${index + 1} has no column "${column}": it has ${listNames(Object.keys(fields))}`,
      );
    }
    const weight = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) {
      return new Refusal(`row ${index + 1}: "${column}" is no weight: ${JSON.stringify(found)}`);
    }
    weights.push(weight);
  }
  return weights.every((weight) => weight === 0) ? new Refusal(`all weights of "${column}" are 0`) : weights;
}
