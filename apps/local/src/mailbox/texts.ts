import { createHmac, randomUUID } from 'node:crypto';
import type { TextMessage, TextStore } from './text-store.ts';

type Fields = Readonly<Record<string, string>>;

/** What the carrier of texts answers, as Twilio does. */
export interface TwilioAnswer {
  readonly status: number;
  readonly body: object;
}

/** Twilio's own numbers for trying out what is refused. */
const REFUSED: Readonly<Record<string, number>> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550009': 21614,
};
/** A number that ends in one of these codes is a phone that the text does not reach. */
const DOES_NOT_ARRIVE = /3000[3-8]$/;
const STOPPED = 21610;
const STOPS = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT']);
const STARTS = new Set(['START', 'UNSTOP']);
const PATIENCE_MS = 5_000;

/**
 * Stands in for Twilio: takes texts as its Messages API does, tells what became of each, and passes on what a phone answers, signed with the token that the account was used with. A phone
 * that answered STOP is sent nothing more until it says START.
 */
export class Texts {
  /** Who sends: learnt from the last text, as the account's settings would say it. */
  private account: { readonly id: string; readonly token: string; readonly origin: string } | undefined;
  private readonly stopped = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(readonly store: TextStore) {}

  send(accountId: string, authorization: string | undefined, fields: URLSearchParams): TwilioAnswer {
    const [id, token] = Buffer.from((authorization ?? '').replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':');
    if (id !== accountId || !token) return refusal(401, 20003, 'Authenticate');
    const [to, body, callback] = [fields.get('To') ?? '', fields.get('Body') ?? '', fields.get('StatusCallback')];
    const from = fields.get('From') ?? fields.get('MessagingServiceSid');
    if (!from) return refusal(400, 21603, "A 'From' phone number is required");
    if (body === '') return refusal(400, 21602, 'Message body is required');
    const code = REFUSED[to] ?? (/^\+[1-9]\d{6,14}$/.test(to) ? undefined : 21211);
    if (code !== undefined) return refusal(400, code, 'The number cannot be reached');
    if (this.stopped.has(`${from} ${to}`)) return refusal(400, STOPPED, 'Attempt to send to unsubscribed recipient');
    const sid = `SM${randomUUID().replaceAll('-', '')}`;
    this.store.keep({ from, to, body, isAnswer: false });
    if (callback) {
      this.account = { id, token, origin: new URL(callback).origin };
      this.later(() => this.tellWhatBecame(token, callback, sid, to));
    }
    return { status: 201, body: { sid, status: 'queued', to, from, body, error_code: null, error_message: null } };
  }

  /** Whoever has this text writes back. False while nobody has sent a text with an address to answer to. */
  async answer({ from: sender, to: phone }: TextMessage, body: string): Promise<boolean> {
    if (!this.account) return false;
    this.store.keep({ from: phone, to: sender, body, isAnswer: true });
    const word = body.trim().toUpperCase();
    if (STOPS.has(word)) this.stopped.add(`${sender} ${phone}`);
    if (STARTS.has(word)) this.stopped.delete(`${sender} ${phone}`);
    const { token, origin } = this.account;
    const group: Fields = sender.startsWith('MG') ? { MessagingServiceSid: sender } : {};
    const twiml = await post(token, `${origin}/api/webhooks/texts`, {
      MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
      From: phone,
      To: sender,
      Body: body,
      ...group,
    });
    const words = /<Message>([\s\S]*?)<\/Message>/.exec(twiml)?.[1];
    if (words !== undefined && !this.stopped.has(`${sender} ${phone}`))
      this.store.keep({ from: sender, to: phone, body: unescaped(words), isAnswer: false });
    return true;
  }

  /** Everything that was to be told has been told. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  private async tellWhatBecame(token: string, callback: string, sid: string, to: string): Promise<void> {
    const code = DOES_NOT_ARRIVE.exec(to)?.[0];
    const last: Fields =
      code === undefined ? { MessageStatus: 'delivered' } : { MessageStatus: 'undelivered', ErrorCode: code };
    for (const fields of [{ MessageStatus: 'sent' }, last])
      await post(token, callback, { MessageSid: sid, To: to, ...fields });
  }

  private later(act: () => Promise<void>): void {
    const work = act().catch(() => undefined); // whoever was to hear it may be gone
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }
}

const refusal = (status: number, code: number, message: string): TwilioAnswer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** A form, signed as Twilio signs. */
async function post(token: string, url: string, fields: Fields): Promise<string> {
  const text = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => name + value)
    .join('');
  const signature = createHmac('sha1', token)
    .update(url + text)
    .digest('base64');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-twilio-signature': signature },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return response.ok ? response.text() : '';
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
