import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { securityHeaders } from './security-headers.ts';

const policy = (publicUrl: string, liveKitUrl?: string): Record<string, string[]> => {
  const { ofPages } = securityHeaders({ publicUrl, ...(liveKitUrl ? { liveKitUrl } : {}) });
  const header = ofPages['content-security-policy'] ?? '';
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
    const { ofPages, ofData } = securityHeaders({ publicUrl: 'http://localhost:3000' });
    for (const headers of [ofPages, ofData]) expect(headers).not.toHaveProperty('strict-transport-security');
    expect(policy('http://localhost:3000')['upgrade-insecure-requests']).toBeUndefined();
    expect(policy('https://vestibule.example')['upgrade-insecure-requests']).toEqual([]);
  });
});

it('gives pages every header that helmet sets, with the same value but for the policy', async () => {
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
  expect(securityHeaders({ publicUrl }).ofPages).toMatchObject(helmets);
});

it('gives data the strictest policy there is, and what keeps it from being framed, guessed at or told on', () => {
  const { ofPages, ofData } = securityHeaders({ publicUrl: 'https://vestibule.example' });
  const { 'content-security-policy': policyOfData, ...others } = ofData;
  expect(policyOfData).toBe("default-src 'none';frame-ancestors 'none'");
  expect(ofPages).toMatchObject(others);
  expect(Object.keys(others)).toEqual([
    'cross-origin-resource-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
  ]);
});
