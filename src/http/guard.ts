import { BlockList, isIP } from 'node:net';
import { kindOfAddress } from './addresses.js';

/**
 * Decides where load may be sent. Both checks give null, or the reason for a refusal as a sentence for people.
 */
export interface Guard {
  /** What it was created with: another thread makes the same guard of it. */
  readonly allowed: readonly string[];
  /** Before a request and on every redirect: the URL's host. */
  checkUrl(url: string): string | null;
  /** At connect: the address that a host's name really stands for. */
  checkAddress(host: string, address: string): string | null;
}

/**
 * Loopback and single-label names (service containers) are allowed by default; everything else must be among
 * `allowed`: `host`, `host:port`, `*.example.com` or a network such as `10.0.0.0/8` (for URLs with an address). Link-local and metadata addresses are refused even then,
 * and a host with a label such as `prod` must be named exactly.
 */
export function createGuard(allowed: readonly string[]): Guard {
  const entries = allowed.map(parseEntry).filter((entry) => entry !== null);
  return {
    allowed,
    checkUrl: (text) => {
      if (!URL.canParse(text)) return `"${text}" is not a URL`;
      const url = new URL(text);
      if (!isWeb(url)) return `only http: and https: are supported, not ${url.protocol}`;
      return refusalOfHost(entries, normalizeHost(url.hostname), portOf(url));
    },
    checkAddress: (name, address) => {
      const host = normalizeHost(name);
      const refusal = refusalOfHost(entries, host, null);
      if (refusal !== null) return refusal;
      const kind = kindOfAddress(address);
      if (kind === 'special') return `${host} is ${address}, ${SPECIAL_ADDRESS}`;
      if (isListed(entries, host, null) || kind === 'loopback') return null;
      if (kind === 'private' && !isLocalName(host)) return null;
      const reach = isLocalName(host) ? 'this machine' : 'this machine or its private network';
      return `${host} is ${address}, not an address of ${reach}; ${howToAllow(host)}`;
    },
  };
}

interface Entry {
  /** Without the `*.` of a wildcard. */
  readonly host: string;
  readonly port: string | null;
  readonly wildcard: boolean;
  /** Addresses that are meant instead of a host. */
  readonly network: BlockList | null;
}

const SPECIAL_ADDRESS = 'a link-local or metadata address: load is never sent there';

const METADATA_NAMES = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
  'metadata.azure.internal',
  'metadata.azure.com',
  'metadata.tencentyun.com',
]);

const PRODUCTION_LABELS = new Set(['prod', 'production', 'live', 'www']);

function refusalOfHost(entries: readonly Entry[], host: string, port: string | null): string | null {
  if (METADATA_NAMES.has(host)) return `${host} is a metadata service: load is never sent there`;
  const address = isIP(host) > 0;
  const kind = address ? kindOfAddress(host) : null;
  if (kind === 'special') return `${host} is ${SPECIAL_ADDRESS}`;
  if (!address && host.split('.').some((label) => PRODUCTION_LABELS.has(label))) {
    if (isListed(entries, host, port, true)) return null;
    return `${host} looks like a production host; to send load there, list it by its exact name as an allowed host`;
  }
  if (kind === 'loopback' || isLocalName(host) || (!address && !host.includes('.'))) return null;
  return isListed(entries, host, port) ? null : `${host} is not an allowed host; ${howToAllow(host)}`;
}

function howToAllow(host: string): string {
  return `to send load there, list it: --allow-host ${host}, or allowed-hosts in the workflow`;
}

/** Without a port, an entry for any port counts. */
function isListed(entries: readonly Entry[], host: string, port: string | null, exactly = false): boolean {
  return entries.some(
    (entry) => (port === null || entry.port === null || entry.port === port) && covers(entry, host, exactly),
  );
}

function covers(entry: Entry, host: string, exactly: boolean): boolean {
  const { network, wildcard } = entry;
  if (network !== null) return isIP(host) > 0 && network.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
  return wildcard ? !exactly && host.endsWith(`.${entry.host}`) : host === entry.host;
}

function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

/**
 * Reads `host`, `host:port`, `*.host`, `[::1]:80`, `::1`, `10.0.0.0/8`, and forgives a whole URL. Null: nothing that
 * could be a host.
 */
function parseEntry(text: string): Entry | null {
  const trimmed = text.trim().toLowerCase();
  const network = networkOf(trimmed);
  if (network !== null) return { host: '', port: null, wildcard: false, network };
  const bare = trimmed
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '');
  const wildcard = bare.startsWith('*.');
  const rest = wildcard ? bare.slice(2) : bare;
  const [, name = rest, port] = isIP(rest) === 6 ? [] : (/^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(rest) ?? []);
  const host = canonicalHost(name);
  return host === ''
    ? null
    : { host, port: port === undefined ? null : String(Number(port)), wildcard, network };
}

/** A host as a URL's would be written: addresses in their usual form, international names in ASCII. */
function canonicalHost(name: string): string {
  const bare = name.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const url = `http://${isIP(bare) === 6 ? `[${bare}]` : bare}/`;
  return URL.canParse(url) ? normalizeHost(new URL(url).hostname) : '';
}

/** The addresses of `10.0.0.0/8` or `fd00::/8`; null when it is no network. */
function networkOf(text: string): BlockList | null {
  const [, address = '', length = ''] = /^\[?([\da-f.:]+)\]?\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0 || Number(length) > (version === 4 ? 32 : 128)) return null;
  const list = new BlockList();
  list.addSubnet(address, Number(length), version === 4 ? 'ipv4' : 'ipv6');
  return list;
}

/** Lower case, without the brackets of IPv6 and the dots at the end of a fully qualified name. */
function normalizeHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.+$/, '');
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function portOf(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}
