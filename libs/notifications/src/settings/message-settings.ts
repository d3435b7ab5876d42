import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type Language, LANGUAGES } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Outbox, PlatformEnv, Transactions } from '@vestibule/platform';
import { type PracticeFacts, PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { htmlOf, textOf } from '../mail/html.ts';
import { type Letter, letterFor } from '../mail/letter.ts';
import { memberLetter } from '../mail/member-letter.ts';
import { canBeEnded } from '../mail/no-more-links.ts';
import { isToMembers, placeholdersOf, type WordedKind, type Wording, wordingProblems } from '../mail/wording.ts';
import { isAlwaysTold, MEMBER_MESSAGE_KINDS, type MemberMessageKind, rolesTold } from '../messages/member-plan.ts';
import { MESSAGE_SETTINGS_CHANGED } from '../messages/plan.ts';
import { quietProblem } from '../sms/quiet-hours.ts';
import { CATALOGUES, MEMBER_CATALOGUES, Texts } from '../texts/texts.ts';
import { CLIENT_KINDS, type ClientMessageKind, mayBeOff } from './client-kinds.ts';
import { madeUpAppointment, type ShownAs } from './made-up.ts';
import { madeUpMember, madeUpTopic } from './made-up-member.ts';
import { type MessageSetting, MessageSettingsRepository, type OwnWording } from './message-settings.repository.ts';
import type { MessagePreviewBody, MessageSettingsBody } from './settings-bodies.ts';
import type { MessagePreviewView, MessageSettingsView } from './settings-views.ts';

/** How a practice writes to its clients and its own people: an owner says it, every member may read it. It holds for whatever is sent from then on. */
@Injectable()
export class MessageSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly settings: MessageSettingsRepository,
    private readonly texts: Texts,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
  ) {}

  read(actor: MemberActor): Promise<MessageSettingsView> {
    return this.transactions.run(actor, (tx) => this.view(tx, actor));
  }

  /** What is planned follows. @throws NotAllowed, InvalidInput naming the field, with the cure */
  change(actor: MemberActor, wanted: MessageSettingsBody): Promise<MessageSettingsView> {
    return this.act(actor, async (tx) => {
      const before = await this.settings.setting(tx, actor.practiceId);
      const setting = {
        ...wanted,
        colour: wanted.colour?.toLowerCase() ?? null,
        remindMinutes: wanted.remindMinutes.toSorted((one, other) => other - one),
        quietHours: wanted.quietHours === undefined ? before.quietHours : wanted.quietHours,
      };
      const { country } = await this.practices.facts(tx, actor.practiceId);
      const problem = wanted.quietHours === undefined ? null : quietProblem(setting.quietHours, country);
      if (problem !== null) throw new InvalidInput([{ field: 'quietHours', message: problem }]);
      await this.settings.set(tx, actor.practiceId, setting, this.by(actor));
      await this.outbox.add(tx, { kind: MESSAGE_SETTINGS_CHANGED, practiceId: actor.practiceId });
      await this.audit.record(tx, actor, {
        act: 'messages.changed',
        practiceId: actor.practiceId,
        about: { kind: 'practice', id: actor.practiceId },
        before: factsOf(before),
        after: factsOf(setting),
      });
    });
  }

  /** @throws InvalidInput naming the field, with the cure */
  word(actor: MemberActor, kind: WordedKind, language: Language, own: Wording): Promise<MessageSettingsView> {
    const wording = checked(kind, own);
    return this.act(actor, async (tx) => {
      const before = await this.settings.wording(tx, actor.practiceId, kind, language);
      await this.settings.word(tx, actor.practiceId, { kind, language, ...wording }, this.by(actor));
      await this.noteWording(tx, actor, { kind, language, before, after: wording });
    });
  }

  /** Back to the standard words. */
  unword(actor: MemberActor, kind: WordedKind, language: Language): Promise<MessageSettingsView> {
    return this.act(actor, async (tx) => {
      const before = await this.settings.wording(tx, actor.practiceId, kind, language);
      if (before === null) return;
      await this.settings.unword(tx, actor.practiceId, kind, language);
      await this.noteWording(tx, actor, { kind, language, before, after: null });
    });
  }

  /** As it would look, with these words or the standard ones, of something that never happened. @throws InvalidInput */
  preview(actor: MemberActor, body: MessagePreviewBody): Promise<MessagePreviewView> {
    const { kind, language, colour, scheme } = body;
    const standard = standardOf(kind, language);
    const { subject = standard.subject, body: words = standard.body } = body;
    const isStandard = subject === standard.subject && words === standard.body;
    const own = isStandard ? null : checked(kind, { subject, body: words });
    return this.transactions.run(actor, async (tx) => {
      const practice = await this.practices.facts(tx, actor.practiceId);
      const shownIn = { language, colour: isToMembers(kind) ? null : (colour?.toLowerCase() ?? null) };
      const letter = isToMembers(kind)
        ? this.toMember(practice, kind, language, own)
        : this.toClient(practice, kind, shownIn, own);
      return {
        subject: letter.subject,
        text: textOf(letter),
        html: htmlOf(letter, { ...shownIn, ...(scheme ? { scheme } : {}) }),
      };
    });
  }

  private toClient(practice: PracticeFacts, kind: ClientMessageKind, shownIn: ShownAs, own: Wording | null): Letter {
    const who = madeUpAppointment(practice, kind, shownIn, this.clock.now());
    const noMore = kind === 'reminder' ? this.env.addressOf('/api/no-more/…') : null;
    const t = this.texts.in(shownIn.language);
    return letterFor(t, kind, who, this.env.addressOf('/j/…'), 'refund:shown', own, noMore);
  }

  private toMember(practice: PracticeFacts, kind: MemberMessageKind, language: Language, own: Wording | null): Letter {
    const now = this.clock.now();
    const member = madeUpMember(practice, language, now);
    const noMore = canBeEnded(kind) && !isAlwaysTold(kind, member.role) ? this.env.addressOf('/api/no-more/…') : null;
    const t = this.texts.toMembers(language);
    return memberLetter(
      t,
      madeUpTopic(practice, kind, now),
      member,
      now,
      (path) => this.env.addressOf(path),
      noMore,
      own,
    );
  }

  private act(actor: MemberActor, change: (tx: EntityManager) => Promise<void>): Promise<MessageSettingsView> {
    return this.transactions.run(actor, async (tx) => {
      await this.practices.mustBeOwner(tx, actor.practiceId);
      await change(tx);
      return this.view(tx, actor);
    });
  }

  private async noteWording(
    tx: EntityManager,
    actor: MemberActor,
    of: { kind: WordedKind; language: Language; before: Wording | null; after: Wording | null },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      act: 'messages.worded',
      practiceId: actor.practiceId,
      about: { kind: 'message_wording', id: `${of.kind}.${of.language}` },
      ...(of.before ? { before: { ...of.before } } : {}),
      ...(of.after ? { after: { ...of.after } } : {}),
    });
  }

  private async view(tx: EntityManager, { practiceId }: MemberActor): Promise<MessageSettingsView> {
    const { language, colour, remindMinutes, quietHours, offKinds } = await this.settings.setting(tx, practiceId);
    const wordings = await this.settings.wordings(tx, practiceId);
    return {
      language,
      colour,
      remindMinutes: [...remindMinutes],
      quietHours,
      offKinds: [...offKinds],
      kinds: CLIENT_KINDS.map((kind) => ({
        kind,
        mayBeOff: mayBeOff(kind),
        placeholders: [...placeholdersOf(kind)],
        wordings: LANGUAGES.map((one) => wordingView(kind, one, wordings)),
      })),
      memberKinds: MEMBER_MESSAGE_KINDS.map((kind) => ({
        kind,
        told: rolesTold(kind).map((role) => ({ role, mayBeOff: !isAlwaysTold(kind, role) })),
        placeholders: [...placeholdersOf(kind)],
        wordings: LANGUAGES.map((one) => wordingView(kind, one, wordings)),
      })),
    };
  }

  private by({ memberId }: MemberActor): { memberId: string; at: Date } {
    return { memberId, at: this.clock.now() };
  }
}

