import { BlockList, isIP } from 'node:net';

/** Everything that is not the public internet: IANA's special-purpose registries, and what carries such an address inside another. */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** Of IPv6 only 2000::/3 is handed out at all; of that these are not for everybody, or wrap an IPv4 address (6to4, Teredo). */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
};
const privateV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const privateV6 = listOf(NOT_PUBLIC_V6, 'ipv6');
const handedOutV6 = listOf(['2000::/3'], 'ipv6');
const loopback = listOf(['127.0.0.0/8'], 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isLoopback = (address: string): boolean => loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an event may be sent to this IP address. `loopbackToo`: on a developer's own machine. */
export function isReachable(address: string, loopbackToo: boolean): boolean {
  switch (isIP(address)) {
    case 4:
      return !privateV4.check(address, 'ipv4') || (loopbackToo && isLoopback(address));
    case 6:
      if (loopbackToo && isLoopback(address)) return true;
      return handedOutV6.check(address, 'ipv6') && !privateV6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** The host of an address, without the brackets that IPv6 has in a URL. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

const LOOPBACK_NAMES = new Set(['localhost']);

/** Why nothing can be sent to what somebody typed, with the cure; undefined when it can. Names are judged again, by what they mean, at each connection. */
export function urlProblem(text: string, loopbackToo: boolean): string | undefined {
  if (!URL.canParse(text)) return 'must be a whole address, for example https://example.com/vestibule';
  const url = new URL(text);
  const host = hostOf(url);
  const isHere = LOOPBACK_NAMES.has(host) || (isIP(host) !== 0 && isLoopback(host));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere && loopbackToo))
    return 'must begin with https://';
  if (url.username !== '' || url.password !== '')
    return 'must not hold a user name or password; the signature tells you that we are calling';
  if (url.hash !== '') return 'must not have a part behind #; it is never sent';
  if (isHere && loopbackToo) return undefined;
  if (isIP(host) !== 0 ? !isReachable(host, loopbackToo) : isHere || !host.includes('.'))
    return 'must be an address that can be reached from the internet';
  return undefined;
}
