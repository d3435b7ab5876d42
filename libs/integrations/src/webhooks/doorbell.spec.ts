import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ring, type Resolve } from './doorbell.ts';

let server: Server;
let port: number;
let asked = 0;
let listener: RequestListener = (_request, response) => response.end('taken');
beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
);
beforeEach(() => {
  asked = 0;
});

const here = { loopbackToo: true };
const knownAs =
  (...addresses: readonly string[]): Resolve =>
  (_host, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

it('tells the status, how long it took, and the first bytes of the answer', async () => {
  listener = (_request, response) => {
    response.statusCode = 503;
    response.end(`no\u0000 room\n${'x'.repeat(5_000)}`);
  };
  const call = await ring(`http://127.0.0.1:${port}/`, {}, '{}', here);
  expect(call).toMatchObject({ status: 503, answer: expect.stringMatching(/^no room x+$/) });
  expect('answer' in call && call.answer.length).toBeLessThanOrEqual(500);
});

it('an answer that never ends is an answer', async () => {
  listener = (_request, response) => {
    response.writeHead(200);
    response.write('first words');
  };
  expect(await ring(`http://127.0.0.1:${port}/`, {}, '{}', { ...here, patienceMs: 300 })).toMatchObject({
    status: 200,
    answer: 'first words',
  });
});

it('waits so long and no longer', async () => {
  listener = () => undefined;
  expect(await ring(`http://127.0.0.1:${port}/`, {}, '{}', { ...here, patienceMs: 100 })).toMatchObject({
    problem: 'timeout',
  });
  expect(asked).toBe(1);
});

it('nobody there', async () =>
  expect(await ring('http://127.0.0.1:9/', {}, '{}', here)).toMatchObject({ problem: 'not_reached' }));

it('without a secure connection nothing is sent', async () => {
  expect(await ring(`https://localhost:${port}/`, {}, '{}', here)).toMatchObject({ problem: 'tls' });
  expect(asked).toBe(0);
});

it.each([
  ['a name that means a private address', knownAs('10.0.0.7')],
  ['a name that means this machine', knownAs('127.0.0.1')],
  ['a name that means several, all private', knownAs('192.168.0.1', 'fd00::1', '::1')],
])('%s is never connected to', async (_what, resolve) => {
  expect(await ring(`https://example.com:${port}/`, {}, '{}', { loopbackToo: false, resolve })).toMatchObject({
    problem: 'private_address',
  });
  expect(asked).toBe(0);
});

it('a name is asked for once a connection: what it means a moment later changes nothing', async () => {
  const meanings = [['127.0.0.1'], ['10.0.0.7']];
  let questions = 0;
  listener = (_request, response) => response.end('taken');
  const rebound: Resolve = (host, done) => knownAs(...(meanings[(questions += 1) - 1] ?? []))(host, done);
  expect(await ring(`http://localhost:${port}/`, {}, '{}', { loopbackToo: true, resolve: rebound })).toMatchObject({
    status: 200,
  });
  expect(questions).toBe(1);
  expect(await ring(`http://localhost:${port}/`, {}, '{}', { loopbackToo: true, resolve: rebound })).toMatchObject({
    problem: 'private_address',
  });
});

it('an address that was stored when other rules held is judged again', async () => {
  expect(await ring(`http://127.0.0.1:${port}/`, {}, '{}', { loopbackToo: false })).toMatchObject({
    problem: 'private_address',
  });
  expect(asked).toBe(0);
});
