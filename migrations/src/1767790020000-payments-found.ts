import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Stripe has told about a payment is found by the payment, while it is kept. */
export class PaymentsFound1767790020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX inbox_about_object ON inbox ((payload #>> '{data,object,id}'))`);
    await db.query(
      `CREATE INDEX inbox_about_intent ON inbox ((payload #>> '{data,object,payment_intent}')) WHERE payload #>> '{data,object,payment_intent}' IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX inbox_about_intent, inbox_about_object`);
  }
}
