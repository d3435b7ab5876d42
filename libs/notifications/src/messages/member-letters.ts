import { Injectable } from '@nestjs/common';
import { PlatformEnv } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { htmlOf, textOf } from '../mail/html.ts';
import { NoMore } from '../mail/no-more.ts';
import { canBeEnded } from '../mail/no-more-links.ts';
import { memberLetter, type MemberTopic } from '../mail/member-letter.ts';
import { Texts } from '../texts/texts.ts';
import type { Prepared } from './client-letters.ts';
import {
  causeOfDispute,
  causeOfReturned,
  causeOfWaiting,
  isAlwaysTold,
  type MemberFacts,
  stillWantedBy,
} from './member-plan.ts';
import { MessageSettingsRepository } from '../settings/message-settings.repository.ts';
import { MembersToTell } from './members.repository.ts';
import type { MemberMessage } from './messages.repository.ts';
import { reasonOf } from './plan.ts';
import { WeekFigures } from './week-figures.ts';
import { lastWeek } from './week.ts';

/** Writes to the people of a practice. */
@Injectable()
export class MemberLetters {
  constructor(
    private readonly members: MembersToTell,
    private readonly figures: WeekFigures,
    private readonly texts: Texts,
    private readonly wordings: MessageSettingsRepository,
    private readonly noMore: NoMore,
    private readonly env: PlatformEnv,
  ) {}

  /** Nothing, where what there was to tell is no longer so. */
  async prepare(tx: EntityManager, message: MemberMessage, now: Date): Promise<Prepared | undefined> {
    const member = await this.members.of(tx, message.memberId, now);
    const cause = reasonOf(message);
    if (!member || !stillWantedBy(member, message, now)) return undefined;
    const topic = await this.topic(tx, message.kind, cause, member, now);
    if (!topic) return undefined;
    const noMore =
      canBeEnded(topic.kind) && !isAlwaysTold(topic.kind, member.role)
        ? this.noMore.addressFor(member.memberId, topic.kind, member.email)
        : null;
    const own = await this.wordings.wording(tx, member.practiceId, message.kind, member.language);
    const t = this.texts.toMembers(member.language);
    const letter = memberLetter(t, topic, member, now, (path) => this.env.addressOf(path), noMore, own);
    return {
      channel: 'email',
      mail: {
        id: message.id,
        to: { name: member.name, address: member.email },
        fromName: 'Vestibule',
        replyTo: null,
        subject: letter.subject,
        text: textOf(letter),
        html: htmlOf(letter, { language: member.language, colour: null }),
        calendar: null,
        ...(noMore === null ? {} : { noMore }),
      },
      toldMoves: null,
      isNews: false,
      uselessAt: message.uselessAt,
    };
  }

  private async topic(
    tx: EntityManager,
    kind: MemberMessage['kind'],
    cause: string,
    member: MemberFacts,
    now: Date,
  ): Promise<MemberTopic | undefined> {
    switch (kind) {
      case 'client_waiting': {
        const door = member.atTheDoor.find((one) => causeOfWaiting(one) === cause);
        return door && { kind, door };
      }
      case 'message_returned': {
        const returned = member.returned.find((one) => causeOfReturned(one) === cause);
        return returned && { kind, returned };
      }
      case 'dispute_opened': {
        const dispute = member.disputes.find((one) => causeOfDispute(one) === cause);
        return dispute && { kind, dispute };
      }
      case 'stripe_needs':
        return member.account === null ? undefined : { kind, account: member.account };
      case 'sync_failed':
        return { kind, failures: member.failures };
      case 'weekly_summary': {
        const week = lastWeek(now, member.timeZone);
        return { kind, week, figures: await this.figures.of(tx, member.practiceId, week) };
      }
    }
  }
}
