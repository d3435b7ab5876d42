import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cards that clients asked a practice to keep. What is kept here is not the card and not who the client is: a keyed mark of the e-mail address, and
 * the name under which that practice's Stripe account knows the client. Only the system reads it; what a link may see of it is decided in code.
 */
export class SavedCards1767790600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE saved_card (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), account_id text NOT NULL,
      email_mark bytea NOT NULL CONSTRAINT saved_card_mark_whole CHECK (length(email_mark) = 32), customer_id text,
      forgotten_at timestamptz(3), created_at timestamptz(3) NOT NULL)`);
    await db.query(
      `CREATE UNIQUE INDEX saved_card_once ON saved_card (practice_id, account_id, email_mark) WHERE forgotten_at IS NULL`,
    );
    await db.query(`CREATE INDEX saved_card_to_forget ON saved_card (forgotten_at) WHERE forgotten_at IS NOT NULL`);
    await db.query(`ALTER TABLE charge ADD COLUMN saved_card_id uuid REFERENCES saved_card (id) ON DELETE SET NULL,
      ADD COLUMN keeps_card boolean NOT NULL DEFAULT false`);
    await db.query(`CREATE INDEX charge_of_saved_card ON charge (saved_card_id) WHERE saved_card_id IS NOT NULL`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON saved_card TO vestibule_app`);
    await db.query(`ALTER TABLE saved_card ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY saved_card_of_the_system ON saved_card FOR ALL TO vestibule_app USING ((SELECT acting_system()))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE charge DROP COLUMN saved_card_id, DROP COLUMN keeps_card`);
    await db.query(`DROP TABLE saved_card`);
  }
}
