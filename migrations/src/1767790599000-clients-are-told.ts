import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What clients are told of their own money: a link sees the refunds of its own payments. And bank debits: how many business days a practice allows
 * for them (null: it takes none), until when a checkout may be paid by one, and when the bank was asked.
 */
export class ClientsAreTold1767790599000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Of its own payments only: the policies of `charge` hold inside this one.
    await db.query(
      `CREATE POLICY refund_of_the_link ON refund FOR SELECT TO vestibule_app USING ((SELECT acting_kind()) = 'link' AND charge_id IN (SELECT id FROM charge))`,
    );
    await db.query(
      `ALTER TABLE practice ADD COLUMN debit_business_days smallint DEFAULT 5 CONSTRAINT practice_debit_days_sane CHECK (debit_business_days BETWEEN 3 AND 20)`,
    );
    await db.query(`ALTER TABLE charge ADD COLUMN debits_until timestamptz(3), ADD COLUMN submitted_at timestamptz(3)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE charge DROP COLUMN debits_until, DROP COLUMN submitted_at`);
    await db.query(`ALTER TABLE practice DROP COLUMN debit_business_days`);
    await db.query(`DROP POLICY refund_of_the_link ON refund`);
  }
}
