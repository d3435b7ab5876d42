import { securityHeaders } from './security-headers.ts';

const directives = (publicUrl: string, liveKitUrl?: string): Record<string, Iterable<unknown>> => {
  const { contentSecurityPolicy } = securityHeaders({ publicUrl, ...(liveKitUrl ? { liveKitUrl } : {}) });
  return (contentSecurityPolicy as { directives: Record<string, Iterable<unknown>> }).directives;
};

describe('the content security policy', () => {
  it('lets pages run our scripts only, in nobody’s frame', () => {
    expect(directives('http://localhost:3000')).toMatchObject({
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    });
  });

  it.each([
    ['ws://127.0.0.1:7880', ['ws://127.0.0.1:7880', 'http://127.0.0.1:7880']],
    ['wss://video.example', ['wss://video.example', 'https://video.example']],
    ['wss://mine.livekit.cloud', ['wss://*.livekit.cloud', 'https://*.livekit.cloud']],
  ])('lets them talk to LiveKit at %s and nobody else', (liveKitUrl, sources) => {
    expect(directives('https://vestibule.example', liveKitUrl)['connectSrc']).toEqual([
      "'self'",
      'wss://vestibule.example',
      ...sources,
    ]);
  });

  it('asks for https only where the product is on https', () => {
    expect(securityHeaders({ publicUrl: 'http://localhost:3000' }).strictTransportSecurity).toBe(false);
    expect(directives('http://localhost:3000')['upgradeInsecureRequests']).toBeUndefined();
    expect(directives('https://vestibule.example')['upgradeInsecureRequests']).toEqual([]);
  });
});
