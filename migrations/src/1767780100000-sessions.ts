import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appointments. The database keeps: an appointment ends after it starts and its window contains it; one practitioner is not in two
 * appointments at once unless that was asked for; a participant and its session are of one practice; the timeline only grows.
 */
export class Sessions1767780100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE appointment_type (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), name text NOT NULL,
      minutes integer NOT NULL CONSTRAINT appointment_type_minutes_sane CHECK (minutes BETWEEN 1 AND 720),
      fee_minor integer CONSTRAINT appointment_type_fee_not_negative CHECK (fee_minor >= 0), fee_currency char(3),
      payment_policy text NOT NULL DEFAULT 'before_join' CONSTRAINT appointment_type_policy_known CHECK (payment_policy IN ('before_join', 'before_confirmation', 'after', 'none')),
      archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT appointment_type_fee_whole CHECK ((fee_minor IS NULL) = (fee_currency IS NULL)))`);
    await db.query(`CREATE INDEX appointment_type_of_practice ON appointment_type (practice_id)`);

    await db.query(`CREATE TABLE session (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), practitioner_id uuid NOT NULL REFERENCES member (id),
      appointment_type_id uuid REFERENCES appointment_type (id), title text NOT NULL,
      starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3) NOT NULL, early_minutes integer NOT NULL, grace_minutes integer NOT NULL,
      opens_at timestamptz(3) NOT NULL, closes_at timestamptz(3) NOT NULL,
      time_zone text NOT NULL, local_start text NOT NULL, tz_version text NOT NULL,
      status text NOT NULL DEFAULT 'scheduled' CONSTRAINT session_status_known CHECK (status IN ('scheduled', 'cancelled', 'ended')),
      overlap_allowed boolean NOT NULL DEFAULT false, cancelled_at timestamptz(3), cancel_reason text, ended_at timestamptz(3), created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT session_ends_after_start CHECK (starts_at < ends_at),
      CONSTRAINT session_window_contains_it CHECK (opens_at <= starts_at AND closes_at >= ends_at),
      CONSTRAINT session_id_with_practice UNIQUE (id, practice_id),
      CONSTRAINT session_practitioner_once_at_a_time EXCLUDE USING gist (practitioner_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status = 'scheduled' AND NOT overlap_allowed))`);
    await db.query(`CREATE INDEX session_of_practice_by_start ON session (practice_id, starts_at, id)`);
    await db.query(`CREATE INDEX session_of_practitioner_by_start ON session (practitioner_id, starts_at)`);

    await db.query(`CREATE TABLE participant (id uuid PRIMARY KEY, practice_id uuid NOT NULL, session_id uuid NOT NULL, name text NOT NULL, email text,
      kind text NOT NULL DEFAULT 'client' CONSTRAINT participant_kind_known CHECK (kind IN ('client', 'guest')),
      link_version integer NOT NULL DEFAULT 1 CONSTRAINT participant_link_version_positive CHECK (link_version BETWEEN 1 AND 65535),
      position integer NOT NULL DEFAULT 0, created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT participant_of_session FOREIGN KEY (session_id, practice_id) REFERENCES session (id, practice_id))`);
    await db.query(`CREATE INDEX participant_of_session_index ON participant (session_id)`);

    await db.query(`CREATE TABLE session_event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, practice_id uuid NOT NULL, session_id uuid NOT NULL REFERENCES session (id),
      participant_id uuid REFERENCES participant (id), kind text NOT NULL, at timestamptz(3) NOT NULL, detail jsonb NOT NULL DEFAULT '{}')`);
    await db.query(`CREATE INDEX session_event_of_session ON session_event (session_id, id)`);
    await db.query(
      `CREATE UNIQUE INDEX session_event_link_opened_once ON session_event (participant_id) WHERE kind = 'link_opened'`,
    );

    await db.query(`CREATE FUNCTION acting_session() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT session_id FROM participant WHERE current_setting('vestibule.actor_kind', true) = 'link'
        AND id = nullif(current_setting('vestibule.actor_id', true), '')::uuid $$`);
    await db.query(`CREATE FUNCTION acting_practice() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT CASE current_setting('vestibule.actor_kind', true)
        WHEN 'member' THEN (SELECT practice_id FROM member WHERE id = acting_member())
        WHEN 'link' THEN (SELECT practice_id FROM participant WHERE id = nullif(current_setting('vestibule.actor_id', true), '')::uuid) END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION acting_practice(), acting_session()`);
    await db.query(`DROP TABLE session_event, participant, session, appointment_type`);
  }
}
