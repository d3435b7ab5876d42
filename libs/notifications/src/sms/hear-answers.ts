import { Injectable } from '@nestjs/common';
import { Clock, USUAL_LANGUAGE } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import type { TFunction } from 'i18next';
import { PlanMessages } from '../messages/plan-messages.ts';
import { Texts } from '../texts/texts.ts';
import { meaningOf } from './answers.ts';
import { OptOuts } from './opt-outs.repository.ts';
import { TextCarrier } from './text-carrier.ts';

export const ANSWERS_PATH = '/api/webhooks/texts';

/** What people write back to the number that texts come from: STOP, START and HELP are understood, all else is heard by nobody. */
@Injectable()
export class HearAnswers {
  constructor(
    private readonly carrier: TextCarrier,
    private readonly optOuts: OptOuts,
    private readonly planning: PlanMessages,
    private readonly texts: Texts,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The words to answer with, if any. @throws WebhookRejected */
  async run(body: Buffer | undefined, signature: string | undefined): Promise<string | undefined> {
    const fields = this.carrier.verified(ANSWERS_PATH, body, signature);
    const number = fields.get('From') ?? '';
    const sender = fields.get('MessagingServiceSid') ?? fields.get('To') ?? '';
    const meaning = meaningOf(fields.get('Body') ?? '');
    if (meaning === undefined || number === '' || sender === '') return undefined;
    const writer = await this.transactions.system((tx) => this.optOuts.lastWriter(tx, number));
    const t = this.texts.in(writer?.language ?? USUAL_LANGUAGE);
    if (meaning !== 'help') await this.stopOrStart(sender, number, meaning === 'stop');
    const said = { stop: t('sms.stopped'), start: t('sms.started'), help: helpFrom(t, writer) }[meaning];
    // With "advanced opt-out" the carrier has answered already.
    return fields.has('OptOutType') ? undefined : said;
  }

  private async stopOrStart(sender: string, number: string, stopped: boolean): Promise<void> {
    const now = this.clock.now();
    const sessions = await this.transactions.system(async (tx) => {
      await this.optOuts.texts(tx, sender, number, stopped, 'reader', now);
      return this.optOuts.sessionsOfNumber(tx, number, now);
    });
    await this.planning.ofSessions(sessions);
  }
}

function helpFrom(t: TFunction, writer: { readonly name: string; readonly phone: string | null } | undefined): string {
  if (!writer) return t('sms.help');
  const { name: practice, phone } = writer;
  return phone === null ? t('sms.help_from', { practice }) : t('sms.help_call', { practice, phone });
}
