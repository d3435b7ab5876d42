import { TokenVerifier } from 'livekit-server-sdk';
import { RoomTokens, seatIn } from './room-token.ts';

const SECRET = 'a-secret-of-thirty-two-characters';
const tokens = new RoomTokens({
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: SECRET,
  LIVEKIT_URL: 'ws://localhost',
  ROOM_TOKEN_TTL_S: 300,
  productionProblems: () => [],
});
const claims = { identity: 'someone', room: 's-1-1', now: new Date(), ttlSeconds: 120, seat: 1 };
const payloadOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

it('signs what the SDK verifies: one identity, one room, join and nothing that administers', async () => {
  const { token } = tokens.sign(claims);
  const verified = await new TokenVerifier('key', SECRET).verify(token);
  expect(verified.sub).toBe('someone');
  expect(verified.video).toEqual({
    roomJoin: true,
    room: 's-1-1',
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: false,
  });
});

it('case 29: holds no name, no metadata and no not-before', () => {
  expect(Object.keys(payloadOf(tokens.sign(claims).token)).toSorted()).toEqual(['exp', 'iss', 'sub', 'video']);
});

it('says for which device it was made once the link has changed hands, and nothing else about it', () => {
  const { token } = tokens.sign({ ...claims, seat: 3 });
  expect(payloadOf(token)['metadata']).toBe('3');
  expect(['3', '', undefined, 'x', '-1', '0'].map(seatIn)).toEqual([3, 1, 1, 1, 1, 1]);
});

it.each([0, -5, 0.4, 1])('asked for %s seconds lives for one second, never for a default', (ttlSeconds) => {
  const { token, expiresAt } = tokens.sign({ ...claims, ttlSeconds });
  expect(payloadOf(token)['exp']).toBe(Math.floor(claims.now.getTime() / 1000) + 1);
  expect(expiresAt.getTime()).toBeLessThanOrEqual(claims.now.getTime() + 1_000);
});
