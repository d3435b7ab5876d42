/** What our LiveKit is started with. Ports are all on loopback. */
export interface LiveKitSettings {
  readonly port: number;
  readonly rtcTcpPort: number;
  readonly rtcUdpPort: number;
  readonly webhookUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** 0.0.0.0 only inside a container, whose ports are then published on loopback. Default 127.0.0.1. */
  readonly bindAddress?: string;
  /** `host:port` of the Redis through which several servers are one. Default: this server alone, its rooms in memory. */
  readonly redisAddress?: string;
}

/**
 * The configuration file. (JSON is YAML.) `auto_create: false` because rooms are made and deleted by us only: a saved token
 * must not bring a closed room back. Media, too, stays on loopback: its address is 127.0.0.1 and no other interface is used.
 */
export function livekitConfig(settings: LiveKitSettings): string {
  const bindAddress = settings.bindAddress ?? '127.0.0.1';
  const inContainer = bindAddress !== '127.0.0.1';
  const config = {
    port: settings.port,
    bind_addresses: [bindAddress],
    rtc: {
      tcp_port: settings.rtcTcpPort,
      udp_port: settings.rtcUdpPort,
      use_external_ip: false,
      node_ip: '127.0.0.1',
      ...(inContainer ? {} : { enable_loopback_candidate: true, ips: { includes: ['127.0.0.1/32'] } }),
    },
    room: { auto_create: false },
    keys: { [settings.apiKey]: settings.apiSecret },
    webhook: { api_key: settings.apiKey, urls: [settings.webhookUrl] },
    logging: { json: true, level: 'info' },
    ...(settings.redisAddress === undefined ? {} : inCluster(settings.redisAddress)),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Who is in a room is asked of the server that holds it: what Redis remembers of a server that died is still in there. */
const inCluster = (redisAddress: string): object => ({
  redis: { address: redisAddress },
  api: { enable_psrpc_for_get_list_participants: true },
});
