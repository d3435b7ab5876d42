import { Injectable } from '@nestjs/common';
import { Clock, type GateReason, type GateState, type ParticipantId, type SessionId } from '@vestibule/kernel';
import { GateService, type OpenedLink } from '@vestibule/gate';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { SessionsRepository } from '@vestibule/sessions';
import { type DeviceCheck, DeviceChecks } from '../attended/device-checks.ts';
import { deviceCheckView } from '../attended/look-at-attendance.ts';
import { type MessageRow, WaitingRepository, type WaitingRow } from './waiting.repository.ts';
import type {
  OwnWaitingView,
  WaitingListView,
  WaitingMessageView,
  WaitingNowView,
  WaitingPersonView,
} from './waiting-views.ts';

/** A page that waits says so every twenty seconds, and once a minute when a browser lets it sleep behind others. */
const GONE_AFTER_MS = 90_000;

const MONEY_STATES: ReadonlySet<GateState> = new Set(['pay', 'processing', 'closed']);

/** How the waiting room looks from both sides of the door. */
@Injectable()
export class LookAtWaiting {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly sessions: SessionsRepository,
    private readonly waiting: WaitingRepository,
    private readonly checks: DeviceChecks,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound */
  async ofSession(actor: MemberActor, id: string): Promise<WaitingListView> {
    const { session, rows, messages, checks } = await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      return {
        session,
        rows: await this.waiting.ofSession(tx, session.id as SessionId),
        messages: await this.waiting.messages(tx, { sessionId: session.id }),
        checks: await this.checks.ofSession(tx, session.id),
      };
    });
    const refused = await this.refused(rows);
    return {
      serverTime: this.clock.now().toISOString(),
      waitingRoom: session.waitingRoom,
      autoAdmit: session.autoAdmit,
      lateMinutes: session.lateMinutes,
      items: rows.map((row) =>
        this.person(
          row,
          messages.filter(({ participantId }) => participantId === row.participantId),
          checks.get(row.participantId),
          refused.get(row.participantId),
        ),
      ),
    };
  }

  /**
   * For the badge that is on every page: an owner and reception see everybody who waits, a practitioner those who wait for them. Nobody is called to the door
   * for somebody who could not be let in.
   */
  async now(actor: MemberActor): Promise<WaitingNowView> {
    const now = this.clock.now();
    const only = actor.role === 'practitioner' ? actor.memberId : null;
    const rows = await this.transactions.run(actor, (tx) => this.waiting.now(tx, actor.practiceId, only, now));
    const refused = await this.refused(rows);
    return {
      serverTime: now.toISOString(),
      items: rows
        .filter(({ participantId }) => !refused.has(participantId))
        .map((row) => ({
          ...this.person(row, []),
          sessionId: row.sessionId,
          title: row.title,
          startsAt: row.startsAt.toISOString(),
        })),
    };
  }

  /** Of those who stand at the door, whom the gate would not let in whatever a person does there, and why. Only money comes between meanwhile. */
  private async refused(rows: readonly WaitingRow[]): Promise<Map<ParticipantId, GateReason>> {
    const found = await Promise.all(
      rows
        .filter(({ moneyStandsInTheWay }) => moneyStandsInTheWay)
        .map(async ({ participantId }) => [participantId, await this.gate.standing(participantId)] as const),
    );
    return new Map(
      found.flatMap(([id, decision]) =>
        decision && MONEY_STATES.has(decision.state) ? [[id, decision.reason] as const] : [],
      ),
    );
  }

  /** What was said at the door is for the device that has the link: another one is told only where the practitioner is. @throws LinkUnknown */
  async own(link: OpenedLink): Promise<OwnWaitingView> {
    const { row, decision, now } = await this.gate.ask(link);
    const isElsewhere = decision.state === 'elsewhere';
    return this.transactions.system(async (tx) => {
      const place = await this.waiting.of(tx, row.participant_id);
      return {
        serverTime: now.toISOString(),
        since: place?.since.toISOString() ?? null,
        message: isElsewhere ? null : (place?.message ?? null),
        practitioner: await this.waiting.practitioner(tx, row.session_id),
        lateMinutes: row.late_minutes,
        messages: isElsewhere
          ? []
          : (await this.waiting.messages(tx, { participantId: row.participant_id })).map(messageView),
      };
    });
  }

  private person(
    row: WaitingRow,
    messages: readonly MessageRow[],
    check?: DeviceCheck,
    refusedBecause?: GateReason,
  ): WaitingPersonView {
    return {
      participantId: row.participantId,
      name: row.name,
      kind: row.kind,
      place: row.place,
      since: row.since.toISOString(),
      seenAt: row.seenAt.toISOString(),
      here: this.clock.now().getTime() - row.seenAt.getTime() < GONE_AFTER_MS,
      camera: row.camera,
      microphone: row.microphone,
      message: row.message,
      messages: messages.map(messageView),
      deviceCheck: deviceCheckView(check),
      refusedBecause: refusedBecause ?? null,
    };
  }
}

const messageView = ({ id, memberId, text, at }: MessageRow): WaitingMessageView => ({
  id,
  from: memberId === null ? 'participant' : 'practice',
  text,
  at: at.toISOString(),
});
