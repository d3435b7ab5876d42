import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { ChangeIssuerBody } from '../http/bodies.ts';
import type { IssuerView } from '../http/views.ts';
import { isAbn } from './abn.ts';
import { taxNumberName } from './invoice.ts';

type Kept = Pick<IssuerView, 'legalName' | 'taxNumber' | 'address'>;
const NOTHING: Kept = { legalName: null, taxNumber: null, address: null };

/** Who a practice's invoices are from, in law. What was issued before keeps what it said. */
@Injectable()
export class Issuer {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  read(actor: MemberActor): Promise<IssuerView> {
    return this.transactions.run(actor, async (tx) => this.view(tx, actor));
  }

  /** @throws InvalidInput for an Australian practice whose number is no ABN. */
  change(actor: MemberActor, changes: ChangeIssuerBody): Promise<IssuerView> {
    return this.transactions.run(actor, async (tx) => {
      const { country } = await this.practices.facts(tx, actor.practiceId);
      if (country === 'AU' && typeof changes.taxNumber === 'string' && !isAbn(changes.taxNumber))
        throw new InvalidInput([
          { field: 'taxNumber', message: 'must be an ABN: 11 digits, such as 51 824 753 556. Check it for a slip' },
        ]);
      const before = await this.kept(tx, actor);
      const after: Kept = { ...before, ...changes };
      await tx.query(
        `INSERT INTO invoice_issuer (practice_id, legal_name, tax_number, address, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (practice_id) DO UPDATE SET legal_name = excluded.legal_name, tax_number = excluded.tax_number, address = excluded.address,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [actor.practiceId, after.legalName, after.taxNumber, after.address, actor.memberId, this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        practiceId: actor.practiceId,
        act: 'invoice_issuer.changed',
        about: { kind: 'practice', id: actor.practiceId },
        before: { ...before },
        after: { ...after },
      });
      return this.view(tx, actor);
    });
  }

  private async view(tx: EntityManager, actor: MemberActor): Promise<IssuerView> {
    const { country } = await this.practices.facts(tx, actor.practiceId);
    return { ...(await this.kept(tx, actor)), taxNumberName: taxNumberName(country) };
  }

  private async kept(tx: EntityManager, actor: MemberActor): Promise<Kept> {
    const [row]: Kept[] = await tx.query(
      `SELECT legal_name AS "legalName", tax_number AS "taxNumber", address FROM invoice_issuer WHERE practice_id = $1`,
      [actor.practiceId],
    );
    return row ?? NOTHING;
  }
}
