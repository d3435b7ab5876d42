import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_OWNER = `(SELECT acting_kind()) = 'member' AND (SELECT acting_role()) = 'owner' AND practice_id = (SELECT acting_practice())`;

/**
 * What practices' own systems are told. An event is written once for its cause and never changed; it goes to each endpoint once. Of a secret only the
 * salt is here: without the seal keys it is nothing.
 */
export class OutgoingWebhooks1767792300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE webhook_endpoint (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), url text NOT NULL, description text NOT NULL,
      types text[] NOT NULL CONSTRAINT webhook_endpoint_wants_something CHECK (cardinality(types) > 0),
      listens_from timestamptz(3) NOT NULL, failing_since timestamptz(3), switched_off_at timestamptz(3),
      switched_off_why text CONSTRAINT webhook_endpoint_off_why_known CHECK (switched_off_why IN ('by_hand', 'failing', 'gone')),
      secret_salt bytea NOT NULL, secret_key smallint NOT NULL, old_salt bytea, old_key smallint, old_until timestamptz(3), created_at timestamptz(3) NOT NULL,
      CONSTRAINT webhook_endpoint_off_has_a_reason CHECK ((switched_off_at IS NULL) = (switched_off_why IS NULL)),
      CONSTRAINT webhook_endpoint_old_secret_whole CHECK (num_nulls(old_salt, old_key, old_until) IN (0, 3)))`);
    await db.query(`CREATE INDEX webhook_endpoint_of_practice ON webhook_endpoint (practice_id)`);
    await db.query(`CREATE TABLE webhook_event (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), session_id uuid REFERENCES session (id), type text NOT NULL,
      cause text NOT NULL, body text NOT NULL, created_at timestamptz(3) NOT NULL, CONSTRAINT webhook_event_once_for_its_cause UNIQUE (practice_id, cause))`);
    await db.query(`CREATE INDEX webhook_event_by_time ON webhook_event (created_at)`);
    await db.query(`CREATE TABLE webhook_delivery (id uuid PRIMARY KEY, place bigint GENERATED ALWAYS AS IDENTITY, practice_id uuid NOT NULL REFERENCES practice (id),
      endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE, event_id uuid NOT NULL REFERENCES webhook_event (id) ON DELETE CASCADE,
      state text NOT NULL DEFAULT 'due' CONSTRAINT webhook_delivery_state_known CHECK (state IN ('due', 'sending', 'delivered', 'failed')),
      tries integer NOT NULL DEFAULT 0, tries_since_asked integer NOT NULL DEFAULT 0, next_try_at timestamptz(3) NOT NULL, give_up_at timestamptz(3) NOT NULL,
      tried_at timestamptz(3), status integer, took_ms integer, answer text, problem text, created_at timestamptz(3) NOT NULL,
      CONSTRAINT webhook_delivery_once UNIQUE (endpoint_id, event_id))`);
    await db.query(
      `CREATE INDEX webhook_delivery_to_send ON webhook_delivery (next_try_at, endpoint_id) WHERE state IN ('due', 'sending')`,
    );
    await db.query(`CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, created_at DESC, id DESC)`);
    await db.query(`CREATE INDEX webhook_delivery_of_event ON webhook_delivery (event_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint, webhook_delivery TO vestibule_app`);
    await db.query(`GRANT SELECT, INSERT, DELETE ON webhook_event TO vestibule_app`);
    for (const table of ['webhook_endpoint', 'webhook_event', 'webhook_delivery']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await db.query(
        `CREATE POLICY ${table}_of_the_owner ON ${table} TO vestibule_app USING ((SELECT acting_system()) OR (${IS_OWNER}))`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_delivery, webhook_event, webhook_endpoint`);
  }
}
