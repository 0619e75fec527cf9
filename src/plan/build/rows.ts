import { CsvError, parse } from 'csv-parse/sync';
import type { JsonValue } from '../plan.js';
import { Refusal } from '../refusal.js';

/** The rows of a data file: a CSV with a header row, or a JSON array. Values of CSV files stay text. */
export function parseRows(file: string, bytes: Buffer): readonly JsonValue[] | Refusal {
  if (bytes.includes(0)) return new Refusal(`${file} is a binary file: expected CSV or JSON text`);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return new Refusal(`${file} is empty`);
  return /\.json$/i.test(file) ? parseJson(file, text) : parseCsv(file, text);
}

function parseJson(file: string, text: string): readonly JsonValue[] | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return new Refusal(
      `${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!Array.isArray(value)) return new Refusal(`${file} holds no array: expected one such as [{ "id": 1 }]`);
  if (value.length === 0) return new Refusal(`${file} holds an empty array`);
  return value as readonly JsonValue[];
}

function parseCsv(file: string, text: string): readonly JsonValue[] | Refusal {
  let table: string[][];
  try {
    table = parse(text, { skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return new Refusal(explainCsv(file, error));
  }
  const [header, ...rows] = table;
  if (header === undefined || rows.length === 0) {
    return new Refusal(`${file} has a header row but no rows below it`);
  }
  return headerProblem(file, header) ?? rows.map((row) => toRecord(header, row));
}

function explainCsv(file: string, error: CsvError): string {
  const lengths = /expect (\d+), got (\d+)/.exec(error.message);
  const line = /(?:on|at) line (\d+)/.exec(error.message)?.[1] ?? '1';
  return error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' && lengths
    ? `${file}:${line} has ${lengths[2] ?? '?'} values, but the header row has ${lengths[1] ?? '?'} columns`
    : `${file}:${line} is not valid CSV: ${error.message}`;
}

function headerProblem(file: string, header: readonly string[]): Refusal | null {
  if (header.includes('')) return new Refusal(`${file}:1: column ${header.indexOf('') + 1} has no name`);
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  return twice === undefined
    ? null
    : new Refusal(`${file}:1: the column ${JSON.stringify(twice)} stands twice`);
}

function toRecord(header: readonly string[], row: readonly string[]): JsonValue {
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
}
