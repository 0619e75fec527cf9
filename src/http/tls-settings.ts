import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { errorText } from '../model/error-text.js';
import { MeasureError } from '../model/errors.js';

/** How TLS connections are made. Files are PEM, by their absolute paths. */
export interface TlsSettings {
  /** Authorities that are trusted beside the system's; none: Node's own list, NODE_EXTRA_CA_CERTS included. */
  readonly ca: readonly string[];
  /** Of the client; both or none. */
  readonly cert: string | null;
  readonly key: string | null;
  /** Whom the certificate must be for, if not for the URL's host. */
  readonly servername: string | null;
  /** Takes any certificate. */
  readonly insecure: boolean;
}

/**
 * What every TLS connection of a run has in common. The context is made once: it holds all authorities, which
 * would otherwise be parsed for each connection.
 * @throws {MeasureError} when a file can no longer be read.
 */
export function tlsOptions(settings: TlsSettings | null): tls.ConnectionOptions {
  if (settings === null) return {};
  const { ca, cert, key, insecure, servername } = settings;
  const own = ca.map(readPem);
  try {
    return {
      secureContext: tls.createSecureContext({
        ...(own.length > 0 ? { ca: [...systemAuthorities(), ...own] } : {}),
        ...(cert === null || key === null ? {} : { cert: readPem(cert), key: readPem(key) }),
      }),
      rejectUnauthorized: !insecure,
      ...(servername === null ? {} : { servername }),
    };
  } catch (error) {
    if (error instanceof MeasureError) throw error;
    throw new MeasureError(`The files under http.tls can't be used: ${errorText(error)}`, { cause: error });
  }
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    throw new MeasureError(`The file ${path} of http.tls can't be read: ${errorText(error)}`, {
      hint: 'It was there when the scenario was checked: nothing may remove it while load runs.',
      cause: error,
    });
  }
}

/** Newer versions of Node.js tell what they trust, which may be the operating system's list. */
function systemAuthorities(): readonly string[] {
  const list: unknown = Reflect.get(tls, 'getCACertificates');
  if (typeof list !== 'function') return tls.rootCertificates;
  const trusted: unknown = Reflect.apply(list, tls, ['default']);
  return Array.isArray(trusted) ? trusted.map(String) : tls.rootCertificates;
}
