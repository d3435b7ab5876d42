import type { FastifyHelmetOptions } from '@fastify/helmet';

export interface Addresses {
  readonly publicUrl: string;
  readonly liveKitUrl?: string;
}

/** LiveKit's client asks over http(s) before it opens the socket; LiveKit Cloud then names a server of its own near the person. */
function videoSources(liveKitUrl: string | undefined): string[] {
  if (!liveKitUrl || !URL.canParse(liveKitUrl)) return [];
  const { protocol, host } = new URL(liveKitUrl);
  const secure = protocol === 'wss:';
  const hosts = host.endsWith('.livekit.cloud') ? ['*.livekit.cloud'] : [host];
  return hosts.flatMap((name) => [`${secure ? 'wss' : 'ws'}://${name}`, `${secure ? 'https' : 'http'}://${name}`]);
}

/**
 * What a page of ours may do: scripts only from us, connections only to us and to LiveKit, in nobody's frame, and never a Referer, because the
 * address of a client's page is a capability. Mantine sets style attributes, hence 'unsafe-inline' for styles alone.
 */
export function securityHeaders({ publicUrl, liveKitUrl }: Addresses): FastifyHelmetOptions {
  const { host, protocol } = new URL(publicUrl);
  const https = protocol === 'https:';
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        connectSrc: ["'self'", `${https ? 'wss' : 'ws'}://${host}`, ...videoSources(liveKitUrl)],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  };
}

/** Only our own pages use camera, microphone and screen. */
export const PERMISSIONS_POLICY =
  'camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), fullscreen=(self), autoplay=(self), geolocation=(), payment=(), usb=()';
