import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rooms, who is in them, and every answer the gate gave. `gate_facts` is all the gate may know, in one row a participant: it is a view of the
 * owner, so the hot path reads it in one prepared statement without a transaction; the link's signature is checked before it is asked.
 */
export class RoomsAndGate1767780300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE room (session_id uuid PRIMARY KEY REFERENCES session (id), practice_id uuid NOT NULL,
      epoch integer NOT NULL DEFAULT 1 CONSTRAINT room_epoch_positive CHECK (epoch > 0),
      state text NOT NULL DEFAULT 'idle' CONSTRAINT room_state_known CHECK (state IN ('idle', 'open')),
      opened_at timestamptz(3), closed_at timestamptz(3), updated_at timestamptz(3) NOT NULL DEFAULT now())`);
    await db.query(`CREATE INDEX room_not_idle ON room (state) WHERE state <> 'idle'`);
    await db.query(`CREATE TABLE presence (id text PRIMARY KEY, practice_id uuid NOT NULL, session_id uuid NOT NULL REFERENCES session (id),
      participant_id uuid REFERENCES participant (id), member_id uuid REFERENCES member (id), epoch integer NOT NULL,
      joined_at timestamptz(3) NOT NULL, left_at timestamptz(3), seen_at timestamptz(3) NOT NULL,
      CONSTRAINT presence_of_one_person CHECK ((participant_id IS NULL) <> (member_id IS NULL)))`);
    await db.query(`CREATE INDEX presence_of_session ON presence (session_id)`);
    await db.query(`CREATE INDEX presence_now ON presence (session_id) WHERE left_at IS NULL`);

    // No foreign keys here: an append-only log on the hot path, written in batches. BRIN, because it only grows with time.
    await db.query(`CREATE TABLE gate_decision (at timestamptz(3) NOT NULL, practice_id uuid NOT NULL, session_id uuid NOT NULL, participant_id uuid, member_id uuid,
      question text NOT NULL, state text NOT NULL, reason text NOT NULL)`);
    await db.query(`CREATE INDEX gate_decision_by_time ON gate_decision USING brin (at)`);
    await db.query(`CREATE INDEX gate_decision_of_session ON gate_decision (session_id, at)`);

    await db.query(`CREATE VIEW gate_facts AS
      SELECT p.id AS participant_id, p.practice_id, p.session_id, p.link_version, p.name AS participant_name, p.kind AS participant_kind,
        s.title, s.status, s.starts_at, s.ends_at, s.opens_at, s.closes_at, s.practitioner_id,
        m.name AS practitioner_name, m.suspended_at IS NOT NULL AS practitioner_suspended,
        pr.name AS practice_name, pr.time_zone AS practice_time_zone, pr.phone AS practice_phone, pr.email AS practice_email,
        pr.stripe_account_id IS NOT NULL AND pr.card_payments = 'active' AS collectable,
        f.policy, f.total_minor, f.currency, coalesce(f.standing, 'not_required') AS standing, f.paid_at, f.receipt_url, coalesce(f.refunded_minor, 0) AS refunded_minor,
        f.failure_code, f.failure_message, coalesce(r.epoch, 1) AS room_epoch, coalesce(r.state, 'idle') AS room_state,
        EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.left_at IS NULL AND x.member_id = s.practitioner_id) AS practitioner_present
      FROM participant p JOIN session s ON s.id = p.session_id JOIN practice pr ON pr.id = s.practice_id JOIN member m ON m.id = s.practitioner_id
        LEFT JOIN fee f ON f.participant_id = p.id LEFT JOIN room r ON r.session_id = s.id`);
    // What a practice's own pages show of a participant. security_invoker: the walls of the tables below hold for whoever asks.
    await db.query(`CREATE VIEW participant_overview WITH (security_invoker = true) AS
      SELECT p.id, p.session_id, p.practice_id, p.name, p.email, p.kind, p.link_version, p.position, p.created_at, coalesce(f.standing, 'not_required') AS standing,
        f.policy, f.total_minor, f.currency, f.platform_fee_minor, f.paid_at, f.receipt_url, f.refunded_minor, f.failure_code, f.failure_message, f.failure_at,
        (SELECT min(x.joined_at) FROM presence x WHERE x.participant_id = p.id AND x.left_at IS NULL) AS present_since
      FROM participant p LEFT JOIN fee f ON f.participant_id = p.id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW participant_overview, gate_facts`);
    await db.query(`DROP TABLE gate_decision, presence, room`);
  }
}
