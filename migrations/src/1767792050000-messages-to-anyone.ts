import type { MigrationInterface, QueryRunner } from 'typeorm';

const TO_CLIENTS = ['invitation', 'moved', 'paid', 'reminder', 'cancelled', 'called_off', 'refunded'];
const TO_CLIENTS_TOO = ['pay_now', 'payment_failed', 'payment_processing', 'running_late'];
const TO_MEMBERS = ['client_waiting', 'stripe_needs', 'dispute_opened', 'sync_failed', 'weekly_summary'];
const known = (kinds: readonly string[]): string => `kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** A message has one reader, a participant or a member, and goes one way: the same cause is told once on each. */
export class MessagesToAnyone1767792050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message ADD COLUMN member_id uuid REFERENCES member (id),
      ADD COLUMN channel text NOT NULL DEFAULT 'email' CONSTRAINT message_channel_known CHECK (channel IN ('email', 'sms')),
      ALTER COLUMN participant_id DROP NOT NULL, ALTER COLUMN session_id DROP NOT NULL,
      ADD CONSTRAINT message_has_one_reader CHECK ((participant_id IS NULL) <> (member_id IS NULL)),
      ADD CONSTRAINT message_to_a_participant_is_of_a_session CHECK (participant_id IS NULL OR session_id IS NOT NULL),
      DROP CONSTRAINT message_once_for_its_cause,
      ADD CONSTRAINT message_once_for_its_cause UNIQUE NULLS NOT DISTINCT (participant_id, member_id, channel, cause),
      DROP CONSTRAINT message_kind_known, ADD CONSTRAINT message_kind_known CHECK (${known([...TO_CLIENTS, ...TO_CLIENTS_TOO, ...TO_MEMBERS])})`);
    await db.query(
      `CREATE INDEX message_of_member ON message (member_id, created_at DESC) WHERE member_id IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DELETE FROM message WHERE participant_id IS NULL OR channel <> 'email' OR NOT (${known(TO_CLIENTS)})`,
    );
    await db.query(`ALTER TABLE message DROP CONSTRAINT message_kind_known, ADD CONSTRAINT message_kind_known CHECK (${known(TO_CLIENTS)}),
      DROP CONSTRAINT message_once_for_its_cause, DROP CONSTRAINT message_to_a_participant_is_of_a_session, DROP COLUMN member_id, DROP COLUMN channel,
      ALTER COLUMN participant_id SET NOT NULL, ALTER COLUMN session_id SET NOT NULL,
      ADD CONSTRAINT message_once_for_its_cause UNIQUE (participant_id, cause)`);
  }
}
