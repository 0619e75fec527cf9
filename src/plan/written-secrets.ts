import { isSecretName } from '../model/redact.js';
import { isTelling, userInfoOf } from '../model/secret-variables.js';
import { stepsOf } from './endpoints.js';
import type { JsonValue, RequestPlan } from './plan.js';
import type { Scenario } from './scenario.js';

/**
 * What a scenario holds, after its variables are filled in, that must not be shown: values of headers, cookies, fields
 * of bodies and queries with a secret-looking name, and the user info of URLs.
 */
export function writtenSecrets(scenario: Scenario): readonly string[] {
  const { http, journeys, server, observed, target } = scenario;
  const requests = journeys.flatMap(stepsOf).flatMap((step) => (step.kind === 'request' ? [step] : []));
  const headers = [http, ...journeys, ...requests].flatMap((one) => ofHeaders(one.headers));
  const values = [...headers, ...requests.flatMap(ofRequest), ...ofFields(server?.env ?? {})];
  const proxies = [http.proxy?.http ?? '', http.proxy?.https ?? ''];
  const urls = [target?.url ?? '', observed.metrics?.url ?? '', ...Object.values(server?.env ?? {})];
  return [
    ...values.flatMap(literals),
    ...urls.flatMap(userInfoOf),
    // A proxy may be written without its scheme.
    ...proxies.flatMap((url) => userInfoOf(url.includes('://') ? url : `http://${url}`)),
  ];
}

/**
 * The secrets in the value of a header such as `authorization` or `cookie`: the whole, what stands behind the scheme,
 * the password of basic authentication, and the value of each cookie.
 */
export function headerSecrets(value: string): readonly string[] {
  const credentials = /^[A-Za-z][\w-]*\s+(\S.*)$/s.exec(value)?.[1];
  const cookies = [...value.matchAll(/[\w.-]+=("?)([^;"]+)\1/g)].map((match) => match[2] ?? '');
  if (credentials === undefined) return [value, ...cookies];
  const pair = /^basic\s/i.test(value) ? Buffer.from(credentials, 'base64').toString() : '';
  const password = pair.includes(':') ? [pair, pair.slice(pair.indexOf(':') + 1)] : [];
  return [value, credentials, ...password, ...cookies];
}

function ofHeaders(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? headerSecrets(value) : []));
}

function ofRequest({ path, query, body }: RequestPlan): readonly string[] {
  const inPath = [...path.matchAll(/[?&]([^=&#]+)=([^&#]*)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const inUrl = [...ofFields(Object.fromEntries(inPath)), ...userInfoOf(path)];
  switch (body?.kind) {
    case 'json':
      return [...inUrl, ...ofFields(query), ...ofValue(body.value)];
    case 'form':
      return [...inUrl, ...ofFields(query), ...ofFields(body.fields)];
    case 'multipart': {
      const fields = body.parts.flatMap((part) =>
        'value' in part ? [[part.name, part.value] as const] : [],
      );
      return [...inUrl, ...ofFields(query), ...ofFields(Object.fromEntries(fields))];
    }
    default:
      return [...inUrl, ...ofFields(query)];
  }
}

function ofFields(fields: Readonly<Record<string, JsonValue>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'object' ? ofValue(value) : isSecretName(name) ? [String(value)] : [],
  );
}

function ofValue(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => ofValue(item));
  return typeof value === 'object' && value !== null
    ? ofFields(Object.fromEntries(Object.entries(value)))
    : [];
}

/** Of a text with templates what stands between them, where that is more than `Bearer` or `session=`. */
function literals(text: string): readonly string[] {
  const parts = text.split(/\{\{.*?\}\}/s);
  return parts
    .map((part) => part.trim())
    .filter((part) => isTelling(part) && (parts.length === 1 || part.length >= SHORTEST_LITERAL));
}

const SHORTEST_LITERAL = 12;
