import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { securityHeaders } from './security-headers.ts';

const policy = (publicUrl: string, liveKitUrl?: string): Record<string, string[]> => {
  const header = securityHeaders({ publicUrl, ...(liveKitUrl ? { liveKitUrl } : {}) })['content-security-policy'] ?? '';
  return Object.fromEntries(
    header.split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
};

describe('the content security policy', () => {
  it('lets pages run our scripts only, in nobody’s frame', () => {
    expect(policy('http://localhost:3000')).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    });
  });

  it.each([
    ['ws://127.0.0.1:7880', ['ws://127.0.0.1:7880', 'http://127.0.0.1:7880']],
    ['wss://video.example', ['wss://video.example', 'https://video.example']],
    ['wss://mine.livekit.cloud', ['wss://*.livekit.cloud', 'https://*.livekit.cloud']],
  ])('lets them talk to LiveKit at %s and nobody else', (liveKitUrl, sources) => {
    expect(policy('https://vestibule.example', liveKitUrl)['connect-src']).toEqual([
      "'self'",
      'wss://vestibule.example',
      ...sources,
    ]);
  });

  it('asks for https only where the product is on https', () => {
    expect(securityHeaders({ publicUrl: 'http://localhost:3000' })).not.toHaveProperty('strict-transport-security');
    expect(policy('http://localhost:3000')['upgrade-insecure-requests']).toBeUndefined();
    expect(policy('https://vestibule.example')['upgrade-insecure-requests']).toEqual([]);
  });
});

it('sets every header that helmet sets, to the same value but for the policy', async () => {
  const publicUrl = 'https://vestibule.example';
  const judge = fastify();
  await judge.register(helmet, {
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  const { headers } = await judge.inject('/');
  const { connection: _c, date: _d, 'content-length': _l, 'content-type': _t, ...helmets } = headers;
  expect(Object.keys(helmets).length).toBeGreaterThan(8);
  expect(securityHeaders({ publicUrl })).toMatchObject(helmets);
});
