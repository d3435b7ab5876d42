import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type Language, LANGUAGES } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Outbox, PlatformEnv, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { htmlOf, textOf } from '../mail/html.ts';
import { letterFor } from '../mail/letter.ts';
import { placeholdersOf, type Wording, wordingProblems } from '../mail/wording.ts';
import { MESSAGE_SETTINGS_CHANGED } from '../messages/plan.ts';
import { CATALOGUES, Texts } from '../texts/texts.ts';
import { CLIENT_KINDS, type ClientMessageKind, mayBeOff } from './client-kinds.ts';
import { madeUpAppointment } from './made-up.ts';
import { type MessageSetting, MessageSettingsRepository, type OwnWording } from './message-settings.repository.ts';
import type { MessagePreviewBody } from './settings-bodies.ts';
import type { MessagePreviewView, MessageSettingsView } from './settings-views.ts';

/** How a practice writes to its clients: an owner says it, every member may read it. It holds for whatever is sent from then on. */
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

  /** Reminders that are planned follow. @throws NotAllowed */
  change(actor: MemberActor, wanted: MessageSetting): Promise<MessageSettingsView> {
    const setting = {
      ...wanted,
      colour: wanted.colour?.toLowerCase() ?? null,
      remindMinutes: wanted.remindMinutes.toSorted((one, other) => other - one),
    };
    return this.act(actor, async (tx) => {
      const before = await this.settings.setting(tx, actor.practiceId);
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
  word(actor: MemberActor, kind: ClientMessageKind, language: Language, own: Wording): Promise<MessageSettingsView> {
    const wording = checked(kind, own);
    return this.act(actor, async (tx) => {
      const before = await this.settings.wording(tx, actor.practiceId, kind, language);
      await this.settings.word(tx, actor.practiceId, { kind, language, ...wording }, this.by(actor));
      await this.noteWording(tx, actor, { kind, language, before, after: wording });
    });
  }

  /** Back to the standard words. */
  unword(actor: MemberActor, kind: ClientMessageKind, language: Language): Promise<MessageSettingsView> {
    return this.act(actor, async (tx) => {
      const before = await this.settings.wording(tx, actor.practiceId, kind, language);
      if (before === null) return;
      await this.settings.unword(tx, actor.practiceId, kind, language);
      await this.noteWording(tx, actor, { kind, language, before, after: null });
    });
  }

  /** As it would look, with these words or the standard ones, on an appointment that nobody has. @throws InvalidInput */
  preview(actor: MemberActor, body: MessagePreviewBody): Promise<MessagePreviewView> {
    const { kind, language, colour, scheme } = body;
    const standard = standardOf(kind, language);
    const own = body.subject === undefined && body.body === undefined ? null : checked(kind, { ...standard, ...body });
    return this.transactions.run(actor, async (tx) => {
      const practice = await this.practices.facts(tx, actor.practiceId);
      const shownIn = { language, colour: colour?.toLowerCase() ?? null };
      const who = madeUpAppointment(practice, kind, shownIn, this.clock.now());
      const letter = letterFor(
        this.texts.in(language),
        kind,
        who,
        this.env.addressOf('/j/…'),
        'refund:shown',
        own,
        kind === 'reminder' ? this.env.addressOf('/api/no-more/…') : null,
      );
      return {
        subject: letter.subject,
        text: textOf(letter),
        html: htmlOf(letter, { ...shownIn, ...(scheme ? { scheme } : {}) }),
      };
    });
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
    of: { kind: ClientMessageKind; language: Language; before: Wording | null; after: Wording | null },
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
    const { language, colour, remindMinutes, offKinds } = await this.settings.setting(tx, practiceId);
    const wordings = await this.settings.wordings(tx, practiceId);
    return {
      language,
      colour,
      remindMinutes: [...remindMinutes],
      offKinds: [...offKinds],
      kinds: CLIENT_KINDS.map((kind) => ({
        kind,
        mayBeOff: mayBeOff(kind),
        placeholders: [...placeholdersOf(kind)],
        wordings: LANGUAGES.map((one) => wordingView(kind, one, wordings)),
      })),
    };
  }

  private by({ memberId }: MemberActor): { memberId: string; at: Date } {
    return { memberId, at: this.clock.now() };
  }
}

const standardOf = (kind: ClientMessageKind, language: Language): Wording => ({
  subject: CATALOGUES[language].subject[kind],
  body: CATALOGUES[language].body[kind],
});

function wordingView(kind: ClientMessageKind, language: Language, all: readonly OwnWording[]) {
  const own = all.find((one) => one.kind === kind && one.language === language);
  const standard = standardOf(kind, language);
  const { subject, body } = own ?? standard;
  return { language, isOwn: own !== undefined, subject, body, standard };
}

function checked(kind: ClientMessageKind, { subject, body }: Wording): Wording {
  const wording = { subject: subject.trim(), body: body.replaceAll('\r\n', '\n').trim() };
  const problems = wordingProblems(kind, wording);
  if (problems.length > 0) throw new InvalidInput(problems);
  return wording;
}

const factsOf = ({ language, colour, remindMinutes, offKinds }: MessageSetting) => ({
  language,
  colour,
  remindMinutes: remindMinutes.join(', '),
  offKinds: offKinds.join(', '),
});
