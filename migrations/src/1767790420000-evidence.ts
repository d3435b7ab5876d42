import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What evidence is put together from, for operators too: presence and the gate's answers (ids only), and of a client the initials alone. */
export class Evidence1767790420000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['presence', 'gate_decision'])
      await db.query(
        `CREATE POLICY ${table}_of_operators ON ${table} FOR SELECT TO vestibule_app USING ((SELECT acting_operator()))`,
      );
    // A view of the schema's owner: it holds its own wall, and the name itself does not come out.
    await db.query(`CREATE VIEW participant_initials AS
      SELECT p.id, p.practice_id, p.session_id, p.kind, p.position,
        (SELECT string_agg(upper(left(word, 1)), '.' ORDER BY place) || '.' FROM regexp_split_to_table(btrim(p.name), '\\s+') WITH ORDINALITY AS words (word, place)) AS initials
      FROM participant p WHERE (SELECT acting_system()) OR (SELECT acting_operator())
        OR ((SELECT acting_kind()) = 'member' AND p.practice_id = (SELECT acting_practice()))`);
    await db.query(`GRANT SELECT ON participant_initials TO vestibule_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW participant_initials`);
    for (const table of ['presence', 'gate_decision']) await db.query(`DROP POLICY ${table}_of_operators ON ${table}`);
  }
}
