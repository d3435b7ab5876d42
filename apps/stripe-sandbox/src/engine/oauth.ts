import { OAuthProblem } from '../http/errors.ts';
import { changeAccount } from './accounts.ts';
import type { Engine } from './engine.ts';
import { newId } from './ids.ts';
import { PLATFORM_APPLICATION } from './names.ts';
import type { SandboxAccount } from './state.ts';

const CODE_LIVES_MS = 5 * 60_000;

/** The owner of an account has let the platform in: the code is worth a token, once, for minutes. */
export function authorize(engine: Engine, account: SandboxAccount): string {
  const code = newId('ac_', 32);
  engine.store.oauthCodes.set(code, {
    code,
    account: account.id,
    expiresAtMs: engine.clock.nowMs() + CODE_LIVES_MS,
  });
  return code;
}

export interface Token {
  readonly access_token: string;
  readonly livemode: false;
  readonly refresh_token: string;
  readonly scope: 'read_write';
  readonly stripe_publishable_key: string;
  readonly stripe_user_id: string;
  readonly token_type: 'bearer';
}

/** Connects the account. The token itself opens nothing here: calls go with the platform's key and `Stripe-Account`. */
export function redeem(engine: Engine, code: string): Token {
  const row = engine.store.oauthCodes.get(code);
  const account = row && engine.store.accounts.get(row.account);
  if (!row || !account) throw new OAuthProblem(400, 'invalid_grant', `Authorization code does not exist: ${code}`);
  engine.store.oauthCodes.delete(code);
  if (engine.clock.nowMs() >= row.expiresAtMs)
    throw new OAuthProblem(400, 'invalid_grant', `Authorization code expired: ${code}`);
  account.oauth = true;
  if (account.disconnected) changeAccount(engine, account, { disconnected: false });
  return {
    access_token: newId('sk_test_oauth_'),
    livemode: false,
    refresh_token: newId('rt_'),
    scope: 'read_write',
    stripe_publishable_key: newId('pk_test_'),
    stripe_user_id: account.id,
    token_type: 'bearer',
  };
}

/** The platform lets an account go. It can come back only by its owner's leave. */
export function deauthorize(engine: Engine, clientId: string, accountId: string): { stripe_user_id: string } {
  if (clientId !== PLATFORM_APPLICATION)
    throw new OAuthProblem(401, 'invalid_client', `No such application: '${clientId}'`);
  const account = engine.store.accounts.get(accountId);
  if (!account || account.platform || account.disconnected)
    throw new OAuthProblem(
      401,
      'invalid_client',
      `This application is not connected to stripe account ${accountId}, or that account does not exist.`,
    );
  changeAccount(engine, account, { disconnected: true });
  return { stripe_user_id: accountId };
}
