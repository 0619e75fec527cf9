import { BlockList, isIP } from 'node:net';

/** What an IP address stands for. `special`: link-local or a cloud's metadata service, never a load target. */
export type AddressKind = 'special' | 'loopback' | 'private' | 'public';

/** Classifies an IPv4 or IPv6 address, with or without a zone; IPv4 inside IPv6 (mapped, NAT64) counts as what it stands for. */
export function kindOfAddress(address: string): AddressKind {
  const zone = address.indexOf('%');
  const bare = zone < 0 ? address : address.slice(0, zone);
  const version = isIP(bare);
  if (version === 0) return 'public';
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (SPECIAL.check(bare, family)) return 'special';
  if (LOOPBACK.check(bare, family)) return 'loopback';
  return PRIVATE.check(bare, family) ? 'private' : 'public';
}

type Subnet = readonly [address: string, prefix: number];

/** 100.100.100.200 is Alibaba's, 168.63.129.16 Azure's, 192.0.0.192 Oracle's: none is link-local. */
const SPECIAL = blockList(
  [
    ['169.254.0.0', 16],
    ['100.100.100.200', 32],
    ['168.63.129.16', 32],
    ['192.0.0.192', 32],
    ['fe80::', 10],
    ['fd00:ec2::254', 128],
    ['fd20:ce::254', 128],
  ],
  // Compatible (RFC 4291), translated (RFC 2765), the networks' own NAT64 (RFC 8215): none is a way around.
  ['::', '::ffff:0:', '64:ff9b:1::'],
);

/** The unspecified address connects to this machine. */
const LOOPBACK = blockList([
  ['127.0.0.0', 8],
  ['0.0.0.0', 8],
  ['::1', 128],
  ['::', 128],
]);

const PRIVATE = blockList([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['fc00::', 7],
  ['fec0::', 10],
]);

/** A block list that knows each IPv4 subnet in its IPv6 forms too: mapped and NAT64; with more prefixes those, and 6to4. */
function blockList(subnets: readonly Subnet[], prefixes: readonly string[] = []): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets) {
    if (isIP(address) === 6) {
      list.addSubnet(address, prefix, 'ipv6');
      continue;
    }
    list.addSubnet(address, prefix, 'ipv4');
    for (const embedding of ['::ffff:', '64:ff9b::', ...prefixes]) {
      list.addSubnet(`${embedding}${address}`, 96 + prefix, 'ipv6');
    }
    if (prefixes.length > 0) list.addSubnet(in6to4(address), 16 + prefix, 'ipv6');
  }
  return list;
}

function in6to4(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`;
}
