import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PracticeId } from '@vestibule/kernel';
import { SessionsEnv } from './sessions-env.ts';
import { readSigningKeys } from './signing-keys.ts';

/** How an address is written when two of them are compared. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Keyed marks of e-mail addresses (HMAC-SHA-256): the same address at the same practice can be found again, and nothing can be read from the mark, nor
 * compared between practices, by somebody who only has the database. The key is derived from the seal keys, of which old ones stay.
 */
@Injectable()
export class EmailMarks {
  private readonly keys: readonly Buffer[];

  constructor(env: SessionsEnv) {
    this.keys = [...readSigningKeys(env.SEAL_KEYS).byId.values()].map((key) =>
      Buffer.from(hkdfSync('sha256', key.export(), Buffer.alloc(0), 'vestibule email marks', 32)),
    );
  }

  /** One for each key: the first for what is written now, the others find what was written before the key was changed. */
  of(practiceId: PracticeId, email: string): readonly [Buffer, ...Buffer[]] {
    const text = `${practiceId}\n${plainEmail(email)}`;
    const [newest, ...older] = this.keys.map((key) => createHmac('sha256', key).update(text).digest());
    if (!newest) throw new Error('there is no key to mark with');
    return [newest, ...older];
  }
}
