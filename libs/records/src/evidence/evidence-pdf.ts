import { currencyOf, dateFormat, formatMoney } from '@vestibule/kernel';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { EvidenceView } from '../http/evidence-views.ts';
import { printable } from '../pdf/printable.ts';
import { EN } from '../texts/en.ts';

type Person = EvidenceView['participants'][number];
type Row = readonly [what: string, value: string];
const QUIET = '#5b6472';

/** For a bank to read: what happened, in its order, with Stripe's own ids, and whether the record is as it was written. */
export function evidenceDocument(evidence: EvidenceView): TDocumentDefinitions {
  let isSpelt = false;
  const print = (text: string): string => {
    const written = printable(text);
    isSpelt ||= written.isSpelt;
    return written.text;
  };
  const { session, practice, timeline, proof } = evidence;
  const at = (instant: Date | null): string => (instant === null ? 'never' : `${timeText(instant, practice.timeZone)}`);
  const initials = new Map(evidence.participants.map((person) => [person.id, person.initials]));
  const content: Content[] = [
    { text: 'Evidence of an appointment', bold: true, fontSize: 18 },
    {
      text: print(`${practice.name}. Times are those of ${practice.timeZone}. Made ${at(evidence.madeAt)}.`),
      color: QUIET,
    },
    heading('Appointment'),
    table([
      ['Practitioner', print(session.practitioner.name)],
      ['Agreed time', `${at(session.startsAt)} to ${at(session.endsAt)}`],
      ['Room open', `${at(session.opensAt)} to ${at(session.closesAt)}`],
      ['State', session.status],
      ['Reference', session.id],
    ]),
    ...evidence.participants.flatMap((person) => [
      heading(print(`${person.kind === 'guest' ? 'Guest' : 'Client'} ${person.initials}`)),
      table(rowsOf(person, at)),
    ]),
    heading('What happened'),
    {
      layout: 'lightHorizontalLines',
      fontSize: 8,
      table: {
        headerRows: 1,
        widths: ['auto', 'auto', 'auto', '*'],
        body: [
          ['', 'When', 'Who', 'What'].map((text): TableCell => ({ text, color: QUIET })),
          ...timeline.map((line): TableCell[] => [
            String(line.position ?? '?'),
            at(line.at),
            print(line.participantId === null ? '' : (initials.get(line.participantId) ?? 'other')),
            print(`${line.kind.replaceAll('_', ' ')} ${detailText(line.detail)}`),
          ]),
        ],
      },
    },
    heading('Is this record as it was written?'),
    { text: proofText(evidence), bold: proof.findings.length > 0 },
    {
      text: `Head of the chain: ${proof.head ?? 'none'} (${proof.length} lines)`,
      fontSize: 8,
      color: QUIET,
      margin: [0, 4, 0, 0],
    },
  ];
  return {
    content,
    footer: (page: number, pages: number): Content => ({
      margin: [48, 12, 48, 0],
      fontSize: 8,
      color: QUIET,
      columns: [
        { text: isSpelt ? EN.spelt : `Appointment ${session.id}` },
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
    }),
  };
}

function rowsOf(person: Person, at: (instant: Date | null) => string): Row[] {
  const { fee } = person;
  return [
    ['Reference', person.id],
    ...(fee
      ? ([
          [
            'Fee agreed',
            `${money(fee.totalMinor, fee.currency)}, ${at(fee.agreedAt)}${fee.changedAt ? `, changed ${at(fee.changedAt)}` : ''}`,
          ],
          ['Fee first shown on the page', at(person.feeShownAt)],
        ] as const)
      : []),
    ...person.payments.map((paid): Row => [
      `Payment ${paid.status}`,
      [
        money(paid.amountMinor, paid.currency),
        paid.paidAt ? at(paid.paidAt) : '',
        paid.paymentIntentId,
        paid.stripeChargeId,
        paid.accountId,
      ]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    ]),
    ...person.onSite.map((paid): Row => [
      `At the practice, ${paid.method}`,
      `${money(paid.amountMinor, paid.currency)}, ${at(paid.at)}`,
    ]),
    ...person.papers.map((paper): Row => [
      paper.number,
      `${money(paper.totalMinor, paper.currency)}, ${at(paper.issuedAt)}`,
    ]),
    [
      'Passes into the room',
      person.passes.times === 0
        ? 'none'
        : `${person.passes.times}, first ${at(person.passes.firstAt)}, last ${at(person.passes.lastAt)}`,
    ],
    ...person.presence.map((span): Row => ['In the room', `${at(span.from)} to ${at(span.to)}`]),
    [
      'Together with the practitioner',
      `${Math.floor(person.secondsTogether / 60)} min ${person.secondsTogether % 60} s`,
    ],
    ...person.refunds.map((back): Row => [
      `Refund ${back.status}`,
      [money(back.amountMinor, back.currency), at(back.createdAt), back.stripeRefundId].filter(Boolean).join(', '),
    ]),
    ...person.disputes.map((one): Row => [
      `Dispute ${one.status.replaceAll('_', ' ')}`,
      `${money(one.amountMinor, one.currency)}, ${one.reason.replaceAll('_', ' ')}, opened ${at(one.openedAt)}, ${one.id}`,
    ]),
  ];
}

function proofText({ proof, practice }: EvidenceView): string {
  if (proof.findings.length > 0)
    return `No. ${proof.findings.length} places do not fit the seal: ${proof.findings.map(({ kind, position }) => `${kind.replaceAll('_', ' ')}${position === null ? '' : ` at ${position}`}`).join('; ')}.`;
  const adopted =
    proof.adoptedAt === null
      ? ''
      : ` The first ${proof.adopted} lines were there before records were sealed: they are proved from ${timeText(proof.adoptedAt, practice.timeZone)} on.`;
  return `Yes. Every line is in a chain of SHA-256 hashes that was sealed with a key outside the database when the line was written.${adopted}`;
}

const heading = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, 16, 0, 4] });
const table = (rows: readonly Row[]): Content => ({
  layout: 'lightHorizontalLines',
  table: { widths: [150, '*'], body: rows.map(([what, value]): TableCell[] => [{ text: what, color: QUIET }, value]) },
});
const detailText = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');

function money(amount: number, code: string): string {
  const currency = currencyOf(code);
  return currency ? formatMoney({ amount, currency }).replaceAll(/\s/gu, ' ') : `${amount} ${code}`;
}
const timeText = (at: Date, timeZone: string): string =>
  dateFormat('en-AU', {
    timeZone,
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replaceAll(/\s/gu, ' ');
