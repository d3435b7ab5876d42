import { Injectable } from '@nestjs/common';
import { Clock, feeProblem, InvalidInput, labelProblem, type Money, newId } from '@vestibule/kernel';
import { type AuditFacts, AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { AppointmentType, NO_TAX, type TaxTerms } from '../appointment-type.entity.ts';
import type { AppointmentTypeBody, ChangeAppointmentTypeBody, FeeBody, TaxBody } from '../http/bodies.ts';
import type { AppointmentTypeListView, AppointmentTypeView } from '../http/views.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { readMoney } from '../price-wish.ts';

const chargeable = (body: FeeBody): Money => {
  const money = readMoney(body, 'fee');
  const problem = feeProblem(money);
  if (problem) throw new InvalidInput([{ field: 'fee.amount', message: problem }]);
  return money;
};

/** A rate and a tax that is free contradict each other: neither is guessed. */
function taxOf(body: TaxBody): TaxTerms {
  const { kind, basisPoints = 0, name = null } = body;
  if (kind === 'free' && basisPoints > 0)
    throw new InvalidInput([
      { field: 'tax.basisPoints', message: 'must be 0 or absent where the service is free of tax' },
    ]);
  if (kind !== 'free' && basisPoints === 0)
    throw new InvalidInput([{ field: 'tax.basisPoints', message: 'must say the rate: 1000 is 10 %' }]);
  return { kind, basisPoints, name };
}

/** Under the same rule as the practice's own label: nothing clinical reaches receipts. */
function neutral(label: string | null): string | null {
  const problem = label === null ? undefined : labelProblem(label);
  if (problem) throw new InvalidInput([{ field: 'label', message: problem }]);
  return label;
}

const viewOf = (type: AppointmentType): AppointmentTypeView => ({
  id: type.id,
  name: type.name,
  minutes: type.minutes,
  fee: type.fee,
  paymentPolicy: type.paymentPolicy,
  tax: type.tax,
  label: type.label,
  takesPayment: type.takesPayment,
  priceShown: type.priceShown,
  waitingRoom: type.waitingRoom,
  autoAdmit: type.autoAdmit,
  earlyMinutes: type.earlyMinutes,
  graceMinutes: type.graceMinutes,
  archived: type.archivedAt !== null,
});

const about = ({ id, practiceId }: AppointmentType) => ({ practiceId, about: { kind: 'appointment_type', id } });
/** What of it is money; its name may say why people come, and stays out of the log. */
const moneyOf = (type: AppointmentType): AuditFacts => ({
  amount: type.fee?.amount ?? null,
  currency: type.fee?.currency ?? null,
  policy: type.paymentPolicy,
  taxKind: type.tax.kind,
  taxBasisPoints: type.tax.basisPoints,
  takesPayment: type.takesPayment,
  archived: type.archivedAt !== null,
});

@Injectable()
export class AppointmentTypes {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<AppointmentTypeListView> {
    return this.transactions.run(actor, async (tx) => {
      const types = await tx.find(AppointmentType, { where: { practiceId: actor.practiceId }, order: { name: 'ASC' } });
      return { items: types.map(viewOf) };
    });
  }

  add(actor: MemberActor, body: AppointmentTypeBody): Promise<AppointmentTypeView> {
    const type = AppointmentType.of({
      id: newId<'appointment-type'>(),
      practiceId: actor.practiceId,
      name: body.name,
      minutes: body.minutes,
      fee: body.fee ? chargeable(body.fee) : null,
      paymentPolicy: body.paymentPolicy ?? 'before_join',
      tax: body.tax ? taxOf(body.tax) : NO_TAX,
      label: neutral(body.label ?? null),
      takesPayment: body.takesPayment ?? true,
      priceShown: body.priceShown ?? 'always',
      waitingRoom: body.waitingRoom ?? true,
      autoAdmit: body.autoAdmit ?? false,
      earlyMinutes: body.earlyMinutes ?? null,
      graceMinutes: body.graceMinutes ?? null,
      createdAt: this.clock.now(),
    });
    return this.transactions.run(actor, async (tx) => {
      await tx.insert(AppointmentType, type);
      await this.audit.record(tx, actor, { ...about(type), act: 'appointment_type.added', after: moneyOf(type) });
      return viewOf(type);
    });
  }

  /** Sessions made from it before stay as they are: their quotes are frozen. */
  change(actor: MemberActor, id: string, body: ChangeAppointmentTypeBody): Promise<AppointmentTypeView> {
    return this.transactions.run(actor, async (tx) => {
      const type = await this.sessions.appointmentType(tx, actor.practiceId, id);
      const before = moneyOf(type);
      if (body.name !== undefined) type.name = body.name;
      if (body.minutes !== undefined) type.minutes = body.minutes;
      if (body.paymentPolicy !== undefined) type.paymentPolicy = body.paymentPolicy;
      if (body.fee !== undefined) type.fee = body.fee === null ? null : chargeable(body.fee);
      if (body.tax !== undefined) type.tax = taxOf(body.tax);
      if (body.label !== undefined) type.label = neutral(body.label);
      if (body.takesPayment !== undefined) type.takesPayment = body.takesPayment;
      if (body.priceShown !== undefined) type.priceShown = body.priceShown;
      if (body.waitingRoom !== undefined) type.waitingRoom = body.waitingRoom;
      if (body.autoAdmit !== undefined) type.autoAdmit = body.autoAdmit;
      if (body.earlyMinutes !== undefined) type.earlyMinutes = body.earlyMinutes;
      if (body.graceMinutes !== undefined) type.graceMinutes = body.graceMinutes;
      if (body.archived !== undefined) type.archivedAt = body.archived ? (type.archivedAt ?? this.clock.now()) : null;
      await tx.save(type);
      const after = moneyOf(type);
      if (JSON.stringify(before) !== JSON.stringify(after))
        await this.audit.record(tx, actor, { ...about(type), act: 'appointment_type.changed', before, after });
      return viewOf(type);
    });
  }
}
