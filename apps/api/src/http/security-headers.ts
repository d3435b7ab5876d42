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
 * What a page of ours may do: scripts only from us, connections only to us and to LiveKit, in nobody's frame. Mantine sets style attributes, hence
 * 'unsafe-inline' for styles alone.
 */
function contentSecurityPolicy({ publicUrl, liveKitUrl }: Addresses): string {
  const { host, protocol } = new URL(publicUrl);
  const https = protocol === 'https:';
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    ["connect-src 'self'", `${https ? 'wss' : 'ws'}://${host}`, ...videoSources(liveKitUrl)].join(' '),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join(';');
}

/** Only our own pages use camera, microphone and screen. */
const PERMISSIONS_POLICY =
  'camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), fullscreen=(self), autoplay=(self), geolocation=(), payment=(), usb=()';

export type Headers = Readonly<Record<string, string>>;

/** Worked out once, because helmet builds its headers anew for each request, at a tenth of an answer's cost. */
export interface SecurityHeaders {
  /** Of pages, and of whatever may be taken for one: helmet's set (a spec holds it against helmet). */
  readonly ofPages: Headers;
  /** Of the API's answers: data that nothing may run from, frame or take along. What speaks of documents is left out. */
  readonly ofData: Headers;
}

/** Never a Referer anywhere: the address of a client's page is a capability. */
export function securityHeaders(addresses: Addresses): SecurityHeaders {
  const https = addresses.publicUrl.startsWith('https:');
  const everywhere = {
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  return {
    ofData: { ...everywhere, 'content-security-policy': "default-src 'none';frame-ancestors 'none'" },
    ofPages: {
      ...everywhere,
      'content-security-policy': contentSecurityPolicy(addresses),
      'cross-origin-opener-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': PERMISSIONS_POLICY,
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    },
  };
}
