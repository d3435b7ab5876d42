import type { MigrationInterface, QueryRunner } from 'typeorm';

const KNOWN =
  `invitation moved paid reminder cancelled called_off refunded pay_now payment_failed payment_processing running_late
  client_waiting stripe_needs dispute_opened sync_failed weekly_summary message_returned`.split(/\s+/);
const NEW = 'refund_failed';
/** A practice sends them always. */
const ALWAYS = ['invitation', 'moved', 'cancelled', 'called_off', 'refunded', 'payment_failed'];
const known = (kinds: readonly string[]): string => `kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** Whoever was told that money comes back, and it does not, is told. */
export class RefundFailed1767793570000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.allow(db, [...KNOWN, NEW], [...ALWAYS, NEW]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM message WHERE kind = '${NEW}'`);
    await this.allow(db, KNOWN, ALWAYS);
  }

  private async allow(db: QueryRunner, kinds: readonly string[], always: readonly string[]): Promise<void> {
    await db.query(
      `ALTER TABLE message DROP CONSTRAINT message_kind_known, ADD CONSTRAINT message_kind_known CHECK (${known(kinds)})`,
    );
    await db.query(
      `ALTER TABLE message_setting DROP CONSTRAINT message_setting_off_where_allowed, ADD CONSTRAINT message_setting_off_where_allowed CHECK (NOT off_kinds && ARRAY[${always.map((kind) => `'${kind}'`).join(', ')}])`,
    );
  }
}
