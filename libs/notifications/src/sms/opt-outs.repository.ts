import { Injectable } from '@nestjs/common';
import { type Language, USUAL_LANGUAGE } from '@vestibule/kernel';
import { plainEmail } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';

/** Who asked for no more. Of texts by number, for the sender they answered; of reminders by e-mail, by address and practice. The last word counts. */
@Injectable()
export class OptOuts {
  async texts(
    tx: EntityManager,
    sender: string,
    number: string,
    stopped: boolean,
    by: 'reader' | 'provider',
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO text_opt_out (sender, number, stopped, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (sender, number) DO UPDATE SET stopped = excluded.stopped, said_by = excluded.said_by, said_at = excluded.said_at
         WHERE text_opt_out.stopped <> excluded.stopped`,
      [sender, number, stopped, by, now],
    );
  }

  async reminders(tx: EntityManager, practiceId: string, email: string, stopped: boolean, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO mail_opt_out (practice_id, address, stopped, said_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (practice_id, address) DO UPDATE SET stopped = excluded.stopped, said_at = excluded.said_at
         WHERE mail_opt_out.stopped <> excluded.stopped`,
      [practiceId, plainEmail(email), stopped, now],
    );
  }

  /** The sessions still to be told of, whose people have this number. */
  async sessionsOfNumber(tx: EntityManager, number: string, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT DISTINCT s.id FROM participant p JOIN session s ON s.id = p.session_id WHERE p.phone = $1 AND s.closes_at > $2`,
      [number, now],
    );
    return rows.map(({ id }) => id);
  }

  /** The practice that wrote to a number last: whom its owner means when they ask. */
  async lastWriter(
    tx: EntityManager,
    number: string,
  ): Promise<{ readonly name: string; readonly phone: string | null; readonly language: Language } | undefined> {
    const rows: { name: string; phone: string | null; language: Language }[] = await tx.query(
      `SELECT pr.name, pr.phone, coalesce(p.language, ms.language, $2) AS language
         FROM message m JOIN participant p ON p.id = m.participant_id JOIN practice pr ON pr.id = m.practice_id LEFT JOIN message_setting ms ON ms.practice_id = pr.id
        WHERE p.phone = $1 AND m.channel = 'sms' AND m.state = 'sent' ORDER BY m.sent_at DESC LIMIT 1`,
      [number, USUAL_LANGUAGE],
    );
    return rows[0];
  }
}
