import { isIP } from 'node:net';

/** `192.0.2.1`, `2001:db8::1`, `[2001:db8::1]:443` or `192.0.2.1:5500`. */
export function isAddress(text: string): boolean {
  return readAddress(text) !== null;
}

/** The address without brackets, port and zone, in small letters; null for anything else. */
export function readAddress(text: string): string | null {
  if (text.length > 64) return null;
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}

/** Of `client, proxy, proxy` the first address, which is the client's; null where there is none. */
export function firstForwarded(text: string): string | null {
  for (const part of text.slice(0, 512).split(',', 8)) {
    const address = readAddress(part.trim());
    if (address !== null) return address;
  }
  return null;
}
