import type { MigrationInterface, QueryRunner } from 'typeorm';

const TO_CLIENTS = ['invitation', 'moved', 'paid', 'reminder', 'cancelled', 'called_off', 'refunded'];
const TO_CLIENTS_TOO = ['pay_now', 'payment_failed', 'payment_processing', 'running_late'];
const TO_MEMBERS = ['client_waiting', 'stripe_needs', 'dispute_opened', 'sync_failed', 'weekly_summary'];
const RETURNED = 'message_returned';
const known = (kinds: readonly string[]): string => `kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
const CONSTRAINTS = [
  ['message', 'message_kind_known', [...TO_CLIENTS, ...TO_CLIENTS_TOO, ...TO_MEMBERS]],
  ['member_choice', 'member_choice_kind_known', TO_MEMBERS],
] as const;

/** Mail that came back: when, to which addresses nothing is sent any more, and that members are told of it. */
export class ReturnedMail1767793200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE message ADD COLUMN arrival_at timestamptz(3)`);
    await db.query(`CREATE INDEX message_came_back ON message (practice_id, arrival_at) WHERE arrival = 'came_back'`);
    await db.query(`CREATE TABLE returned_address (practice_id uuid NOT NULL REFERENCES practice (id), address text NOT NULL,
      message_id uuid NOT NULL REFERENCES message (id), problem text NOT NULL, came_back_at timestamptz(3) NOT NULL,
      lifted_at timestamptz(3), lifted_by uuid REFERENCES member (id), PRIMARY KEY (practice_id, address),
      CONSTRAINT returned_address_lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)))`);
    await db.query(`CREATE INDEX returned_address_of_message ON returned_address (message_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON returned_address TO vestibule_app`);
    await db.query(`ALTER TABLE returned_address ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY returned_address_of_the_actor ON returned_address TO vestibule_app USING ((SELECT acting_system()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
    );
    for (const [table, name, kinds] of CONSTRAINTS)
      await db.query(
        `ALTER TABLE ${table} DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} CHECK (${known([...kinds, RETURNED])})`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, name, kinds] of CONSTRAINTS) {
      await db.query(`DELETE FROM ${table} WHERE kind = '${RETURNED}'`);
      await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} CHECK (${known(kinds)})`);
    }
    await db.query(`DROP TABLE returned_address`);
    await db.query(`DROP INDEX message_came_back`);
    await db.query(`ALTER TABLE message DROP COLUMN arrival_at`);
  }
}
