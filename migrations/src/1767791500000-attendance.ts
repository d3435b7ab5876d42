import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAPTURE = `('ok', 'off', 'denied', 'missing', 'busy', 'unsupported', 'skipped')`;

/**
 * What came of each participant's last device check, in words of a closed list: no names of devices. Passed: one can be heard, nothing that was tried failed,
 * and the way to the server is there; without a camera one can talk. And whether the end of somebody's presence was seen,
 * or is only the last moment at which they were.
 */
export class Attendance1767791500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE device_check (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL REFERENCES practice (id),
      session_id uuid NOT NULL REFERENCES session (id),
      camera text NOT NULL CONSTRAINT device_check_camera_known CHECK (camera IN ${CAPTURE}),
      microphone text NOT NULL CONSTRAINT device_check_microphone_known CHECK (microphone IN ${CAPTURE}),
      speaker text NOT NULL CONSTRAINT device_check_speaker_known CHECK (speaker IN ('ok', 'failed', 'skipped')),
      connection text NOT NULL CONSTRAINT device_check_connection_known CHECK (connection IN ('ok', 'slow', 'failed', 'skipped')),
      checked_at timestamptz(3) NOT NULL, times integer NOT NULL DEFAULT 1,
      passed boolean NOT NULL GENERATED ALWAYS AS (microphone IN ('ok', 'off') AND camera IN ('ok', 'off', 'skipped') AND speaker <> 'failed' AND connection <> 'failed') STORED)`);
    await db.query(`CREATE INDEX device_check_of_session ON device_check (session_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON device_check TO vestibule_app`);
    await db.query(`ALTER TABLE device_check ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY device_check_of_the_actor ON device_check FOR SELECT TO vestibule_app
         USING ((SELECT acting_system()) OR (SELECT acting_operator()) OR ((SELECT acting_kind()) = 'member' AND practice_id = (SELECT acting_practice())))`,
    );
    await db.query(
      `CREATE POLICY device_check_by_the_system ON device_check TO vestibule_app USING ((SELECT acting_system())) WITH CHECK ((SELECT acting_system()))`,
    );
    // What a report over all practices adds up. Ids and verdicts; no names.
    await db.query(
      `CREATE POLICY attendance_verdict_of_operators ON attendance_verdict FOR SELECT TO vestibule_app USING ((SELECT acting_operator()))`,
    );
    await db.query(`ALTER TABLE presence ADD COLUMN left_guessed boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY attendance_verdict_of_operators ON attendance_verdict`);
    await db.query(`ALTER TABLE presence DROP COLUMN left_guessed`);
    await db.query(`DROP TABLE device_check`);
  }
}
