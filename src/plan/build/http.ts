import { createPrivateKey, X509Certificate } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { ms } from '../../model/units.js';
import type { Environment } from '../fill.js';
import { httpSchema } from '../http-schema.js';
import { checkEntries } from '../maps.js';
import type { HttpPlan, ProxyPlan, TlsPlan } from '../plan.js';
import { type Building, type NamedFile, readAnyFile } from './building.js';
import type { Names } from './names.js';
import type { Target } from './settings.js';

/** Builds `http`: what counts for every request. */
export function buildHttp(raw: unknown, building: Building, names: Names, target: Target | null): HttpPlan {
  const { problems } = building;
  const http = raw === undefined ? null : checkEntries(httpSchema, raw, ['http'], problems);
  names.templates(http?.headers ?? {}, ['http', 'headers']);
  if (http?.keepAlive === false && http.connections !== undefined) {
    problems.add(
      ['http', 'connections'],
      'without keepAlive every request opens a connection: leave out one of the two',
    );
  }
  if (http?.http2 === true && target !== null && !/^https:/i.test(target.url)) {
    problems.add(
      ['http', 'http2'],
      'HTTP/2 needs an https:// target: it is TLS by which client and server agree on it',
    );
  }
  return {
    timeout: http?.timeout ?? ms(10_000),
    headers: http?.headers ?? {},
    keepAlive: http?.keepAlive ?? true,
    connections: http?.connections ?? 'per-user',
    http2: http?.http2 ?? false,
    tls: http?.tls ? buildTls(http.tls, building) : null,
    proxy: proxyOf(building.env),
    redirects: http?.redirects ?? 0,
    cookies: http?.cookies ?? true,
  };
}

type RawTls = NonNullable<ReturnType<typeof httpSchema.parse>['tls']>;

/** The plan names the files only: a key must not get into what is stored or passed on. */
function buildTls(raw: RawTls, building: Building): TlsPlan {
  const { problems } = building;
  const path = (key: string): string[] => ['http', 'tls', key];
  const file = (key: 'ca' | 'cert' | 'key'): NamedFile | null => {
    const name = raw[key];
    return name === undefined ? null : readAnyFile(building, name, path(key));
  };
  const [ca, cert, key] = [file('ca'), file('cert'), file('key')];
  if ((raw.cert === undefined) !== (raw.key === undefined)) {
    const given = raw.cert === undefined ? 'key' : 'cert';
    const missing = given === 'key' ? 'cert' : 'key';
    problems.add(path(given), `a client certificate takes both cert and key: ${missing} is missing`);
  }
  const caBad = ca && problemOfCertificates(ca.bytes);
  const certBad = cert && problemOfCertificates(cert.bytes);
  const keyBad = key && problemOfKey(key.bytes);
  if (caBad) problems.add(path('ca'), `${raw.ca ?? ''} ${caBad}`);
  if (certBad) problems.add(path('cert'), `${raw.cert ?? ''} ${certBad}`);
  if (keyBad) problems.add(path('key'), `${raw.key ?? ''} ${keyBad}`);
  if (cert && key && !certBad && !keyBad && !belongTogether(cert.bytes, key.bytes))
    problems.add(path('key'), `${raw.key ?? ''} is not the key of the certificate ${raw.cert ?? ''}`);
  return {
    ca: ca ? [ca.path, ...extraAuthorities(building.env)] : [],
    cert: cert?.path ?? null,
    key: key?.path ?? null,
    servername: raw.servername ?? null,
    insecure: raw.insecure ?? false,
  };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function problemOfCertificates(bytes: Buffer): string | null {
  const blocks = bytes.toString('latin1').match(CERTIFICATE) ?? [];
  if (blocks.length === 0)
    return 'holds no certificate: expected a PEM file with -----BEGIN CERTIFICATE-----';
  try {
    for (const block of blocks) new X509Certificate(block);
    return null;
  } catch {
    return 'holds a certificate that is broken';
  }
}

function problemOfKey(bytes: Buffer): string | null {
  try {
    createPrivateKey(bytes);
    return null;
  } catch {
    const text = bytes.toString('latin1');
    if (text.includes('ENCRYPTED'))
      return 'is encrypted: write it without a passphrase, into a file that is not committed';
    return 'holds no private key: expected a PEM file with -----BEGIN PRIVATE KEY-----';
  }
}

function belongTogether(cert: Buffer, key: Buffer): boolean {
  try {
    createSecureContext({ cert, key });
    return true;
  } catch {
    return false;
  }
}

/** Authorities of one's own replace Node's list, with what NODE_EXTRA_CA_CERTS adds to it; Node skips a file that it can't read. */
function extraAuthorities(env: Environment): readonly string[] {
  const file = env.NODE_EXTRA_CA_CERTS;
  if (file === undefined || file === '') return [];
  const absolute = resolve(file);
  try {
    accessSync(absolute, constants.R_OK);
    return [absolute];
  } catch {
    return [];
  }
}

/** What the environment says about proxies. Small letters win, as with other programs. */
export function proxyOf(env: Environment): ProxyPlan | null {
  const either = (name: string): string | null => {
    const value = env[name.toLowerCase()] ?? env[name];
    return value === undefined || value.trim() === '' ? null : value.trim();
  };
  const [http, https] = [either('HTTP_PROXY'), either('HTTPS_PROXY')];
  return http === null && https === null ? null : { http, https, except: either('NO_PROXY') ?? '' };
}
