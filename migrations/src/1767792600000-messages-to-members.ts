import type { MigrationInterface, QueryRunner } from 'typeorm';

const TO_MEMBERS = ['client_waiting', 'stripe_needs', 'dispute_opened', 'sync_failed', 'weekly_summary'];
const SYSTEM = `(SELECT acting_system())`;
/** The member themselves, in the practice that the database finds for them. */
const THEMSELVES = `((SELECT acting_kind()) = 'member' AND member_id = (SELECT acting_member()) AND practice_id = (SELECT acting_practice()))`;

/**
 * What a member wants to be told, when a page of theirs was last open, and the address at which a calendar reads their appointments. Of that address
 * only a hash is kept; neither colleagues nor owners reach another's.
 */
export class MessagesToMembers1767792600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE member_choice (member_id uuid NOT NULL REFERENCES member (id), practice_id uuid NOT NULL REFERENCES practice (id),
      kind text NOT NULL CONSTRAINT member_choice_kind_known CHECK (kind IN (${TO_MEMBERS.map((kind) => `'${kind}'`).join(', ')})),
      wanted boolean NOT NULL, chosen_at timestamptz(3) NOT NULL, CONSTRAINT member_choice_once PRIMARY KEY (member_id, kind))`);
    await db.query(`CREATE TABLE member_looking (member_id uuid PRIMARY KEY REFERENCES member (id), practice_id uuid NOT NULL REFERENCES practice (id),
      seen_at timestamptz(3) NOT NULL)`);
    await db.query(`CREATE TABLE calendar_feed (member_id uuid PRIMARY KEY REFERENCES member (id), practice_id uuid NOT NULL REFERENCES practice (id),
      secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_once UNIQUE CONSTRAINT calendar_feed_secret_is_a_hash CHECK (length(secret_hash) = 32),
      covers text NOT NULL CONSTRAINT calendar_feed_covers_known CHECK (covers IN ('own', 'practice')),
      names text NOT NULL CONSTRAINT calendar_feed_names_known CHECK (names IN ('none', 'initials')),
      made_at timestamptz(3) NOT NULL)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON member_choice, member_looking TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO vestibule_app`);
    for (const [table, whom] of [
      ['member_choice', `${SYSTEM} OR ${THEMSELVES}`],
      ['calendar_feed', `${SYSTEM} OR ${THEMSELVES}`],
      ['member_looking', SYSTEM],
    ] as const) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY ${table}_of_the_actor ON ${table} TO vestibule_app USING (${whom})`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE member_choice, member_looking, calendar_feed`);
  }
}
