import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The language in which somebody of a practice is written to; without a line, the practice's. A table of its own, because everybody may change their own
 * language, and of `member` itself nobody their own line: the role stands there.
 */
export class MemberLanguage1767793300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE member_language (member_id uuid PRIMARY KEY REFERENCES member (id), practice_id uuid NOT NULL REFERENCES practice (id),
      language text NOT NULL CONSTRAINT member_language_known CHECK (language IN ('en', 'de')))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON member_language TO vestibule_app`);
    await db.query(`ALTER TABLE member_language ENABLE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY member_language_of_the_actor ON member_language TO vestibule_app USING ((SELECT acting_system())
      OR ((SELECT acting_kind()) = 'member' AND member_id = (SELECT acting_member()) AND practice_id = (SELECT acting_practice())))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE member_language`);
  }
}
