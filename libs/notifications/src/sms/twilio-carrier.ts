import { Injectable } from '@nestjs/common';
import { PlatformEnv } from '@vestibule/platform';
import { WebhookRejected } from '../errors.ts';
import type { Handover } from '../mail/failure.ts';
import { NotificationsEnv } from '../notifications-env.ts';
import { TextCarrier, type TextHandover, type TextMessage } from './text-carrier.ts';
import { isForGood, problemWords, THEY_STOPPED } from './text-problems.ts';
import { isSignedByTwilio } from './twilio-signature.ts';

const PATIENCE_MS = 20_000;
/** Where it is told what became of a text, and what its reader answered. */
export const STATUS_PATH = '/api/webhooks/texts/status';

interface Account {
  readonly id: string;
  readonly token: string;
  readonly sender: string;
  readonly messages: string;
}

/** Twilio's Messages API, by HTTP. @see https://www.twilio.com/docs/messaging/api/message-resource */
@Injectable()
export class TwilioCarrier extends TextCarrier {
  private readonly account: Account | undefined;

  constructor(
    env: NotificationsEnv,
    private readonly platform: PlatformEnv,
  ) {
    super();
    this.account = accountOf(env);
  }

  get sender(): string | undefined {
    return this.account?.sender;
  }

  async handOver({ id, to, words }: TextMessage): Promise<TextHandover> {
    const { account } = this;
    if (!account) return cannot('unavailable', 'no carrier of texts is set up');
    const body = new URLSearchParams({
      To: to,
      [account.sender.startsWith('MG') ? 'MessagingServiceSid' : 'From']: account.sender,
      Body: words,
      StatusCallback: this.platform.addressOf(`${STATUS_PATH}?message=${id}`),
    });
    try {
      const response = await fetch(account.messages, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${account.id}:${account.token}`).toString('base64')}` },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const answer: unknown = await response.json().catch(() => ({}));
      return response.ok ? ACCEPTED : failureOf(response.status, codeIn(answer));
    } catch (error) {
      const reason = `the carrier of texts was not reached (${reasonOf(error)})`;
      return { handover: { outcome: 'unavailable', reason, mayHaveArrived: true }, theyStopped: false };
    }
  }

  verified(path: string, body: Buffer | undefined, signature: string | undefined): URLSearchParams {
    const fields = new URLSearchParams(body?.toString('utf8') ?? '');
    const { account } = this;
    if (!account || !signature || !isSignedByTwilio(account.token, this.platform.addressOf(path), fields, signature))
      throw new WebhookRejected();
    return fields;
  }
}

const ACCEPTED: TextHandover = { handover: { outcome: 'accepted' }, theyStopped: false };
const cannot = (
  outcome: Exclude<Handover['outcome'], 'accepted'>,
  reason: string,
  theyStopped = false,
): TextHandover => ({
  handover: { outcome, reason },
  theyStopped,
});

/** What concerns this number is for good; what concerns the account, the pace or the day may pass. Their words may name the number: only the code is kept. */
function failureOf(status: number, code: number | undefined): TextHandover {
  if (code !== undefined && isForGood(code)) return cannot('refused', problemWords(code), code === THEY_STOPPED);
  return cannot('unavailable', `the carrier of texts did not take it (${code ?? status})`);
}

const codeIn = (answer: unknown): number | undefined =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'number'
    ? answer.code
    : undefined;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

function accountOf({ SMS_URL, SMS_FROM }: NotificationsEnv): Account | undefined {
  if (SMS_URL === undefined || SMS_FROM === undefined) return undefined;
  const url = new URL(SMS_URL);
  const [id, token] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const messages = new URL(`/2010-04-01/Accounts/${encodeURIComponent(id)}/Messages.json`, url.origin).href;
  return { id, token, sender: SMS_FROM, messages };
}
