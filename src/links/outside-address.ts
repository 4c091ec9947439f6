// Which addresses lie outside: not this machine, not its network, nothing that only a network itself answers at. Names
// are looked up here too, so that a connection goes to the very address that was looked at.
import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** RFC 6890: this machine, private networks, those of providers, links, tests, benchmarks, groups, and what is kept. */
const INSIDE_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/** The same of version 6, with tunnels (6to4, Teredo), in which any address of version 4 can hide. */
const INSIDE_6 = [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const inside = new BlockList();
for (const [network, bits] of INSIDE_4) {
  inside.addSubnet(network, bits, 'ipv4');
  // As networks that speak only version 6 write them (RFC 6052), and as systems do that speak both.
  for (const prefix of ['64:ff9b::', '::ffff:', '::']) inside.addSubnet(prefix + network, 96 + bits, 'ipv6');
}
for (const [network, bits] of INSIDE_6) inside.addSubnet(network, bits, 'ipv6');

/** The code of the error for a name that has no address outside. */
export const NOT_OUTSIDE = 'ERR_NOT_OUTSIDE';

/** Whether an address in numbers lies outside. */
export function isOutside(address: string): boolean {
  return isIP(address) !== 0 && !inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Whether the host of a URL may lie outside: not so a number that does not, nor a name that only a network knows. */
export function mayBeOutside(url: string): boolean {
  const host = new URL(url).hostname.replace(/\.+$/u, '').replace(/^\[(.*)\]$/u, '$1');
  return isIP(host) === 0 ? !/(?:^|\.)(?:localhost|local|internal)$/u.test(host) : isOutside(host);
}

/** Looks a name up as the system does, for a connection that may only go outside. */
export const lookUpOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (cause, found) => {
    if (cause !== null) return callback(cause, []);
    const outside = found.filter(({ address }) => isOutside(address));
    const [first] = outside;
    if (first === undefined) {
      const refusal = new Error(`${hostname} has no address outside`);
      return callback(Object.assign(refusal, { code: NOT_OUTSIDE }), []);
    }
    if (options.all === true) callback(null, outside);
    else callback(null, first.address, first.family);
  });
};
