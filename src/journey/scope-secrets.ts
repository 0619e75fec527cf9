import { isSecretName } from '../model/redact.js';
import { isTelling } from '../model/secret-variables.js';
import { headerSecrets } from '../plan/written-secrets.js';
import type { PreparedRequest } from './program.js';
import type { Scope } from './scope.js';

/** What a virtual user knows that must not be shown: what its login captured, its cookies, variables named so. */
export function scopeSecrets({ session, vars, data }: Scope): readonly string[] {
  const named = [vars, data].flatMap((from) => secretFields(from));
  return [...Object.values(session.vars).flatMap(texts), ...session.jar.values(), ...named].filter(isTelling);
}

/** The secrets of a request: values of headers, and of fields of a JSON body, with a secret-looking name. */
export function requestSecrets({ headers, body }: PreparedRequest): readonly string[] {
  const sent = headers.flatMap((name, i) =>
    i % 2 === 0 && isSecretName(name) ? headerSecrets(headers[i + 1] ?? '') : [],
  );
  return [...sent, ...bodySecrets(typeof body === 'string' ? body : '')].filter(isTelling);
}

function bodySecrets(body: string): readonly string[] {
  if (!/^\s*[[{]/.test(body)) {
    const pairs = body.includes('=') ? [...new URLSearchParams(body)] : [];
    return pairs.flatMap(([name, value]) => (isSecretName(name) ? [value] : []));
  }
  try {
    return secretFields(JSON.parse(body));
  } catch {
    return [];
  }
}

function secretFields(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
    isSecretName(name) ? texts(item) : secretFields(item),
  );
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
