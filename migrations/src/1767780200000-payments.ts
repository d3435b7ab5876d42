import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Money. The database keeps: one frozen quote a participant; at most one checkout open for it and at most one payment kept for it;
 * a Stripe object known once; refunds never above what was paid; nothing can be charged where the policy is `none`.
 */
export class Payments1767780200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE fee (participant_id uuid PRIMARY KEY REFERENCES participant (id), practice_id uuid NOT NULL, session_id uuid NOT NULL,
      policy text NOT NULL CONSTRAINT fee_policy_known CHECK (policy IN ('before_join', 'before_confirmation', 'after', 'none')),
      base_minor integer NOT NULL, total_minor integer NOT NULL CONSTRAINT fee_total_not_negative CHECK (total_minor >= 0), currency char(3) NOT NULL,
      platform_basis_points integer NOT NULL, platform_fixed_minor integer NOT NULL, platform_fee_minor integer NOT NULL,
      standing text NOT NULL CONSTRAINT fee_standing_known CHECK (standing IN ('not_required', 'due', 'processing', 'settled', 'waived', 'refunded', 'disputed')),
      paid_at timestamptz(3), refunded_minor integer NOT NULL DEFAULT 0, receipt_url text, failure_code text, failure_message text, failure_at timestamptz(3),
      waived_at timestamptz(3), waived_by uuid REFERENCES member (id), waive_reason text, created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT fee_platform_part_fits CHECK (platform_fee_minor BETWEEN 0 AND total_minor),
      CONSTRAINT fee_of_session FOREIGN KEY (session_id, practice_id) REFERENCES session (id, practice_id),
      CONSTRAINT fee_chargeable_key UNIQUE (participant_id, policy))`);
    await db.query(`CREATE INDEX fee_of_session_index ON fee (session_id)`);

    await db.query(`CREATE TABLE charge (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), session_id uuid NOT NULL REFERENCES session (id), participant_id uuid NOT NULL,
      policy text NOT NULL CONSTRAINT charge_never_where_policy_is_none CHECK (policy <> 'none'),
      account_id text NOT NULL, attempt integer NOT NULL, link_version integer NOT NULL,
      status text NOT NULL CONSTRAINT charge_status_known CHECK (status IN ('creating', 'open', 'processing', 'paid', 'surplus', 'failed', 'expired', 'refunded')),
      amount_minor integer NOT NULL CONSTRAINT charge_amount_positive CHECK (amount_minor > 0), currency char(3) NOT NULL,
      platform_fee_minor integer NOT NULL CONSTRAINT charge_platform_part_fits CHECK (platform_fee_minor BETWEEN 0 AND amount_minor),
      checkout_session_id text, checkout_url text, expires_at timestamptz(3), payment_intent_id text, stripe_charge_id text,
      paid_at timestamptz(3), receipt_url text, refunded_minor integer NOT NULL DEFAULT 0, flag text, look_at timestamptz(3),
      gross_minor integer, stripe_fee_minor integer, tax_minor integer, application_fee_minor integer, net_minor integer, settlement_currency char(3),
      created_at timestamptz(3) NOT NULL DEFAULT now(), updated_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT charge_of_fee FOREIGN KEY (participant_id, policy) REFERENCES fee (participant_id, policy) ON UPDATE CASCADE,
      CONSTRAINT charge_attempt_once UNIQUE (participant_id, attempt),
      CONSTRAINT charge_checkout_once UNIQUE (account_id, checkout_session_id),
      CONSTRAINT charge_refund_fits CHECK (refunded_minor BETWEEN 0 AND amount_minor))`);
    await db.query(
      `CREATE UNIQUE INDEX charge_one_open_per_participant ON charge (participant_id) WHERE status IN ('creating', 'open')`,
    );
    await db.query(
      `CREATE UNIQUE INDEX charge_one_kept_per_participant ON charge (participant_id) WHERE status = 'paid'`,
    );
    await db.query(`CREATE INDEX charge_of_intent ON charge (payment_intent_id) WHERE payment_intent_id IS NOT NULL`);
    await db.query(`CREATE INDEX charge_of_practice_by_time ON charge (practice_id, created_at DESC, id)`);
    await db.query(`CREATE INDEX charge_by_time ON charge (created_at DESC, id)`);
    await db.query(`CREATE INDEX charge_of_session ON charge (session_id)`);
    await db.query(`CREATE INDEX charge_to_look_at ON charge (look_at) WHERE look_at IS NOT NULL`);

    await db.query(`CREATE TABLE refund (id uuid PRIMARY KEY, practice_id uuid NOT NULL REFERENCES practice (id), charge_id uuid NOT NULL REFERENCES charge (id),
      amount_minor integer NOT NULL CONSTRAINT refund_amount_positive CHECK (amount_minor > 0), currency char(3) NOT NULL,
      cause text NOT NULL CONSTRAINT refund_cause_known CHECK (cause IN ('requested', 'second_payment', 'cancelled', 'paid_too_late', 'not_owed', 'elsewhere')), reason text,
      status text NOT NULL CONSTRAINT refund_status_known CHECK (status IN ('creating', 'pending', 'requires_action', 'succeeded', 'failed', 'canceled')),
      stripe_refund_id text, attempt integer NOT NULL DEFAULT 1, look_at timestamptz(3), requested_by uuid REFERENCES member (id), created_at timestamptz(3) NOT NULL DEFAULT now(), updated_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT refund_stripe_once UNIQUE (stripe_refund_id))`);
    await db.query(`CREATE INDEX refund_of_charge ON refund (charge_id)`);
    await db.query(
      `CREATE UNIQUE INDEX refund_automatic_once ON refund (charge_id) WHERE cause IN ('second_payment', 'cancelled', 'paid_too_late', 'not_owed')`,
    );
    await db.query(`CREATE INDEX refund_to_look_at ON refund (look_at) WHERE look_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE refund, charge, fee`);
  }
}
