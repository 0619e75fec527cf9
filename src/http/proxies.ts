import { BlockList, isIP } from 'node:net';
import { usageError } from '../model/errors.js';
import { kindOfAddress } from './addresses.js';

/** What the environment says about proxies: HTTP_PROXY, HTTPS_PROXY and NO_PROXY as they stand there. */
export interface ProxySettings {
  readonly http: string | null;
  readonly https: string | null;
  readonly except: string;
}

/** A proxy that connections go through. Its credentials are in `authorization` alone, which is never shown. */
export interface Proxy {
  /** `host:port`, for people. */
  readonly name: string;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** Value of the `proxy-authorization` header. */
  readonly authorization: string | null;
}

/**
 * The proxy that requests to this URL go through; null: they go there directly, as those to this machine always do.
 * @throws {ConfigError} when the environment names one that can't be used.
 */
export function proxyFor(url: URL, settings: ProxySettings | null): Proxy | null {
  const secure = url.protocol === 'https:';
  const text = (secure ? settings?.https : settings?.http)?.trim() ?? '';
  if (settings === null || text === '' || isThisMachine(url.hostname) || isExcepted(url, settings.except))
    return null;
  return parseProxy(text, secure ? 'HTTPS_PROXY' : 'HTTP_PROXY');
}

function parseProxy(text: string, variable: string): Proxy {
  const whole = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    // The value stays untold: it may hold a password.
    throw usageError(
      `the environment variable ${variable} names no proxy that can be used: expected a URL such as http://proxy.example.com:3128`,
      `correct it, or list the target's host in NO_PROXY`,
    );
  }
  const secure = url.protocol === 'https:';
  const port = Number(url.port || (secure ? 443 : 80));
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  const authorization = pair === ':' ? null : `Basic ${Buffer.from(pair).toString('base64')}`;
  return { name: `${url.hostname}:${port}`, secure, host, port, authorization };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isThisMachine(hostname: string): boolean {
  const host = bare(hostname);
  if (isIP(host) > 0) return kindOfAddress(host) === 'loopback';
  return host === 'localhost' || host.endsWith('.localhost');
}

/** NO_PROXY: `*`, names with everything below them, `host:port`, addresses and networks such as `10.0.0.0/8`. */
function isExcepted(url: URL, except: string): boolean {
  const host = bare(url.hostname);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return except
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isInside(host, entry);
  const [, named = entry, only] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
  if (only !== undefined && only !== port) return false;
  const name = bare(named.replace(/^\*?\./, ''));
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`));
}

function isInside(host: string, network: string): boolean {
  const [address = '', length = ''] = network.split('/');
  const version = isIP(address);
  if (version === 0 || isIP(host) !== version || !/^\d{1,3}$/.test(length)) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (Number(length) > (version === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(length), family);
  return list.check(host, family);
}

/** Without the brackets of IPv6 and the dot of a fully qualified name. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
