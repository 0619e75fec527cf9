import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

export interface Operation {
  /** Such as `issues/create-comment`. */
  readonly id: string;
  /** Values of the placeholders in the path. */
  readonly path: ReadonlyMap<string, string>;
}

export interface ApiRequest {
  readonly method: string;
  readonly url: URL;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** The operation that a request is for; throws an error with everything that GitHub's description does not allow. */
export function checkRequest(request: ApiRequest): Operation {
  const found = findOperation(request);
  if (found === null) throw new Error(`no such operation: ${request.method} ${request.url.pathname}`);
  const { operation, path } = found;
  const problems = [
    ...operation.parameters.flatMap((parameter) => checkParameter(parameter, path, request.url)),
    ...unknownParameters(operation, request.url),
    ...checkBody(operation, request.body),
  ];
  if (problems.length > 0) throw new Error(`${operation.id}: ${problems.join('; ')}`);
  return { id: operation.id, path };
}

/** What GitHub's description does not allow in an answer; throws an error with all of it. */
export function checkAnswer(operationId: string, status: number, body: unknown): void {
  const operation = operationOf(operationId);
  const validate = operation?.answers.get(String(status));
  if (validate === undefined) throw new Error(`${operationId} never answers ${status}`);
  if (validate !== null && !validate(body))
    throw new Error(`the answer ${status} of ${operationId} is not GitHub's: ${errorsOf(validate)}`);
}

/** The smallest answer that the description allows, with some of its fields set. */
export function smallestAnswer(operationId: string, status: number, fields: object): unknown {
  const operation = operationOf(operationId);
  return merged(smallest(operation?.schemas.get(String(status))), fields);
}

/** The smallest element of an answer that is a list, or of one of its lists, with some of its fields set. */
export function smallestItem(
  operationId: string,
  status: number,
  fields: object,
  ...path: string[]
): unknown {
  const schema = operationOf(operationId)?.schemas.get(String(status));
  return merged(smallest(property(schema, ...path, 'items')), fields);
}

interface DescribedOperation {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly validate: ValidateFunction; readonly properties: ReadonlySet<string> } | null;
  readonly answers: ReadonlyMap<string, ValidateFunction | null>;
  readonly schemas: ReadonlyMap<string, object>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly validate: ValidateFunction;
}

