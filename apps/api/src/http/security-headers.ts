import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify } from 'fastify';

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

/** Headers about one answer, which the stand-in below adds by itself. */
const OF_ONE_ANSWER = new Set(['connection', 'content-length', 'date']);

/**
 * helmet works its headers out anew for every request, which costs as much as the rest of an answer. Ours are the same for all, so it is asked
 * once, in front of a server that nobody listens to.
 */
export async function fixedHeaders(addresses: Addresses): Promise<Readonly<Record<string, string>>> {
  const standIn = fastify();
  await standIn.register(helmet, securityHeaders(addresses));
  standIn.get('/', (_request, reply) => reply.send());
  const { headers } = await standIn.inject('/');
  await standIn.close();
  const lasting = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name));
  return Object.fromEntries([...lasting.map(([name, value]) => [name, String(value)]), ['permissions-policy', PERMISSIONS_POLICY]]);
}
