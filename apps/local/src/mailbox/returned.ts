import type { Message } from './store.ts';

/** Where the mailbox hands in what it returns, as a mail system would. */
export interface Returns {
  readonly url: () => string;
  readonly secret: string;
}

/** What a mail system can say of a mail that it does not deliver. */
export const REASONS = [
  { status: '5.1.1', says: 'the address does not exist', answer: '550 5.1.1 no such user here' },
  { status: '5.2.2', says: 'the mailbox is full', answer: '552 5.2.2 mailbox is full' },
  { status: '4.4.1', says: 'it is late: still trying', answer: 'connect to mail.example[203.0.113.9]:25: timed out' },
] as const;

const PATIENCE_MS = 5_000;

/** Returns a mail to where its sender wants to have it: a delivery report (RFC 3464), shaped as Postfix shapes it. False where nobody took it. */
export async function giveBack(message: Message, status: string, { url, secret }: Returns): Promise<boolean> {
  const { returnsTo } = message;
  if (returnsTo === undefined) return false;
  const response = await fetch(`${url()}?to=${encodeURIComponent(returnsTo)}`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` },
    body: report(message, status, returnsTo),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return response.ok;
}

function report({ to, subject }: Message, status: string, returnsTo: string): string {
  const { answer } = REASONS.find((one) => one.status === status) ?? REASONS[0];
  const recipient = /<([^<>]+)>$/.exec(to[0] ?? '')?.[1] ?? to[0] ?? '';
  const isLate = status.startsWith('4.');
  return `From: MAILER-DAEMON@mailbox.test (Mail Delivery System)
To: ${returnsTo}
Subject: ${isLate ? 'Delayed Mail (still being retried)' : 'Undelivered Mail Returned to Sender'}
Date: ${new Date().toUTCString()}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="part"

--part
Content-Type: text/plain; charset=utf-8

<${recipient}>: ${answer}

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; mailbox.test
X-Postfix-Sender: rfc822; ${returnsTo}

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${isLate ? 'delayed' : 'failed'}
Status: ${status}
Diagnostic-Code: smtp; ${answer}

--part
Content-Type: text/rfc822-headers; charset=utf-8

Subject: ${subject.replaceAll(/[\r\n]/g, ' ')}

--part--
`.replaceAll('\n', '\r\n');
}
