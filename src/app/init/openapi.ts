import { isAskable, type Route } from './route.js';

/**
 * The GET operations of an OpenAPI 3 or Swagger 2 description that can be asked as they are: those without required
 * parameters, or whose required ones have an example, a default or a list of values. In the order of the
 * description. Anything else, of whatever shape, gives none.
 */
export function routesOfOpenApi(description: unknown, target: URL): readonly Route[] {
  const root = members(description);
  if (typeof root.openapi !== 'string' && root.swagger !== '2.0') return [];
  const prefix = prefixOf(root, target);
  return Object.entries(members(root.paths)).flatMap(([path, item]) => {
    const operation = members(members(item).get);
    const isMissing = typeof members(item).get !== 'object';
    if (isMissing || operation.deprecated === true || streams(operation)) return [];
    const parameters = [...list(members(item).parameters), ...list(operation.parameters)];
    const route = filledIn(
      path,
      prefix,
      parameters.map((one) => resolved(one, root)),
    );
    return route === null ? [] : [route];
  });
}

type Members = Readonly<Record<string, unknown>>;

function filledIn(path: string, prefix: string, parameters: readonly Members[]): Route | null {
  const query: string[] = [];
  let filled = path;
  for (const [key, parameter] of byName(parameters)) {
    if (parameter.required !== true && parameter.in !== 'path') continue;
    const value = exampleOf(parameter);
    const name = typeof parameter.name === 'string' ? parameter.name : key;
    if (value === null) return null;
    if (parameter.in === 'path') filled = filled.replaceAll(`{${name}}`, encodeURIComponent(value));
    else if (parameter.in === 'query') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    else return null;
  }
  const full = `${prefix}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  if (!isAskable(full)) return null;
  const template = `${prefix}${path}`;
  // Whatever a name may hold besides could be read as a template or a variable.
  const isSafe = /^[\w\-.~/{}]+$/.test(template) && !template.includes('{{');
  return { name: filled !== path && isSafe ? `GET ${template}` : null, path: full };
}

/** A parameter of the operation takes the place of the path's of the same name and place. */
function byName(parameters: readonly Members[]): ReadonlyMap<string, Members> {
  return new Map(parameters.map((one) => [`${String(one.in)} ${String(one.name)}`, one]));
}

function exampleOf(parameter: Members): string | null {
  const schema = members(parameter.schema);
  const [named] = Object.values(members(parameter.examples));
  const candidates = [
    parameter.example,
    members(named).value,
    schema.example,
    list(schema.examples)[0],
    schema.default,
    parameter.default,
    list(schema.enum)[0],
    list(parameter.enum)[0],
  ];
  const value = candidates.find(isPlain);
  return value === undefined || value === '' ? null : String(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** An endless answer would keep a user for ever. */
function streams(operation: Members): boolean {
  return Object.values(members(operation.responses)).some(
    (response) => members(members(response).content)['text/event-stream'] !== undefined,
  );
}

/** Local references alone: `#/components/parameters/limit`. */
function resolved(parameter: unknown, root: Members): Members {
  const reference = members(parameter).$ref;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return members(parameter);
  const keys = reference.slice(2).split('/');
  return members(
    keys.reduce<unknown>(
      (value, key) => members(value)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      root,
    ),
  );
}

/** What the paths of the description stand behind, seen from the target. */
function prefixOf(root: Members, target: URL): string {
  const own = target.pathname.replace(/\/+$/, '');
  const swagger = typeof root.basePath === 'string' ? root.basePath : '';
  const servers = list(root.servers).map((server) => members(server).url);
  const texts = root.swagger === '2.0' ? [swagger] : servers;
  for (const text of texts) {
    if (typeof text !== 'string' || text.includes('{') || !URL.canParse(text, target.href)) continue;
    const url = new URL(text, target);
    // A description that names its deployments names the real one first: only those of this host count.
    if (url.origin !== target.origin) continue;
    const path = url.pathname.replace(/\/+$/, '');
    if (path === own || path.startsWith(`${own}/`)) return path.slice(own.length);
  }
  return '';
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
