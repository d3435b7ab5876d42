import { isReachable, urlProblem } from './addresses.ts';

describe('an IP address', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.0.1.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('%s can be sent to', (address) =>
    expect([isReachable(address, false), isReachable(address, true)]).toEqual([true, true]),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'not an address',
    '',
  ])('%s cannot, wherever we run', (address) =>
    expect([isReachable(address, false), isReachable(address, true)]).toEqual([false, false]),
  );

  it.each(['127.0.0.1', '127.9.9.9', '::1'])('%s can on a developer’s own machine alone', (address) =>
    expect([isReachable(address, false), isReachable(address, true)]).toEqual([false, true]),
  );
});

describe('what somebody typed', () => {
  it.each([
    'https://example.com',
    'https://example.com:8443/in?from=vestibule',
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
    'https://xn--bcher-kva.example/',
  ])('%s can be called', (url) => expect(urlProblem(url, false)).toBeUndefined());

  it.each([
    ['no address', 'example', 'must be a whole address, for example https://example.com/vestibule'],
    ['no https', 'http://example.com', 'must begin with https://'],
    ['something else', 'file:///etc/passwd', 'must begin with https://'],
    ['http to this machine', 'http://127.0.0.1:5432', 'must begin with https://'],
    ['this machine', 'https://localhost/', 'must be an address that can be reached from the internet'],
    [
      'this machine in other figures',
      'https://2130706433/',
      'must be an address that can be reached from the internet',
    ],
    ['this machine in eights', 'https://0177.0.0.1/', 'must be an address that can be reached from the internet'],
    [
      'a private one inside IPv6',
      'https://[::ffff:10.0.0.1]/',
      'must be an address that can be reached from the internet',
    ],
    ['a name of the house', 'https://intranet/', 'must be an address that can be reached from the internet'],
    [
      'a password',
      'https://me:secret@example.com/',
      'must not hold a user name or password; the signature tells you that we are calling',
    ],
    ['a fragment', 'https://example.com/#part', 'must not have a part behind #; it is never sent'],
  ])('%s is refused', (_what, url, problem) => expect(urlProblem(url, false)).toBe(problem));

  it('on a developer’s own machine, http to that machine is fine, and to others is not', () => {
    for (const url of ['http://localhost:4000/in', 'http://127.0.0.1:4000', 'http://[::1]:4000', 'https://localhost'])
      expect(urlProblem(url, true)).toBeUndefined();
    for (const url of ['http://10.0.0.1', 'http://example.com', 'https://192.168.0.1'])
      expect(urlProblem(url, true)).toBeDefined();
  });
});
