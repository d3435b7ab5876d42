import { meaningOf, readReport } from './delivery-report.ts';

/** A mail of parts; each line ends as lines of mail do. */
const mail = (headers: readonly string[], parts: readonly string[]): Buffer =>
  Buffer.from(
    [
      ...headers,
      'MIME-Version: 1.0',
      '',
      'Something that no program reads.',
      ...parts.flatMap((part) => ['--b', part]),
      '--b--',
      '',
    ]
      .join('\n')
      .replaceAll('\n', '\r\n'),
  );
const WORDS = 'Content-Type: text/plain; charset=us-ascii\n\nI’m sorry to have to inform you …';
const SENT =
  'Content-Type: text/rfc822-headers\n\nFrom: Practice <no-reply@mail.example.com>\nSubject: Your appointment';

const POSTFIX = mail(
  [
    'From: MAILER-DAEMON@mx.example.com (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status;\n\tboundary="b"',
  ],
  [
    WORDS,
    `Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: 4BxyZ12345
X-Postfix-Sender: rfc822; bounces+x@mail.example.com
Arrival-Date: Wed, 25 Nov 2026 03:00:00 +0000 (UTC)

Final-Recipient: rfc822; anna@nowhere.example
Original-Recipient: rfc822;Anna@Nowhere.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.nowhere.example
Diagnostic-Code: smtp; 550 5.1.1 <anna@nowhere.example>: Recipient address
    rejected: User unknown in virtual mailbox table`,
    SENT,
  ],
);
const EXCHANGE = mail(
  [
    'From: postmaster@outlook.example',
    'Subject: Undeliverable: Your appointment',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  ],
  [
    'Content-Type: multipart/alternative; differences=Content-Type; boundary="c"\n\n--c\nContent-Type: text/plain\n\nYour message to anna couldn’t be delivered.\n--c\nContent-Type: text/html\n\n<p>Status code: 550 5.1.10</p>\n--c--',
    `Content-Type: message/delivery-status

Reporting-MTA: dns;SY4P282MB1234.AUSP282.PROD.OUTLOOK.COM
Received-From-MTA: dns;mx.example.com
Arrival-Date: Wed, 25 Nov 2026 03:00:00 +0000

Final-Recipient: rfc822;anna@outlook.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@outlook.example not found by SMTP address lookup
X-Display-Name: anna@outlook.example`,
    'Content-Type: message/rfc822\n\nSubject: Your appointment\n\nStatus: 5.7.1',
  ],
);
const GMAIL = mail(
  [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
    'Subject: Delivery Status Notification (Failure)',
    'Content-Type: multipart/report; boundary="b"; report-type=delivery-status',
  ],
  [
    'Content-Type: multipart/related; boundary="c"\n\n--c\nContent-Type: text/plain\n\nAddress not found\n--c\nContent-Type: image/png; name="icon.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--c--',
    `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Tue, 24 Nov 2026 19:00:00 -0800 (PST)
X-Original-Message-ID: <x@mail.example.com>

Final-Recipient: rfc822; anna@gmail.example
Action: failed
Status: 5.0.0
Remote-MTA: dns; gmail-smtp-in.l.google.example. (203.0.113.9, the server for the domain gmail.example.)
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos.
Last-Attempt-Date: Tue, 24 Nov 2026 19:00:01 -0800 (PST)`,
    'Content-Type: message/rfc822\n\nSubject: Your appointment\n\nHello',
  ],
);
const delivery = (fields: string, type = 'multipart/report; report-type=delivery-status; boundary=b'): Buffer =>
  mail(
    [`Content-Type: ${type}`],
    [WORDS, `Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n${fields}`],
  );

