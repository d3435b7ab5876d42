import type { MigrationInterface, QueryRunner } from 'typeorm';

const DUE = `WHERE state IN ('due', 'sending')`;

/** Each channel finds what is due for it without passing by what is due for the other. */
export class MessagesByChannel1767793560000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_to_send`);
    await db.query(`CREATE INDEX message_to_send ON message (channel, next_try_at, id) ${DUE}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX message_to_send`);
    await db.query(`CREATE INDEX message_to_send ON message (next_try_at, id) ${DUE}`);
  }
}
