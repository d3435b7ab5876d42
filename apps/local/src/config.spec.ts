import { portsInUse, readConfig } from './config.ts';

const read = (env: NodeJS.ProcessEnv, dev = false) => readConfig(env, '/clone', dev);

it('puts a stack on port 3000 and the nine after it, with its data beside the code', () => {
  const config = read({});
  expect(config.publicUrl).toBe('http://localhost:3000');
  expect(config.dataDir).toBe('/clone/.vestibule');
  expect(portsInUse(config).map(({ port }) => port)).toEqual([3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008]);
});

it('moves every port with PORT, so that a second stack needs only that and a folder', () => {
  const config = read({ PORT: '3100', VESTIBULE_DATA_DIR: 'other' });
  expect(portsInUse(config).map(({ port }) => port)).toEqual([3100, 3101, 3102, 3103, 3104, 3105, 3106, 3107, 3108]);
  expect(config.dataDir).toBe('/clone/other');
});

it('lets one port move alone', () => {
  expect(read({ VESTIBULE_STRIPE_PORT: '4000' }).ports).toMatchObject({ app: 3000, stripe: 4000, mail: 3002 });
});

it('shows pages from Vite while developing', () => {
  const config = read({ PORT: '3100' }, true);
  expect(config.publicUrl).toBe('http://localhost:3109');
  expect(portsInUse(config).map(({ port }) => port)).toContain(3109);
});

it.each([
  ['a database of the reader’s', { DATABASE_URL: 'postgres://x' }, [3004]],
  ['real Stripe keys', { STRIPE_SECRET_KEY: 'sk_live_x' }, [3001]],
  [
    'a LiveKit of the reader’s',
    { LIVEKIT_URL: 'wss://x', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' },
    [3005, 3006, 3007],
  ],
])('leaves alone the ports that %s makes needless', (_what, env, freed) => {
  const used = portsInUse(read(env)).map(({ port }) => port);
  expect(freed.filter((port) => used.includes(port))).toEqual([]);
  expect(used).toHaveLength(9 - freed.length);
});

it.each(['abc', '0', '70000', '3000.5'])('refuses %s as a port and names the variable', (text) => {
  expect(() => read({ VESTIBULE_MAIL_PORT: text })).toThrow(/^VESTIBULE_MAIL_PORT is to be a port number/);
});

it('refuses a LiveKit address without its keys', () => {
  expect(() => read({ LIVEKIT_URL: 'wss://x', LIVEKIT_API_KEY: 'k' })).toThrow(/LIVEKIT_API_SECRET is not/);
});

it('takes an empty variable for a missing one', () => {
  expect(read({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: undefined, ports: { app: 3000 } });
});
