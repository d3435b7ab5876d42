import { Injectable } from '@nestjs/common';
import { type Language, type PracticeId, USUAL_LANGUAGE } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { WordedKind, Wording } from '../mail/wording.ts';
import { USUAL_REMIND_MINUTES } from '../messages/appointment.ts';
import { type QuietHours, quietHoursOf, USUAL_QUIET_HOURS } from '../sms/quiet-hours.ts';
import type { MAY_BE_OFF } from '../messages/plan.ts';

/** How a practice writes to its clients. */
export interface MessageSetting {
  readonly language: Language;
  /** Hex; null: ours. */
  readonly colour: string | null;
  readonly remindMinutes: readonly number[];
  /** When texts wait; null: never. */
  readonly quietHours: QuietHours | null;
  readonly offKinds: readonly (typeof MAY_BE_OFF)[number][];
}
export interface OwnWording extends Wording {
  readonly kind: WordedKind;
  readonly language: Language;
}
export interface ChangedBy {
  readonly memberId: string;
  readonly at: Date;
}

const USUAL: MessageSetting = {
  language: USUAL_LANGUAGE,
  colour: null,
  remindMinutes: USUAL_REMIND_MINUTES,
  quietHours: USUAL_QUIET_HOURS,
  offKinds: [],
};

/** What a practice has said about its messages. What it has not said is as usual. */
@Injectable()
export class MessageSettingsRepository {
  async setting(tx: EntityManager, practiceId: PracticeId): Promise<MessageSetting> {
    const rows: MessageSetting[] = await tx.query(
      `SELECT language, colour, remind_minutes AS "remindMinutes", off_kinds AS "offKinds",
         ${quietHoursOf('message_setting')} AS "quietHours" FROM message_setting WHERE practice_id = $1`,
      [practiceId],
    );
    return rows[0] ?? USUAL;
  }

  /** Those kinds that were off and are no longer are on again from now. */
  async set(tx: EntityManager, practiceId: PracticeId, setting: MessageSetting, by: ChangedBy): Promise<void> {
    const { language, colour, remindMinutes, offKinds, quietHours } = setting;
    await tx.query(
      `INSERT INTO message_setting (practice_id, language, colour, remind_minutes, off_kinds, changed_by, changed_at, quiet_from, quiet_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (practice_id) DO UPDATE SET language = excluded.language, colour = excluded.colour, remind_minutes = excluded.remind_minutes,
           quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, off_kinds = excluded.off_kinds, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
           on_again_at = message_setting.on_again_at || (SELECT coalesce(jsonb_object_agg(kind, excluded.changed_at), '{}') FROM unnest(message_setting.off_kinds) AS kind WHERE kind <> ALL (excluded.off_kinds))`,
      [
        practiceId,
        language,
        colour,
        remindMinutes,
        offKinds,
        by.memberId,
        by.at,
        quietHours?.from ?? null,
        quietHours?.until ?? null,
      ],
    );
  }

  /** Null: the standard words. */
  async wording(tx: EntityManager, practiceId: string, kind: WordedKind, language: Language): Promise<Wording | null> {
    const rows: Wording[] = await tx.query(
      `SELECT subject, body FROM message_wording WHERE practice_id = $1 AND kind = $2 AND language = $3`,
      [practiceId, kind, language],
    );
    return rows[0] ?? null;
  }

  async wordings(tx: EntityManager, practiceId: PracticeId): Promise<OwnWording[]> {
    return tx.query(`SELECT kind, language, subject, body FROM message_wording WHERE practice_id = $1`, [practiceId]);
  }

  async word(tx: EntityManager, practiceId: PracticeId, own: OwnWording, by: ChangedBy): Promise<void> {
    await tx.query(
      `INSERT INTO message_wording (practice_id, kind, language, subject, body, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (practice_id, kind, language) DO UPDATE SET subject = excluded.subject, body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [practiceId, own.kind, own.language, own.subject, own.body, by.memberId, by.at],
    );
  }

  /** Back to the standard words. */
  async unword(tx: EntityManager, practiceId: PracticeId, kind: WordedKind, language: Language): Promise<void> {
    await tx.query(`DELETE FROM message_wording WHERE practice_id = $1 AND kind = $2 AND language = $3`, [
      practiceId,
      kind,
      language,
    ]);
  }
}
