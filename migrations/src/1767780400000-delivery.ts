import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/**
 * How changes travel: the inbox keeps every verified webhook once, the outbox every change with the transaction that made it
 * (and says so over NOTIFY at commit), pg-boss the jobs, `idempotency` the answers of repeated requests.
 */
export class Delivery1767780400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE inbox (id text PRIMARY KEY, source text NOT NULL, kind text NOT NULL, account_id text, payload jsonb NOT NULL,
      received_at timestamptz(3) NOT NULL DEFAULT now(), handled_at timestamptz(3), attempts integer NOT NULL DEFAULT 0, next_try_at timestamptz(3) NOT NULL DEFAULT now(), last_error text)`);
    await db.query(`CREATE INDEX inbox_unhandled ON inbox (next_try_at) WHERE handled_at IS NULL`);
    await db.query(`CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, practice_id uuid, session_id uuid,
      payload jsonb NOT NULL DEFAULT '{}', created_at timestamptz(3) NOT NULL DEFAULT now(), relayed_at timestamptz(3))`);
    await db.query(`CREATE INDEX outbox_unrelayed ON outbox (id) WHERE relayed_at IS NULL`);
    await db.query(`CREATE FUNCTION outbox_tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_notify('vestibule_outbox', json_build_object('kind', NEW.kind, 'practiceId', NEW.practice_id, 'sessionId', NEW.session_id)::text);
      RETURN NULL; END $$`);
    await db.query(`CREATE TRIGGER outbox_tells AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_tell()`);
    await db.query(`CREATE TABLE idempotency (practice_id uuid NOT NULL, key text NOT NULL, request_hash text NOT NULL, response jsonb, created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT idempotency_key_once PRIMARY KEY (practice_id, key))`);
    await db.query(getConstructionPlans('pgboss').replace(/^\s*BEGIN;|COMMIT;\s*$/g, ''));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA pgboss CASCADE`);
    await db.query(`DROP TABLE idempotency, outbox, inbox`);
    await db.query(`DROP FUNCTION outbox_tell()`);
  }
}