it.each([
  ['Postfix', POSTFIX, '5.1.1', ['anna@nowhere.example', 'anna@nowhere.example']],
  ['Exchange', EXCHANGE, '5.1.10', ['anna@outlook.example']],
  ['Gmail, which says the exact thing only in the answer', GMAIL, '5.1.1', ['anna@gmail.example']],
] as const)('%s says that an address does not exist', async (_, raw, status, addresses) => {
  const report = await readReport(raw);
  expect(report).toEqual({ outcome: 'failed', status, addresses });
  expect(meaningOf({ outcome: 'failed', status })).toEqual({
    words: 'the address does not exist',
    isTheAddress: true,
  });
});

it.each([
  ['a delay', 'Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 4.4.1', 'delayed', '4.4.1'],
  ['given up after days', 'Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 4.4.7', 'failed', '4.4.7'],
  ['no status at all', 'Final-Recipient: rfc822; a@b.example\nAction: failed', 'failed', '5.0.0'],
  ['a remark behind it', 'Action: failed (bad)\nStatus: 5.2.2 (mailbox full)', 'failed', '5.2.2'],
  [
    'an answer of another class does not count',
    'Action: failed\nStatus: 4.0.0\nDiagnostic-Code: smtp; 550 5.1.1 no',
    'failed',
    '4.0.0',
  ],
  [
    'of two people the one to whom it did not get',
    'Final-Recipient: rfc822; a@b.example\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; c@d.example\nAction: failed\nStatus: 5.1.1',
    'failed',
    '5.1.1',
  ],
])('%s', async (_, fields, outcome, status) =>
  expect(await readReport(delivery(fields))).toMatchObject({ outcome, status }),
);

const REPORT_PART = 'Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1';
it.each([
  [
    'somebody is away',
    mail(
      ['Subject: Automatic reply: Your appointment', 'Auto-Submitted: auto-replied', 'Content-Type: text/plain'],
      ['I am on leave. 5.1.1 is my room. Action: failed'],
    ),
  ],
  [
    'somebody says that it is spam',
    mail(
      ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
      [
        WORDS,
        'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: SomeGenerator/1.0\nVersion: 1',
      ],
    ),
  ],
  [
    'it was read',
    mail(
      ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b'],
      [
        WORDS,
        'Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed',
      ],
    ),
  ],
  ['it arrived', delivery('Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0')],
  [
    'a report as an attachment of something else',
    mail(['Content-Type: multipart/mixed; boundary=b'], [WORDS, REPORT_PART]),
  ],
  [
    'a report inside of a mail that is attached',
    mail(
      ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      [
        WORDS,
        `Content-Type: message/rfc822\n\n${delivery('Action: failed\nStatus: 5.1.1').toString().replaceAll('--b', '--n').replace('boundary=b', 'boundary=n')}`,
      ],
    ),
  ],
  [
    'a report without a report',
    mail(['Content-Type: multipart/report; report-type=delivery-status; boundary=b'], [WORDS]),
  ],
  ['nothing', Buffer.alloc(0)],
  ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, place) => (place * 7919) % 256))],
  [
    'a thousand parts in one another',
    Buffer.from(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n' +
        '--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(1_000),
    ),
  ],
  [
    'headers without an end',
    Buffer.from(
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n${'X: y\r\n'.repeat(50_000)}`,
    ),
  ],
])('%s: that is no report', async (_, raw) => expect(await readReport(raw)).toBeUndefined());

it.each([
  ['5.1.2', 'no mail server takes mail for this address', true],
  ['5.2.1', 'the mailbox is switched off', true],
  ['5.2.2', 'the mailbox is full', false],
  ['4.2.2', 'the mailbox is full', false],
  ['5.3.4', 'it is too large for their mail server', false],
  ['5.7.1', 'their mail server does not take mail from us (5.7.1)', false],
  ['5.0.0', 'their mail server refused it (5.0.0)', false],
  ['4.4.7', 'their mail server could not be reached in days (4.4.7)', false],
])('%s: %s', (status, words, isTheAddress) =>
  expect(meaningOf({ outcome: 'failed', status })).toEqual({ words, isTheAddress }),
);
