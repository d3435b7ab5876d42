import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role the running product has in the database, who acts, and the people: sign-in, plans, practices, members, API keys.
 *
 * The product connects as the owner and drops to `vestibule_app` at once (`options=-c role=vestibule_app`): that role owns nothing,
 * so row-level security holds for it. Each transaction says who acts (`vestibule.actor_kind`, `vestibule.actor_id`); the functions below
 * look up what that actor may see, so that a mistake about the tenant in the app's own guard meets a second wall here.
 */
export class People1767780000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vestibule_app') THEN CREATE ROLE vestibule_app NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this cluster made it at the same moment
    END $$`);
    await db.query(`GRANT vestibule_app TO CURRENT_USER`);
    await db.query(`GRANT USAGE ON SCHEMA public TO vestibule_app`);
    await db.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);

    // Sign-in: better-auth's four tables under our names (its "session" is a sign-in; ours is an appointment).
    await db.query(`CREATE TABLE auth_user (id text PRIMARY KEY, name text NOT NULL, email text NOT NULL CONSTRAINT auth_user_email_once UNIQUE,
      "emailVerified" boolean NOT NULL DEFAULT false, image text, "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now(),
      operator boolean NOT NULL DEFAULT false)`);
    await db.query(`CREATE TABLE auth_session (id text PRIMARY KEY, "expiresAt" timestamptz NOT NULL, token text NOT NULL CONSTRAINT auth_session_token_once UNIQUE,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now(), "ipAddress" text, "userAgent" text,
      "userId" text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE)`);
    await db.query(`CREATE INDEX auth_session_of_user ON auth_session ("userId")`);
    await db.query(`CREATE TABLE auth_account (id text PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
      "userId" text NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now())`);
    await db.query(`CREATE INDEX auth_account_of_user ON auth_account ("userId")`);
    await db.query(`CREATE TABLE auth_verification (id text PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, "expiresAt" timestamptz NOT NULL,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now())`);
    await db.query(`CREATE INDEX auth_verification_of_identifier ON auth_verification (identifier)`);
    await db.query(
      `CREATE TABLE auth_rate_limit (id text PRIMARY KEY, key text NOT NULL CONSTRAINT auth_rate_limit_key_once UNIQUE, count integer NOT NULL, "lastRequest" bigint NOT NULL)`,
    );

    await db.query(`CREATE TABLE plan (code text PRIMARY KEY, name text NOT NULL,
      fee_basis_points integer NOT NULL CONSTRAINT plan_basis_points_sane CHECK (fee_basis_points BETWEEN 0 AND 10000),
      fee_fixed_minor integer NOT NULL CONSTRAINT plan_fixed_fee_not_negative CHECK (fee_fixed_minor >= 0))`);
    await db.query(`INSERT INTO plan (code, name, fee_basis_points, fee_fixed_minor) VALUES
      ('essentials', 'Essentials', 250, 0), ('standard', 'Standard', 150, 0), ('premium', 'Premium', 150, 0), ('enterprise', 'Enterprise', 100, 0)`);
    await db.query(`CREATE TABLE practice (id uuid PRIMARY KEY, name text NOT NULL CONSTRAINT practice_has_name CHECK (btrim(name) <> ''), time_zone text NOT NULL,
      currency char(3) NOT NULL, country char(2) NOT NULL, plan_code text NOT NULL REFERENCES plan (code), phone text, email text,
      early_minutes integer NOT NULL DEFAULT 10 CONSTRAINT practice_early_sane CHECK (early_minutes BETWEEN 0 AND 240),
      grace_minutes integer NOT NULL DEFAULT 10 CONSTRAINT practice_grace_sane CHECK (grace_minutes BETWEEN 0 AND 240),
      stripe_account_id text CONSTRAINT practice_account_once UNIQUE,
      card_payments text NOT NULL DEFAULT 'none' CONSTRAINT practice_card_payments_known CHECK (card_payments IN ('none', 'pending', 'active', 'restricted', 'disconnected')),
      created_at timestamptz NOT NULL DEFAULT now())`);
    await db.query(`CREATE TABLE member (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), user_id text NOT NULL REFERENCES auth_user (id),
      name text NOT NULL, email text NOT NULL, role text NOT NULL CONSTRAINT member_role_known CHECK (role IN ('owner', 'practitioner', 'reception')),
      suspended_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT member_once_per_practice UNIQUE (practice_id, user_id))`);
    await db.query(`CREATE INDEX member_of_user ON member (user_id)`);
    await db.query(`CREATE TABLE api_key (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), member_id uuid NOT NULL REFERENCES member (id),
      name text NOT NULL, prefix text NOT NULL, key_hash bytea NOT NULL CONSTRAINT api_key_hash_once UNIQUE, created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz, revoked_at timestamptz)`);
    await db.query(`CREATE INDEX api_key_of_practice ON api_key (practice_id)`);

    // Who acts. SECURITY DEFINER: these four read what the actor itself may not; they take no argument, so nothing can be asked of them about others.
    const acting = (name: string, returns: string, body: string): Promise<unknown> =>
      db.query(
        `CREATE FUNCTION ${name}() RETURNS ${returns} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ ${body} $$`,
      );
    await acting('acting_kind', 'text', `SELECT coalesce(current_setting('vestibule.actor_kind', true), '')`);
    await acting(
      'acting_system',
      'boolean',
      `SELECT coalesce(current_setting('vestibule.actor_kind', true), '') = 'system'`,
    );
    await acting(
      'acting_member',
      'uuid',
      `SELECT id FROM member WHERE current_setting('vestibule.actor_kind', true) = 'member'
      AND id = nullif(current_setting('vestibule.actor_id', true), '')::uuid AND suspended_at IS NULL`,
    );
    await acting('acting_role', 'text', `SELECT role FROM member WHERE id = acting_member()`);
    await acting(
      'acting_operator',
      'boolean',
      `SELECT EXISTS (SELECT FROM auth_user WHERE operator
      AND (current_setting('vestibule.actor_kind', true) = 'operator' AND id = current_setting('vestibule.actor_id', true)))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE api_key, member, practice, plan, auth_rate_limit, auth_verification, auth_account, auth_session, auth_user`,
    );
    await db.query(`DROP FUNCTION acting_operator(), acting_role(), acting_member(), acting_system(), acting_kind()`);
  }
}
