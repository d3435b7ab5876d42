import { createHmac, timingSafeEqual } from 'node:crypto';
import { HttpException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AccessToken } from 'livekit-server-sdk';
import { IsNull, type Repository } from 'typeorm';
import { GateDecision, Participant, Presence } from './entities.ts';

interface Decision {
  state: string;
  reason: string;
  changesAt: Date | null;
}

@Injectable()
export class JoinService {
  constructor(
    @InjectRepository(Participant) private readonly participants: Repository<Participant>,
    @InjectRepository(Presence) private readonly presences: Repository<Presence>,
    @InjectRepository(GateDecision) private readonly decisions: Repository<GateDecision>,
  ) {}

  async state(token: string): Promise<object> {
    const participant = await this.find(token);
    const { session, fee } = participant;
    const present = await this.presences.exists({
      where: { sessionId: session.id, memberId: session.practitioner.id, leftAt: IsNull() },
    });
    const now = new Date();
    const decision = this.decide(participant, now);
    this.log(participant, decision, 'state', now).catch(() => undefined);
    return {
      state: decision.state,
      reason: decision.reason,
      changesAt: decision.changesAt,
      serverTime: now,
      practice: {
        name: session.practice.name,
        timeZone: session.practice.timeZone,
        phone: session.practice.phone,
        email: session.practice.email,
      },
      practitioner: { name: session.practitioner.name, present, lateMinutes: session.lateMinutes },
      session: {
        id: session.id,
        title: session.title,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        opensAt: session.opensAt,
        closesAt: session.closesAt,
        waitingRoom: session.waitingRoom,
      },
      participant: { id: participant.id, name: participant.name, kind: participant.kind },
      fee: fee && {
        amount: fee.totalMinor,
        currency: fee.currency,
        parts: {
          baseMinor: fee.baseMinor,
          concessionName: fee.concessionName,
          concessionMinor: fee.concessionMinor,
          taxKind: fee.taxKind,
          taxName: fee.taxName,
          taxBasisPoints: fee.taxBasisPoints,
          taxMinor: fee.taxMinor,
          surchargeMinor: fee.surchargeMinor,
        },
        outstandingMinor: ['due', 'processing'].includes(fee.standing)
          ? Math.max(0, fee.totalMinor - fee.keptMinor)
          : 0,
        collectable: session.practice.stripeAccountId !== null && session.practice.cardPayments === 'active',
        onSiteMinor: fee.onSiteMinor,
        changedAt: fee.changedAt,
        changedFromMinor: fee.changedFromMinor,
        policy: fee.policy,
        standing: fee.standing,
        paidAt: fee.paidAt,
        receiptUrl: fee.receiptUrl,
        refundedMinor: fee.refundedMinor,
        lastFailure: fee.failureCode === null ? null : { code: fee.failureCode, message: fee.failureMessage ?? '' },
        cancellation: {
          clientMayCancel: fee.returnRule.clientMayCancel,
          steps: [],
          noShowKeptMinor: Math.round((fee.totalMinor * fee.returnRule.noShowKeptBasisPoints) / 10_000),
          noHost: fee.returnRule.noHost,
          cancelledBy: null,
          outcome: fee.outcome,
          keptMinor: fee.keepMinor,
        },
      },
    };
  }

  async pass(token: string): Promise<object> {
    const participant = await this.find(token);
    const { session } = participant;
    const now = new Date();
    const decision = this.decide(participant, now);
    await this.log(participant, decision, 'pass', now);
    if (decision.state !== 'enter') throw new HttpException(decision.reason, 402);
    const room = `s-${session.id}-${session.room?.epoch ?? 1}`;
    const ttl = Math.max(1, Math.min(300, Math.floor((session.closesAt.getTime() - now.getTime()) / 1000)));
    const access = new AccessToken(process.env['LIVEKIT_API_KEY'], process.env['LIVEKIT_API_SECRET'], {
      identity: participant.id,
      ttl,
    });
    access.addGrant({
      roomJoin: true,
      room,
      canPublish: true,
      canSubscribe: true,
      canPublishData: true,
      canUpdateOwnMetadata: false,
    });
    return {
      url: process.env['LIVEKIT_URL'],
      token: await access.toJwt(),
      room,
      identity: participant.id,
      expiresAt: new Date(Math.floor(now.getTime() / 1000 + ttl) * 1000),
    };
  }

  private async find(token: string): Promise<Participant> {
    const link = this.verify(token);
    const participant =
      link &&
      (await this.participants.findOne({
        where: { id: link.participantId },
        relations: { session: { practice: true, practitioner: true, room: true }, fee: true },
      }));
    if (!participant || participant.linkVersion !== link.version) throw new NotFoundException();
    return participant;
  }

  private verify(token: string): { participantId: string; version: number } | undefined {
    const bytes = Buffer.from(token, 'base64url');
    const key = Buffer.from(String(process.env['LINK_KEYS']).split(':')[1] ?? '', 'base64url');
    const mac = createHmac('sha256', key).update(bytes.subarray(0, 19)).digest().subarray(0, 16);
    if (!timingSafeEqual(mac, bytes.subarray(19))) return undefined;
    const hex = bytes.toString('hex', 1, 17);
    const participantId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { participantId, version: bytes.readUInt16BE(17) };
  }

  private decide({ session, fee }: Participant, now: Date): Decision {
    const { closesAt, opensAt, practice } = session;
    if (session.status !== 'scheduled') return { state: 'closed', reason: session.status, changesAt: null };
    if (now >= closesAt) return { state: 'closed', reason: 'over', changesAt: null };
    if (session.practitioner.suspendedAt) return { state: 'closed', reason: 'suspended', changesAt: null };
    const standing = fee?.policy === 'after' ? 'not_required' : (fee?.standing ?? 'not_required');
    const collectable = practice.stripeAccountId !== null && practice.cardPayments === 'active';
    if (standing === 'due')
      return { state: 'pay', reason: collectable ? 'payment_due' : 'collection_unavailable', changesAt: closesAt };
    if (standing === 'processing') return { state: 'processing', reason: 'payment_processing', changesAt: closesAt };
    if (standing === 'refunded' || standing === 'disputed')
      return { state: 'closed', reason: `payment_${standing}`, changesAt: null };
    if (now < opensAt) return { state: 'wait', reason: 'too_early', changesAt: opensAt };
    return { state: 'enter', reason: 'admitted', changesAt: closesAt };
  }

  private async log(participant: Participant, decision: Decision, question: string, at: Date): Promise<void> {
    await this.decisions.insert({
      at,
      practiceId: participant.session.practice.id,
      sessionId: participant.session.id,
      participantId: participant.id,
      question,
      state: decision.state,
      reason: decision.reason,
    });
  }
}
