import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said at the door has its sayer's id too, once in each thread: the practice says the same to everybody who waits. */
export class SaidOnceAtTheDoor1767793010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX session_message_once`);
    await db.query(
      `CREATE UNIQUE INDEX session_message_once ON session_message (session_id, client_id) WHERE said_in = 'call'`,
    );
    await db.query(
      `CREATE UNIQUE INDEX session_message_once_at_the_door ON session_message (participant_id, client_id) WHERE said_in = 'waiting' AND client_id IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX session_message_once_at_the_door, session_message_once`);
    await db.query(`UPDATE session_message SET client_id = NULL WHERE said_in = 'waiting'`);
    await db.query(
      `CREATE UNIQUE INDEX session_message_once ON session_message (session_id, client_id) WHERE client_id IS NOT NULL`,
    );
  }
}
