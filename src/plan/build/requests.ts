import { check, checkEntries } from '../maps.js';
import type { BodyPlan, CapturePlan, ExpectPlan, JsonValue, RequestPlan } from '../plan.js';
import type { Path } from '../problems.js';
import { expectSchema, METHODS, statusListSchema, statusSchema } from '../step-schema.js';
import { SyntaxProblem } from '../syntax/problem.js';
import { parseSelector } from '../syntax/selector.js';
import { readNamedFile } from './building.js';
import { buildParts } from './parts.js';
import type { RawStep, StepCommon, StepPlace } from './steps.js';

/** Builds a request step: `get: /path`, or `request: { method, path }`. */
export function buildRequest(step: RawStep, place: StepPlace, common: StepCommon): RequestPlan | null {
  const { names, path, groups } = place;
  const sent = methodAndPath(step);
  if (sent !== null) names.template(sent.path, [...path, ...sent.keys]);
  const query = plain(step.query ?? {});
  const headers = step.headers ?? {};
  names.templates(query, [...path, 'query']);
  names.templates(headers, [...path, 'headers']);
  const body = buildBody(step, place);
  const expect = buildExpect(step.expect, place);
  const capture = buildCapture(step.capture ?? {}, place);
  if (sent === null) return null;
  const name = step.name?.trim() ?? `${sent.method} ${pathTemplate(sent.path)}`;
  if (/\p{Cc}/u.test(name)) place.building.problems.add([...path, 'name'], 'a name is one line of text');
  return {
    kind: 'request',
    endpoint: [...groups, name].join(' / '),
    method: sent.method,
    path: sent.path,
    query,
    headers,
    body,
    timeout: step.timeout ?? null,
    redirects: step.redirects ?? null,
    expect,
    capture,
    onFailure: step.onFailure ?? 'stop',
    ...common,
  };
}

/** `/api/cart/{{ cart }}/coupons?x=1` is counted under `/api/cart/{cart}/coupons`. */
export function pathTemplate(path: string): string {
  const named = path.replace(/\{\{(.*?)\}\}/gs, (_, inner: string) => {
    const name = /^[A-Za-z_][\w.]*/.exec(inner.trim())?.[0] ?? '…';
    return `{${name}}`;
  });
  return named.replace(/[?#].*$/s, '');
}

function methodAndPath(step: RawStep): { method: string; path: string; keys: string[] } | null {
  if (step.request) return { ...step.request, keys: ['request', 'path'] };
  for (const key of METHODS) {
    const path = step[key];
    if (path !== undefined) return { method: key.toUpperCase(), path, keys: [key] };
  }
  return null;
}

const BODIES = ['json', 'form', 'multipart', 'body', 'bodyFile'] as const;

function buildBody(step: RawStep, place: StepPlace): BodyPlan | null {
  const { building, names, path } = place;
  const given = BODIES.filter((key) => step[key] !== undefined);
  if (given.length > 1) {
    building.problems.add(path, `a request has one body, this one has ${given.join(' and ')}`);
  }
  if (step.json !== undefined) {
    names.templates(step.json.json, [...path, 'json']);
    return { kind: 'json', value: step.json.json };
  }
  if (step.form !== undefined) {
    const fields = plain(step.form);
    names.templates(fields, [...path, 'form']);
    return { kind: 'form', fields };
  }
  if (step.multipart !== undefined) return { kind: 'multipart', parts: buildParts(step.multipart, place) };
  if (step.body !== undefined) {
    names.template(step.body, [...path, 'body']);
    return { kind: 'text', text: step.body };
  }
  if (step.bodyFile === undefined) return null;
  const file = readNamedFile(building, step.bodyFile, [...path, 'bodyFile']);
  return file === null ? null : { kind: 'file', path: file.path };
}

const NO_EXPECTATION: ExpectPlan = { status: [], body: null, headers: {}, within: null, size: null };

/** `expect: 200`, `expect: 2xx`, `expect: [200, 201]` or a map. */
function buildExpect(raw: unknown, place: StepPlace): ExpectPlan {
  if (raw === undefined) return NO_EXPECTATION;
  const { names, building } = place;
  const path = [...place.path, 'expect'];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ...NO_EXPECTATION, status: readStatus(raw, path, place) };
  }
  const expect = checkEntries(expectSchema, raw, path, building.problems);
  if (expect === null) return NO_EXPECTATION;
  if (expect.body !== undefined) names.expression(expect.body, [...path, 'body'], true);
  return {
    status: expect.status === undefined ? [] : readStatus(expect.status, [...path, 'status'], place),
    body: expect.body ?? null,
    headers: lowerCaseNames(expect.headers ?? {}, [...path, 'headers'], place),
    within: expect.within ?? null,
    size: expect.size ? { min: expect.size.min ?? null, max: expect.size.max ?? null } : null,
  };
}

function readStatus(raw: unknown, path: Path, { building }: StepPlace): readonly (number | string)[] {
  if (Array.isArray(raw)) return check(statusListSchema, raw, path, building.problems) ?? [];
  const one = check(statusSchema, raw, path, building.problems);
  return one === null ? [] : [one];
}

function lowerCaseNames(
  headers: Readonly<Record<string, string>>,
  path: Path,
  { building }: StepPlace,
): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const [name, expected] of Object.entries(headers)) {
    lower[name.toLowerCase()] = expected;
    const pattern = /^\/(.*)\/$/s.exec(expected)?.[1];
    if (pattern === undefined) continue;
    try {
      new RegExp(pattern);
    } catch {
      building.problems.add(
        [...path, name],
        `${JSON.stringify(expected)} is not a regular expression`,
        'value',
      );
    }
  }
  return lower;
}

function buildCapture(raw: Readonly<Record<string, string>>, place: StepPlace): readonly CapturePlan[] {
  const { building, names } = place;
  return Object.entries(raw).map(([variable, from]) => {
    const path = [...place.path, 'capture', variable];
    const clash = names.clash(variable);
    if (clash !== null) building.problems.add(path, clash);
    try {
      parseSelector(from);
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      building.problems.add(path, error.message, 'value');
    }
    names.capture(variable);
    return { variable, from };
  });
}

function plain(values: Readonly<Record<string, { readonly json: JsonValue }>>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.json]));
}