const DESCRIBED = [
  ['get', '/user'],
  ['get', '/repos/{owner}/{repo}'],
  ['get', '/repos/{owner}/{repo}/pulls'],
  ['post', '/repos/{owner}/{repo}/pulls'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['patch', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['get', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls'],
  ['get', '/repos/{owner}/{repo}/commits'],
  ['get', '/repos/{owner}/{repo}/compare/{basehead}'],
  ['get', '/repos/{owner}/{repo}/contents/{path}'],
  ['get', '/repos/{owner}/{repo}/git/ref/{ref}'],
  ['post', '/repos/{owner}/{repo}/git/refs'],
  ['patch', '/repos/{owner}/{repo}/git/refs/{ref}'],
  ['get', '/repos/{owner}/{repo}/git/commits/{commit_sha}'],
  ['post', '/repos/{owner}/{repo}/git/commits'],
  ['post', '/repos/{owner}/{repo}/git/trees'],
  ['post', '/repos/{owner}/{repo}/git/blobs'],
  ['get', '/repos/{owner}/{repo}/git/blobs/{file_sha}'],
  ['post', '/repos/{owner}/{repo}/check-runs'],
  ['patch', '/repos/{owner}/{repo}/check-runs/{check_run_id}'],
  ['get', '/repos/{owner}/{repo}/commits/{ref}/check-runs'],
  ['get', '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations'],
  ['get', '/repos/{owner}/{repo}/actions/runs/{run_id}'],
  ['get', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'],
  ['get', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs'],
  ['get', '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'],
  ['get', '/repos/{owner}/{repo}/issues'],
  ['post', '/repos/{owner}/{repo}/issues'],
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}'],
  ['patch', '/repos/{owner}/{repo}/issues/{issue_number}'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/labels'],
  ['delete', '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}'],
  ['post', '/repos/{owner}/{repo}/labels'],
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['get', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['delete', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
] as const;

interface Place {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Compiled when it is first asked for: each takes a while. */
  readonly read: () => DescribedOperation;
}

let cache: readonly Place[] | null = null;

function places(): readonly Place[] {
  cache ??= readPlaces();
  return cache;
}

/** The file with references is a sixth of the one without: resolving those of a few operations is quicker. */
function readPlaces(): readonly Place[] {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
  // Numbers in paths and queries are text.
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, formats: OWN_FORMATS });
  const ajvOfText = new Ajv({ strict: false, allErrors: true, coerceTypes: true, formats: OWN_FORMATS });
  ajvFormats.default(ajv);
  ajvFormats.default(ajvOfText);
  return DESCRIBED.map(([method, template]) => {
    const described = property(description, 'paths', template, method);
    if (described === undefined) throw new Error(`GitHub's description has no ${method} ${template}`);
    let compiled: DescribedOperation | null = null;
    return {
      id: String(property(described, 'operationId')),
      method: method.toUpperCase(),
      // Paths of files and names of refs have slashes in them.
      pattern: new RegExp(
        `^${template.replace(/\{(\w+)\}/g, (_whole, name) => (WITH_SLASHES.has(String(name)) ? '(.+)' : '([^/]+)'))}$`,
      ),
      names: [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
      read: () => (compiled ??= compileOperation(resolveReferences(described, description), ajv, ajvOfText)),
    };
  });
}

/** GitHub's own: `owner/name`. */
const OWN_FORMATS = { 'repo.nwo': /^[^/]+\/[^/]+$/ };

const WITH_SLASHES = new Set(['path', 'ref', 'basehead']);

function compileOperation(operation: unknown, ajv: Ajv, ajvOfText: Ajv): DescribedOperation {
  return {
    id: String(property(operation, 'operationId')),
    parameters: list(property(operation, 'parameters')).map((parameter) => ({
      name: String(property(parameter, 'name')),
      in: property(parameter, 'in') === 'path' ? 'path' : 'query',
      required: property(parameter, 'required') === true,
      validate: ajvOfText.compile(wrapped(property(parameter, 'schema'))),
    })),
    body: bodyOf(operation, ajv),
    ...answersOf(operation, ajv),
  };
}

function operationOf(id: string): DescribedOperation | undefined {
  return places()
    .find((place) => place.id === id)
    ?.read();
}

/** Coercion needs a place to put the number into. */
function wrapped(schema: unknown): object {
  return { type: 'object', properties: { value: schema } };
}

function bodyOf(operation: unknown, ajv: Ajv): DescribedOperation['body'] {
  const schema = property(operation, 'requestBody', 'content', 'application/json', 'schema');
  if (!isObject(schema)) return null;
  return { validate: ajv.compile(schema), properties: new Set(propertiesOf(schema)) };
}

/** Of the schema and its variants. */
function propertiesOf(schema: unknown): readonly string[] {
  const properties = property(schema, 'properties');
  const variants = ['oneOf', 'anyOf', 'allOf'].flatMap((key) => list(property(schema, key)));
  return [...(isObject(properties) ? Object.keys(properties) : []), ...variants.flatMap(propertiesOf)];
}

function answersOf(operation: unknown, ajv: Ajv): Pick<DescribedOperation, 'answers' | 'schemas'> {
  const responses = property(operation, 'responses');
  const answers = new Map<string, ValidateFunction | null>();
  const schemas = new Map<string, object>();
  for (const [status, response] of isObject(responses) ? Object.entries(responses) : []) {
    const schema = property(response, 'content', 'application/json', 'schema');
    answers.set(status, isObject(schema) ? ajv.compile(schema) : null);
    if (isObject(schema)) schemas.set(status, schema);
  }
  return { answers, schemas };
}

function smallest(schema: unknown): unknown {
  if (!isObject(schema)) return null;
  if (property(schema, 'nullable') === true) return null;
  const choice = list(property(schema, 'enum'))[0];
  if (choice !== undefined) return choice;
  const variant = [...list(property(schema, 'oneOf')), ...list(property(schema, 'anyOf'))][0];
  const parts = list(property(schema, 'allOf'));
  const properties = property(schema, 'properties');
  if (properties !== undefined) {
    const required = list(property(schema, 'required')).map(String);
    return Object.fromEntries(required.map((name) => [name, smallest(property(properties, name))]));
  }
  if (variant !== undefined) return smallest(variant);
  if (parts.length > 0) return parts.map(smallest).reduce(merged);
  return smallestScalar(String(property(schema, 'type')), String(property(schema, 'format')));
}

function smallestScalar(type: string, format: string): unknown {
  switch (type) {
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'null':
      return null;
    case 'string':
      return format === 'uri'
        ? 'https://example.com/'
        : format === 'date-time'
          ? '2026-01-01T00:00:00Z'
          : 'x';
    default:
      return {};
  }
}

function merged(a: unknown, b: unknown): unknown {
  if (!isObject(a) || !isObject(b)) return b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...keys].map((key) => [key, key in b ? merged(a[key], b[key]) : a[key]]));
}

function findOperation(
  request: ApiRequest,
): { operation: DescribedOperation; path: ReadonlyMap<string, string> } | null {
  for (const place of places()) {
    const match = place.pattern.exec(request.url.pathname);
    if (place.method !== request.method || !match) continue;
    const path = new Map(
      place.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
    );
    return { operation: place.read(), path };
  }
  return null;
}

function checkParameter(
  parameter: Parameter,
  path: ReadonlyMap<string, string>,
  url: URL,
): readonly string[] {
  const value = parameter.in === 'path' ? path.get(parameter.name) : url.searchParams.get(parameter.name);
  if (value === undefined || value === null)
    return parameter.required ? [`parameter ${parameter.name} is missing`] : [];
  if (parameter.name === 'per_page' && Number(value) > 100) return ['per_page is at most 100'];
  return parameter.validate({ value })
    ? []
    : [`parameter ${parameter.name}: ${errorsOf(parameter.validate)}`];
}

function unknownParameters(operation: DescribedOperation, url: URL): readonly string[] {
  const known = new Set(operation.parameters.filter((one) => one.in === 'query').map((one) => one.name));
  return [...url.searchParams.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `unknown parameter ${name}`);
}

function checkBody(operation: DescribedOperation, body: unknown): readonly string[] {
  if (operation.body === null) return body === undefined ? [] : ['it takes no body'];
  const { validate, properties } = operation.body;
  if (!validate(body)) return [`body: ${errorsOf(validate)}`];
  const names = isObject(body) ? Object.keys(body) : [];
  return names.filter((name) => !properties.has(name)).map((name) => `unknown property ${name} in the body`);
}

function errorsOf(validate: ValidateFunction): string {
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`.trim()).join(', ');
}

function resolveReferences(node: unknown, root: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => resolveReferences(item, root));
  if (!isObject(node)) return node;
  const reference = property(node, '$ref');
  if (typeof reference === 'string')
    return resolveReferences(property(root, ...reference.slice(2).split('/')), root);
  const resolved = Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'examples' && key !== 'example')
      .map(([key, value]) => [key, resolveReferences(value, root)]),
  );
  // Null is a value of an enumeration only where it is listed; OpenAPI says it beside.
  if (resolved.nullable === true && Array.isArray(resolved.enum))
    resolved.enum = [...list(resolved.enum), null];
  // OpenAPI allows this, the validator does not.
  if (resolved.nullable !== true || 'type' in resolved || 'properties' in resolved) return resolved;
  const rest = Object.entries(resolved).filter(([key]) => key !== 'nullable');
  return { anyOf: [{ type: 'null' }, Object.fromEntries(rest)] };
}

function property(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (!isObject(current)) return undefined;
    current = current[key];
  }
  return current;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
