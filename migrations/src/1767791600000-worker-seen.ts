import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a worker last said that it is there: one row, of all workers together. */
export class WorkerSeen1767791600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE worker_seen (one boolean PRIMARY KEY DEFAULT true CONSTRAINT worker_seen_once CHECK (one), at timestamptz(3) NOT NULL)`,
    );
    await db.query(`GRANT SELECT, INSERT, UPDATE ON worker_seen TO vestibule_app`);
    await db.query(`ALTER TABLE worker_seen ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY worker_seen_by_the_system ON worker_seen TO vestibule_app USING ((SELECT acting_system()))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE worker_seen`);
  }
}