/** Of a member's message the words without what is only sometimes so: that there are several, or a day by which to answer. */
const STANDARD_OF_MEMBERS = {
  client_waiting: ['client_waiting_one', 'client_waiting_one'],
  message_returned: ['message_returned', 'message_returned'],
  dispute_opened: ['dispute_opened_open', 'dispute_opened'],
  stripe_needs: ['stripe_needs_open', 'stripe_needs'],
  sync_failed: ['sync_failed', 'sync_failed'],
  weekly_summary: ['weekly_summary', 'weekly_summary'],
} as const;

function standardOf(kind: WordedKind, language: Language): Wording {
  if (!isToMembers(kind)) return { subject: CATALOGUES[language].subject[kind], body: CATALOGUES[language].body[kind] };
  const { subject, body } = MEMBER_CATALOGUES[language];
  const [ofSubject, ofBody] = STANDARD_OF_MEMBERS[kind];
  return { subject: subject[ofSubject], body: body[ofBody] };
}

function wordingView(kind: WordedKind, language: Language, all: readonly OwnWording[]) {
  const own = all.find((one) => one.kind === kind && one.language === language);
  const standard = standardOf(kind, language);
  const { subject, body } = own ?? standard;
  return { language, isOwn: own !== undefined, subject, body, standard };
}

function checked(kind: WordedKind, { subject, body }: Wording): Wording {
  const wording = { subject: subject.trim(), body: body.replaceAll('\r\n', '\n').trim() };
  const problems = wordingProblems(kind, wording);
  if (problems.length > 0) throw new InvalidInput(problems);
  return wording;
}

const factsOf = ({ language, colour, remindMinutes, quietHours, offKinds }: MessageSetting) => ({
  language,
  colour,
  remindMinutes: remindMinutes.join(', '),
  quietHours: quietHours === null ? null : `${quietHours.from}-${quietHours.until}`,
  offKinds: offKinds.join(', '),
});
