import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a payment is not whole in the books: Stripe has not reported all of its movements yet. Null where nothing is missing. */
export class BooksOpen1767790010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE charge ADD COLUMN books_open_since timestamptz(3)`);
    await db.query(
      `CREATE INDEX charge_with_open_books ON charge (books_open_since) WHERE books_open_since IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE charge DROP COLUMN books_open_since`);
  }
}
