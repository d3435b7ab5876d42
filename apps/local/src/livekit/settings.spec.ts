import { livekitConfig } from './settings.ts';

const settings = {
  port: 4005,
  rtcTcpPort: 4006,
  rtcUdpPort: 4007,
  webhookUrl: 'http://127.0.0.1:4000/api/webhooks/livekit',
  apiKey: 'APIx',
  apiSecret: 'a-secret',
};
const parse = (text: string) => JSON.parse(text) as Record<string, Record<string, unknown>>;

it('makes no room by itself: a saved token must not bring a closed room back', () => {
  expect(parse(livekitConfig(settings))['room']).toEqual({ auto_create: false });
});

it('listens and takes media on loopback only', () => {
  const config = parse(livekitConfig(settings));
  expect(config['bind_addresses']).toEqual(['127.0.0.1']);
  expect(config['rtc']).toMatchObject({ node_ip: '127.0.0.1', ips: { includes: ['127.0.0.1/32'] }, udp_port: 4007 });
});

it('signs its webhooks with the one key it knows', () => {
  const config = parse(livekitConfig(settings));
  expect(config['webhook']).toEqual({ api_key: 'APIx', urls: [settings.webhookUrl] });
  expect(config['keys']).toEqual({ APIx: 'a-secret' });
});

it('lets a container listen on its own network, whose ports are published on loopback', () => {
  const config = parse(livekitConfig({ ...settings, bindAddress: '0.0.0.0' }));
  expect(config['bind_addresses']).toEqual(['0.0.0.0']);
  expect(config['rtc']).not.toHaveProperty('ips');
});
