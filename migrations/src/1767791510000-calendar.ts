import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a calendar shows of a session, and no more: a week of a large practice is read at every look. security_invoker: the walls of the tables below hold
 * for whoever asks.
 */
export class Calendar1767791510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW calendar_entry WITH (security_invoker = true) AS
      SELECT s.id, s.practice_id, s.practitioner_id, s.title, s.status, s.starts_at, s.ends_at, s.opens_at, s.closes_at, s.time_zone, people.*,
        EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.left_at IS NULL AND x.member_id = s.practitioner_id) AS practitioner_present
      FROM session s CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(p.name ORDER BY p.position, p.id), '{}') AS names,
          coalesce(array_agg(DISTINCT coalesce(f.standing, 'not_required')) FILTER (WHERE p.kind = 'client'), '{}') AS standings,
          (count(*) FILTER (WHERE EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.participant_id = p.id AND x.left_at IS NULL)))::int AS present,
          (count(*) FILTER (WHERE w.place IN ('waiting', 'sent_back')))::int AS waiting
        FROM participant p LEFT JOIN fee f ON f.participant_id = p.id
          LEFT JOIN waiting w ON w.participant_id = p.id AND w.opens_at = s.opens_at AND w.link_version = p.link_version
        WHERE p.session_id = s.id AND p.cancelled_at IS NULL) people`);
    await db.query(`GRANT SELECT ON calendar_entry TO vestibule_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW calendar_entry`);
  }
}
