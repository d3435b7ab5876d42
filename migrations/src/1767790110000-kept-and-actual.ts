import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `money.refundable_minor, money.actual_stripe_fee_minor, money.actual_platform_fee_minor, money.actual_net_minor, money.settlement_currency`;

/**
 * What a practice's own pages show of the payments kept for a participant: what could be given back, and what Stripe really took. The sums are
 * there only once Stripe has reported every kept payment; tax on Stripe's fee is a part of that fee.
 */
const MONEY = `LEFT JOIN LATERAL (SELECT coalesce(sum(c.amount_minor - c.refunded_minor), 0)::int AS refundable_minor,
    CASE WHEN bool_and(c.net_minor IS NOT NULL) THEN sum(c.stripe_fee_minor + coalesce(c.tax_minor, 0))::int END AS actual_stripe_fee_minor,
    CASE WHEN bool_and(c.net_minor IS NOT NULL) THEN sum(c.application_fee_minor)::int END AS actual_platform_fee_minor,
    CASE WHEN bool_and(c.net_minor IS NOT NULL) THEN sum(c.net_minor)::int END AS actual_net_minor, min(c.settlement_currency) AS settlement_currency
  FROM charge c WHERE c.participant_id = p.id AND c.status = 'paid') money ON true`;

export class KeptAndActual1767790110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const definition = await this.definition(db);
    const more = definition.replace(/\n {3}FROM \(/, `, ${COLUMNS} FROM (`).replace(/;\s*$/, ` ${MONEY}`);
    await db.query(`CREATE OR REPLACE VIEW participant_overview WITH (security_invoker = true) AS ${more}`);
  }

  async down(db: QueryRunner): Promise<void> {
    const definition = await this.definition(db);
    const columns = /,\n\s*money\.refundable_minor,[^;]*?money\.settlement_currency/;
    const join = /\n\s*LEFT JOIN LATERAL \( SELECT \(COALESCE[\s\S]*?\) money ON \(?true\)?\)?/;
    const less = definition
      .replace(columns, '')
      .replace(join, '')
      .replace(/FROM \(\(participant p/, 'FROM (participant p');
    await db.query(`DROP VIEW participant_overview`);
    await db.query(`CREATE VIEW participant_overview WITH (security_invoker = true) AS ${less}`);
    await db.query(`GRANT SELECT ON participant_overview TO vestibule_app`);
  }

  private async definition(db: QueryRunner): Promise<string> {
    const [row] = (await db.query(`SELECT pg_get_viewdef('participant_overview'::regclass) AS definition`)) as {
      definition: string;
    }[];
    return row?.definition ?? '';
  }
}
