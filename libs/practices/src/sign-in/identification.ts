import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { MemberId, PracticeId } from '@vestibule/kernel';
import { Authenticator, type MemberActor, type MemberRole, type OperatorActor, PlatformEnv } from '@vestibule/platform';
import type { FastifyRequest } from 'fastify';
import { apiKeyIn, hashOfApiKey } from '../api-key-secret.ts';
import { PracticesEnv } from '../env.ts';
import { SessionCookie } from './session-cookie.ts';
import { SignInDatabase } from './sign-in-database.ts';

interface PersonRow {
  readonly user_id: string;
  readonly user_name: string;
  readonly operator: boolean;
  readonly member_id: MemberId | null;
  readonly practice_id: PracticeId | null;
  readonly role: MemberRole | null;
  readonly member_name: string | null;
}
type KeyRow = PersonRow & { readonly key_id: string; readonly stale: boolean };

/** A user of several practices acts for the one that they joined first. */
const BY_COOKIE = {
  name: 'who-by-cookie',
  text: `SELECT u.id AS user_id, u.name AS user_name, u.operator, m.id AS member_id, m.practice_id, m.role, m.name AS member_name
    FROM auth_session s JOIN auth_user u ON u.id = s."userId"
      LEFT JOIN LATERAL (SELECT id, practice_id, role, name FROM member
        WHERE user_id = u.id AND suspended_at IS NULL ORDER BY created_at, id LIMIT 1) m ON true
    WHERE s.token = $1 AND s."expiresAt" > now()`,
};
const BY_KEY = {
  name: 'who-by-key',
  text: `SELECT k.id AS key_id, k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' AS stale,
      m.user_id, m.name AS user_name, false AS operator, m.id AS member_id, m.practice_id, m.role, m.name AS member_name
    FROM api_key k JOIN member m ON m.id = k.member_id
    WHERE k.key_hash = $1 AND k.revoked_at IS NULL AND m.suspended_at IS NULL`,
};
/** The condition again, so that of many requests in the same moment one writes. */
const KEY_USED = {
  name: 'key-used',
  text: `UPDATE api_key SET last_used_at = now() WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
};

/**
 * Who a request comes from: the sign-in cookie, or an API key. A request that carries an Authorization header is judged by it alone,
 * because such a request is spared the same-origin check. Suspended members, revoked keys and ended sign-ins are nobody. One query each.
 *
 * Sign-ins expire by the database's own clock: they are better-auth's, which knows no other.
 */
@Injectable()
export class Identification extends Authenticator {
  private readonly log = new Logger('Identification');
  private readonly cookie: SessionCookie;

  constructor(
    private readonly database: SignInDatabase,
    platform: PlatformEnv,
    env: PracticesEnv,
  ) {
    super();
    this.cookie = new SessionCookie(env.AUTH_SECRET, platform.PUBLIC_URL);
  }

  identify(request: FastifyRequest): Promise<MemberActor | OperatorActor | undefined> {
    return this.identifyHeaders(request.headers);
  }

  /** The same for a socket's handshake, which has headers and no request of Fastify's. */
  async identifyHeaders(headers: IncomingHttpHeaders): Promise<MemberActor | OperatorActor | undefined> {
    if (headers.authorization !== undefined) return this.byKey(headers.authorization);
    const token = headers.cookie === undefined ? undefined : this.cookie.tokenIn(headers.cookie);
    if (token === undefined) return undefined;
    const { rows } = await this.database.pool.query<PersonRow>({ ...BY_COOKIE, values: [token] });
    return rows[0] && actorOf(rows[0]);
  }

  private async byKey(authorization: string): Promise<MemberActor | OperatorActor | undefined> {
    const key = apiKeyIn(authorization);
    if (key === undefined) return undefined;
    const { rows } = await this.database.pool.query<KeyRow>({ ...BY_KEY, values: [hashOfApiKey(key)] });
    const [row] = rows;
    if (row?.stale) this.noteUse(row.key_id);
    return row && actorOf(row);
  }

  /** Not waited for: when a key was last used is for people who look at the list, not for this request. */
  private noteUse(keyId: string): void {
    this.database.pool
      .query({ ...KEY_USED, values: [keyId] })
      .catch((error: unknown) => this.log.warn({ err: error, keyId }, 'the use of an API key was not noted'));
  }
}

function actorOf(row: PersonRow): MemberActor | OperatorActor | undefined {
  if (row.member_id !== null && row.practice_id !== null && row.role !== null) {
    return {
      kind: 'member',
      memberId: row.member_id,
      practiceId: row.practice_id,
      role: row.role,
      userId: row.user_id,
      name: row.member_name ?? row.user_name,
    };
  }
  return row.operator ? { kind: 'operator', userId: row.user_id, name: row.user_name } : undefined;
}
