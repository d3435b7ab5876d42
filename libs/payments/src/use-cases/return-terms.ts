import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { SessionsRepository } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type ReturnTerms, termsProblems, USUAL_TERMS } from '../cancellation.ts';
import type { ReturnTermsView } from '../http/cancellation-views.ts';
import { ReturnTermsRepository } from '../return-terms.repository.ts';

/** What the owner says about calling off, staying away and money that went back. Whoever was invited before keeps what they were told. */
@Injectable()
export class ReturnTermsSetting {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly sessions: SessionsRepository,
    private readonly terms: ReturnTermsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Of the practice, or of one of its appointment types. @throws AppointmentTypeNotFound */
  read(actor: MemberActor, appointmentTypeId: string | null): Promise<ReturnTermsView> {
    return this.transactions.run(actor, (tx) => this.view(tx, actor, appointmentTypeId));
  }

  /** @throws InvalidInput naming the field that contradicts another; AppointmentTypeNotFound */
  change(actor: MemberActor, appointmentTypeId: string | null, terms: ReturnTerms): Promise<ReturnTermsView> {
    const problems = termsProblems(terms);
    if (problems.length > 0) throw new InvalidInput(problems);
    return this.act(actor, appointmentTypeId, (tx) =>
      this.terms.say(tx, { practiceId: actor.practiceId, appointmentTypeId }, terms, {
        memberId: actor.memberId,
        at: this.clock.now(),
      }),
    );
  }

  /** The type has no terms of its own any more. @throws AppointmentTypeNotFound */
  drop(actor: MemberActor, appointmentTypeId: string): Promise<ReturnTermsView> {
    return this.act(actor, appointmentTypeId, (tx) => this.terms.unsay(tx, actor.practiceId, appointmentTypeId));
  }

  private act(
    actor: MemberActor,
    appointmentTypeId: string | null,
    change: (tx: EntityManager) => Promise<void>,
  ): Promise<ReturnTermsView> {
    return this.transactions.run(actor, async (tx) => {
      await this.practices.mustBeOwner(tx, actor.practiceId);
      const before = await this.view(tx, actor, appointmentTypeId);
      await change(tx);
      const after = await this.view(tx, actor, appointmentTypeId);
      if (JSON.stringify(before) !== JSON.stringify(after))
        await this.audit.record(tx, actor, {
          act: 'cancellation.changed',
          practiceId: actor.practiceId,
          about:
            appointmentTypeId === null
              ? { kind: 'practice', id: actor.practiceId }
              : { kind: 'appointment_type', id: appointmentTypeId },
          before: { ...before },
          after: { ...after },
        });
      return after;
    });
  }

  private async view(
    tx: EntityManager,
    { practiceId }: MemberActor,
    appointmentTypeId: string | null,
  ): Promise<ReturnTermsView> {
    if (appointmentTypeId !== null) await this.sessions.appointmentType(tx, practiceId, appointmentTypeId);
    const own = await this.terms.said(tx, practiceId, appointmentTypeId);
    const inherited = own ?? (await this.terms.inForce(tx, practiceId, appointmentTypeId));
    return { isOwn: own !== null, ...USUAL_TERMS, ...inherited };
  }
}
