import { Injectable } from '@nestjs/common';
import { Clock, type SessionId } from '@vestibule/kernel';
import { GateService, type OpenedLink } from '@vestibule/gate';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { SessionsRepository } from '@vestibule/sessions';
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

/** How the waiting room looks from both sides of the door. */
@Injectable()
export class LookAtWaiting {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly sessions: SessionsRepository,
    private readonly waiting: WaitingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound */
  ofSession(actor: MemberActor, id: string): Promise<WaitingListView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      const rows = await this.waiting.ofSession(tx, session.id as SessionId);
      const messages = await this.waiting.messages(tx, { sessionId: session.id });
      return {
        serverTime: this.clock.now().toISOString(),
        waitingRoom: session.waitingRoom,
        autoAdmit: session.autoAdmit,
        lateMinutes: session.lateMinutes,
        items: rows.map((row) =>
          this.person(
            row,
            messages.filter(({ participantId }) => participantId === row.participantId),
          ),
        ),
      };
    });
  }

  /** For the badge that is on every page: an owner and reception see everybody who waits, a practitioner those who wait for them. */
  now(actor: MemberActor): Promise<WaitingNowView> {
    const now = this.clock.now();
    const only = actor.role === 'practitioner' ? actor.memberId : null;
    return this.transactions.run(actor, async (tx) => ({
      serverTime: now.toISOString(),
      items: (await this.waiting.now(tx, actor.practiceId, only, now)).map((row) => ({
        ...this.person(row, []),
        sessionId: row.sessionId,
        title: row.title,
        startsAt: row.startsAt.toISOString(),
      })),
    }));
  }

  /** @throws LinkUnknown */
  async own(link: OpenedLink): Promise<OwnWaitingView> {
    const { row, now } = await this.gate.ask(link);
    return this.transactions.system(async (tx) => {
      const place = await this.waiting.of(tx, row.participant_id);
      return {
        serverTime: now.toISOString(),
        since: place?.since.toISOString() ?? null,
        message: place?.message ?? null,
        practitioner: await this.waiting.practitioner(tx, row.session_id),
        lateMinutes: row.late_minutes,
        messages: (await this.waiting.messages(tx, { participantId: row.participant_id })).map(messageView),
      };
    });
  }

  private person(row: WaitingRow, messages: readonly MessageRow[]): WaitingPersonView {
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
    };
  }
}

const messageView = ({ id, memberId, text, at }: MessageRow): WaitingMessageView => ({
  id,
  from: memberId === null ? 'participant' : 'practice',
  text,
  at: at.toISOString(),
});
