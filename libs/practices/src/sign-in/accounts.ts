import { Injectable } from '@nestjs/common';
import { InvalidInput, newId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** Without one nobody can sign in with the account; API keys of its members work. */
  readonly password?: string;
  readonly operator?: boolean;
}
const SHORTEST_PASSWORD = 10;

/** Makes the accounts that better-auth signs in: there is no sign-up over HTTP. */
@Injectable()
export class Accounts {
  /** The user's id. An account with this e-mail is used as it is: its password stays what it was. */
  async make(tx: EntityManager, account: NewAccount): Promise<string> {
    const email = account.email.trim().toLowerCase();
    const id = newId<'user'>();
    const made: unknown[] = await tx.query(
      `INSERT INTO auth_user (id, name, email, "emailVerified", operator) VALUES ($1, $2, $3, true, $4)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, account.name, email, account.operator ?? false],
    );
    if (made.length === 0) {
      const [existing]: { id: string }[] = await tx.query(`SELECT id FROM auth_user WHERE email = $1`, [email]);
      if (!existing) throw new Error('an account was there and is gone');
      return existing.id;
    }
    if (account.password !== undefined) await this.setPassword(tx, id, account.password);
    return id;
  }

  /** From now on this is the user's password; those who are signed in stay so. */
  async setPassword(tx: EntityManager, userId: string, password: string): Promise<void> {
    if (password.length < SHORTEST_PASSWORD)
      throw new InvalidInput([{ field: 'password', message: `must have at least ${SHORTEST_PASSWORD} characters` }]);
    const { hashPassword } = await import('better-auth/crypto');
    await tx.query(`DELETE FROM auth_account WHERE "userId" = $1 AND "providerId" = 'credential'`, [userId]);
    await tx.query(
      `INSERT INTO auth_account (id, "accountId", "providerId", "userId", password) VALUES ($1, $2, 'credential', $2, $3)`,
      [newId<'account'>(), userId, await hashPassword(password)],
    );
  }
}
