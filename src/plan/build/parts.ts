import { basename } from 'node:path';
import { check } from '../maps.js';
import type { JsonValue, PartPlan } from '../plan.js';
import type { Path } from '../problems.js';
import { uploadSchema } from '../step-schema.js';
import { readNamedFile } from './building.js';
import type { StepPlace } from './steps.js';

/** Builds the fields of `multipart`: a list repeats its name, null is left out, a map is a file. */
export function buildParts(fields: Readonly<Record<string, unknown>>, place: StepPlace): readonly PartPlan[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...place.path, 'multipart', name];
    if (/[\r\n]/.test(name)) place.building.problems.add(path, 'the name of a field is one line of text');
    if (!Array.isArray(field)) return buildPart(name, field, path, place);
    return field.flatMap((one: unknown, index) => buildPart(name, one, [...path, index], place));
  });
}

function buildPart(name: string, raw: unknown, path: Path, place: StepPlace): readonly PartPlan[] {
  const { building, names } = place;
  if (raw === null) return [];
  if (typeof raw !== 'object') {
    const value = raw as JsonValue;
    names.templates(value, path);
    return [{ name, value }];
  }
  const upload = check(uploadSchema, raw, path, building.problems);
  const file = upload && readNamedFile(building, upload.file, [...path, 'file']);
  if (!upload || !file) return [];
  const filename = upload.name ?? basename(upload.file);
  return [{ name, file: file.path, filename, type: upload.type ?? 'application/octet-stream' }];
}
