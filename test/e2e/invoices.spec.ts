import { IssueInvoices } from '@vestibule/records';
import { sqlState, Transactions } from '@vestibule/platform';
import { asBytes } from '../support/binary.ts';
import { readPdf } from '../support/pdf-text.ts';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Papers follow money: an invoice for what was paid, a credit note for what went back, numbers without gaps, and PDF files that say so. */
let world: World;
let practice: GivenPractice;
let day = 1;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.given.practice();
  await world
    .as(practice.owner)
    .put('/api/practice/invoicing')
    .send({
      legalName: 'Harbour Allied Health Pty Ltd',
      taxNumber: '51 824 753 556',
      address: '1 Quay Street\nSydney NSW 2000',
    })
    .expect(200);
});
afterAll(() => world.close());

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly status: string;
  readonly totalMinor: number;
  readonly about: string | null;
  readonly tax: { amountMinor: number };
}
/** At an hour of its own, so that nothing overlaps. */
const session = (wishes: Partial<Parameters<World['given']['session']>[0]> = {}): Promise<GivenSession> =>
  world.given.session({
    practice,
    startsAt: `2026-12-${String(1 + Math.floor(day / 8)).padStart(2, '0')}T${10 + (day++ % 8)}:00`,
    feeMinor: 8000,
    ...wishes,
  });
/** Of a type whose fee contains a tax. */
async function taxedSession(wishes: Parameters<typeof session>[0] = {}): Promise<GivenSession> {
  const { body } = await world
    .as(practice.owner)
    .post('/api/appointment-types')
    .send({
      name: `Coaching ${day}`,
      minutes: 30,
      fee: { amount: 8800, currency: 'AUD' },
      tax: { kind: 'inclusive', basisPoints: 1000, name: 'GST' },
    })
    .expect(201);
  return session({ feeMinor: 8800, body: { appointmentTypeId: body.id }, ...wishes });
}
/** Invoices first, each kind by its number: the clock of the tests stands still. */
const papersOf = async (given: GivenSession): Promise<Listed[]> => {
  const { body } = await world.as(practice.owner).get(`/api/invoices?sessionId=${given.session.id}`).expect(200);
  const items: Listed[] = body.items;
  return items.toSorted((a, b) => b.kind.localeCompare(a.kind) || a.number.localeCompare(b.number));
};
/** A payment that nobody has told the papers of. */
const paidUntold = ({ client }: GivenSession): Promise<unknown> =>
  world.rows(
    `INSERT INTO charge (id, practice_id, session_id, participant_id, policy, account_id, attempt, link_version, status, amount_minor, currency, platform_fee_minor, paid_at)
       SELECT gen_random_uuid(), practice_id, session_id, participant_id, policy, 'acct_x', 1, 1, 'paid', total_minor, currency, 0, now() FROM fee WHERE participant_id = $1`,
    [client.participantId],
  );
const refund = async ({ client }: GivenSession, amount: number): Promise<void> => {
  await world.as(practice.owner).post(`/api/participants/${client.participantId}/refunds`).send({ amount }).expect(201);
  await world.settle();
};
const correct = ({ client }: GivenSession, body: object) =>
  world.as(practice.owner).patch(`/api/participants/${client.participantId}`).send(body).expect(200);
const bytes = (path: string, agent = world.nobody) => asBytes(agent.get(path));
const receiptOf = async (given: GivenSession) => {
  const answer = await bytes(`/api/join/${given.client.token}/receipt.pdf`).expect(200);
  return { ...readPdf(answer.body), headers: answer.headers };
};

it('invoices a payment once, marks it paid, and gives the client a PDF that says the same', async () => {
  const given = await session({ name: 'Ada Quill', title: 'Phobia of spiders' });
  await given.client.pay();
  await world.settle();
  await Promise.all(
    [1, 2, 3].map(() => world.app.get(IssueInvoices, { strict: false }).of(given.client.participantId)),
  );
  const papers = await papersOf(given);
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatchObject({
    kind: 'invoice',
    status: 'paid',
    totalMinor: 8000,
    currency: 'AUD',
    client: 'Ada Quill',
  });

  const { text, title, language, headers } = await receiptOf(given);
  expect(text).toContain(papers[0]?.number);
  expect(text).toContain('Harbour Allied Health Pty Ltd');
  expect(text).toContain('ABN 51 824 753 556');
  expect(text).toContain('Ada Quill');
  expect(text).toContain('Total A$80.00');
  expect(text).toContain('Paid A$80.00 by card on 25 November 2026');
  expect(text).not.toContain('Phobia');
  expect(text).not.toContain('\uFFFD');
  expect({ title, language }).toEqual({ title: `Invoice ${papers[0]?.number}`, language: 'en' });
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toBe('attachment; filename="receipt.pdf"');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

it('credits what went back, in part and then the rest, and takes all of the tax back with it', async () => {
  const given = await taxedSession();
  await given.client.pay();
  await refund(given, 3000);
  await refund(given, 5800);
  const [invoice, first, second] = await papersOf(given);
  expect(invoice).toMatchObject({
    kind: 'invoice',
    status: 'credited',
    title: 'Tax invoice',
    tax: { amountMinor: 800 },
  });
  expect(first).toMatchObject({ kind: 'credit_note', status: 'credit', totalMinor: 3000, about: invoice?.number });
  expect(second).toMatchObject({ totalMinor: 5800, about: invoice?.number });
  expect((first?.tax.amountMinor ?? 0) + (second?.tax.amountMinor ?? 0)).toBe(800);
  const { text, pages } = await receiptOf(given);
  expect(pages).toBe(3);
  expect(text).toContain('Contains GST 10 %: A$8.00.');
  expect(text).toContain(`Takes back from invoice ${invoice?.number}`);
  expect(text).toContain('Total taken back A$58.00');
});

it('writes no invoice for a second payment that goes back by itself', async () => {
  const given = await session();
  await given.client.pay();
  await world.settle();
  await world.rows(
    `INSERT INTO charge (id, practice_id, session_id, participant_id, policy, account_id, attempt, link_version, status, amount_minor, currency, platform_fee_minor, paid_at)
       SELECT gen_random_uuid(), practice_id, session_id, participant_id, policy, account_id, 9, 1, 'surplus', amount_minor, currency, platform_fee_minor, now() FROM charge WHERE participant_id = $1`,
    [given.client.participantId],
  );
  await world.app.get(IssueInvoices, { strict: false }).of(given.client.participantId);
  expect(await papersOf(given)).toHaveLength(1);
  // Made up, so no refund of it is on its way: the rules about money are looked at when the world closes.
  await world.rows(`DELETE FROM charge WHERE participant_id = $1 AND status = 'surplus'`, [given.client.participantId]);
});

it('finds what no event told of, once', async () => {
  const given = await session();
  await paidUntold(given);
  expect(await papersOf(given)).toEqual([]);
  await world.settle({ sweeps: ['records.mend-invoices'] });
  await world.settle({ sweeps: ['records.mend-invoices'] });
  expect(await papersOf(given)).toHaveLength(1);
});

it('invoices what is owed after a session that is paid afterwards, and notes the payment on it', async () => {
  const given = await session({ startsAt: '10:00', policy: 'after' });
  await world.nobody.get(`/api/join/${given.client.token}/receipt.pdf`).expect(404);
  const before = world.clock.now();
  world.clock.set(world.at('11:00'));
  await world.settle({ sweeps: ['records.mend-invoices'] });
  expect(await papersOf(given)).toMatchObject([{ kind: 'invoice', status: 'due', totalMinor: 8000 }]);
  expect((await receiptOf(given)).text).toContain('To be paid: A$80.00');
  await given.client.pay();
  await world.settle();
  expect(await papersOf(given)).toMatchObject([{ kind: 'invoice', status: 'paid', totalMinor: 8000 }]);
  world.clock.set(before);
});

describe('an invoice that waits for its money', () => {
  const act = ({ client }: GivenSession, path: string, body: object) =>
    world.as(practice.owner).post(`/api/participants/${client.participantId}/${path}`).send(body).expect(200);
  const at = async (time: string): Promise<void> => {
    world.clock.set(world.at(time));
    await world.settle({ sweeps: ['records.mend-invoices'] });
  };
  const before = new Date(0);
  beforeEach(() => before.setTime(world.clock.now().getTime()));
  afterEach(() => world.clock.set(new Date(before)));

  it('asks for what was not taken at the desk, once', async () => {
    const given = await session({ startsAt: '12:00', policy: 'after' });
    await act(given, 'paid-on-site', { method: 'cash', amount: 3000 });
    await at('13:00');
    expect(await papersOf(given)).toMatchObject([
      { kind: 'invoice', status: 'paid', totalMinor: 3000 },
      { kind: 'invoice', status: 'due', totalMinor: 5000 },
    ]);
    await act(given, 'paid-on-site', { method: 'cash', amount: 1000 });
    await at('13:01');
    await given.client.pay();
    expect(await papersOf(given)).toMatchObject([
      { kind: 'invoice', status: 'paid', totalMinor: 3000 },
      { kind: 'invoice', status: 'paid', totalMinor: 5000 },
    ]);
  });

  it('is taken back when the practice cancels afterwards', async () => {
    const given = await session({ startsAt: '14:00', policy: 'after' });
    await at('15:00');
    expect(await papersOf(given)).toMatchObject([{ kind: 'invoice', status: 'due', totalMinor: 8000 }]);
    await world.as(practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await at('15:01');
    expect(await papersOf(given)).toMatchObject([
      { kind: 'invoice', status: 'credited', totalMinor: 8000 },
      { kind: 'credit_note', totalMinor: 8000 },
    ]);
    expect((await given.client.view().expect(200)).body.fee).toMatchObject({ outstandingMinor: 0 });
    const { text } = await receiptOf(given);
    expect(text).toContain('Not owed: ');
    expect(text).not.toContain('goes back to you');
  });
});

it('writes a name in any script without empty boxes, and says where it had to spell', async () => {
  for (const [name, written] of [
    ['Ελένη Дмитро Łucja', 'Ελένη Дмитро Łucja'],
    ['王小明 👩‍⚕️', '[U+738B U+5C0F U+660E] [U+1F469 U+2695 U+FE0F]'],
    ['محمد', '[U+0645 U+062D U+0645 U+062F]'],
  ] as const) {
    const given = await session({ name });
    await given.client.pay();
    const { text } = await receiptOf(given);
    expect(text).toContain(written);
    expect(text).not.toContain('\uFFFD');
    expect(text.includes('stands for a character')).toBe(written.includes('U+'));
  }
});

it('writes to a client in their language, with the law’s own words beside the title, and credits in the invoice’s', async () => {
  const german = await taxedSession({ name: 'Käthe Groß', language: 'de', startsAt: '2026-12-12T14:30' });
  await german.client.pay();
  await refund(german, 3000);
  const [invoice, credit] = await papersOf(german);
  expect(invoice).toMatchObject({ title: 'Rechnung (Tax invoice)', totalMinor: 8800, tax: { amountMinor: 800 } });
  const receipt = await receiptOf(german);
  expect(receipt.text.split('\n').filter((line) => !line.startsWith('Practice'))).toEqual([
    'Harbour Allied Health Pty Ltd',
    'ABN 51 824 753 556',
    '1 Quay Street',
    'Sydney NSW 2000',
    'Rechnung (Tax invoice)',
    invoice?.number,
    '25. November 2026',
    'An',
    'Käthe Groß',
    `Videotermin bei ${practice.practitioner.name}, 12. Dezember 2026 um 14:30`,
    'Leistung AUD',
    'Videotermin 88,00 AU$',
    'Gesamtbetrag 88,00 AU$',
    'Enthält 10 % GST: 8,00 AU$.',
    'Bezahlt: 88,00 AU$ mit Karte am 25. November 2026',
    '1 / 2',
    'Harbour Allied Health Pty Ltd',
    'ABN 51 824 753 556',
    '1 Quay Street',
    'Sydney NSW 2000',
    'Gutschrift (Credit note)',
    credit?.number,
    '25. November 2026',
    `Korrigiert Rechnung ${invoice?.number}, an`,
    'Käthe Groß',
    `Videotermin bei ${practice.practitioner.name}, 12. Dezember 2026 um 14:30`,
    'Leistung AUD',
    'Rückzahlung: Videotermin 30,00 AU$',
    'Gutgeschrieben 30,00 AU$',
    'Enthält 10 % GST: 2,73 AU$.',
    'Dieser Betrag geht auf dem Weg an Sie zurück, auf dem er kam.',
    '2 / 2',
  ]);
  expect(receipt).toMatchObject({ title: `Gutschrift (Credit note) ${credit?.number}`, language: 'de' });

  await correct(german, { language: 'en' });
  expect((await receiptOf(german)).text).toBe(receipt.text);
  await refund(german, 5800);
  const after = await receiptOf(german);
  expect(after).toMatchObject({ pages: 3, language: 'de' });
  expect(after.text).toContain('Rückzahlung: Videotermin 58,00 AU$');
});

it('spells in the paper’s language', async () => {
  const given = await session({ name: '王小明', language: 'de' });
  await given.client.pay();
  expect((await receiptOf(given)).text).toContain('[U+…] steht für ein Zeichen, das die Schrift');
});

it('writes in the practice’s language to whoever has none of their own', async () => {
  const other = await world.given.practice({ country: 'AT', currency: 'EUR', timeZone: 'Europe/Vienna' });
  await world.as(other.owner).put('/api/practice/messages').send({ language: 'de', colour: null, remindMinutes: [15], offKinds: [] }).expect(200); // prettier-ignore
  const paid = async (wishes: Partial<Parameters<World['given']['session']>[0]>): Promise<string> => {
    const given = await session({ practice: other, currency: 'EUR', ...wishes });
    await given.client.pay();
    return (await receiptOf(given)).text;
  };
  const german = await paid({});
  expect(german).toContain('Rechnung\nINV-00001\n24. November 2026');
  expect(german).toContain('Bezahlt: € 80,00 mit Karte am 24. November 2026');
  expect(await paid({ language: 'en' })).toContain('Paid €80.00 by card on 24 November 2026');
});

it('prints a paper from before papers had a language as it always did, and credits it in English', async () => {
  const given = await session({ name: 'Ada Quill', startsAt: '2026-12-11T14:30' });
  await given.client.pay();
  await world.settle();
  await world.rows(`UPDATE invoice SET content = $2 WHERE participant_id = $1`, [
    given.client.participantId,
    JSON.stringify(FROM_BEFORE),
  ]);
  const [{ number } = { number: '' }] = await papersOf(given);
  const { text, title, language } = await receiptOf(given);
  expect(text.split('\n')).toEqual([
    'Harbour Allied Health Pty Ltd',
    'Harbour',
    'ABN 51 824 753 556',
    '1 Quay Street',
    'Tax invoice',
    number,
    '25 November 2026',
    'To',
    'Ada Quill',
    'Consultation with Dr Fern, 11 December 2026 at 14:30',
    'Description AUD',
    'Consultation A$90.00',
    'Concession: Student - A$10.00',
    'Total A$80.00',
    'Contains GST 7.5 %: A$5.58.',
    'Paid A$80.00 by card on 25 November 2026',
    '1 / 1',
  ]);
  expect({ title, language }).toEqual({ title: `Tax invoice ${number}`, language: 'en' });

  await correct(given, { language: 'de' });
  await refund(given, 3000);
  const after = await receiptOf(given);
  expect(after.text).toContain(text.replace('1 / 1', '1 / 2'));
  expect(after).toMatchObject({ language: 'en', pages: 2 });
  expect(after.text).toContain('Credit note');
  expect(after.text).toContain(`Takes back from invoice ${number}, to`);
  expect(after.text).toContain('Refund: Consultation A$30.00');
  expect(after.text).toContain('This amount goes back to you the way it came.');
});
/** What a row of that time holds. */
const FROM_BEFORE = {
  title: 'Tax invoice',
  seller: {
    name: 'Harbour',
    legalName: 'Harbour Allied Health Pty Ltd',
    taxNumber: '51 824 753 556',
    taxNumberName: 'ABN',
    address: '1 Quay Street',
    email: null,
    phone: null,
  },
  buyer: { name: 'Ada Quill' },
  service: {
    label: 'Consultation',
    practitioner: 'Dr Fern',
    at: '2026-12-11T03:30:00.000Z',
    timeZone: 'Australia/Sydney',
  },
  lines: [
    { text: 'Consultation', amountMinor: 9000 },
    { text: 'Concession: Student', amountMinor: -1000 },
  ],
  tax: { kind: 'inclusive', name: 'GST', basisPoints: 750, amountMinor: 558 },
  about: null,
  reason: null,
};

it('numbers without a gap while many pay at once and some transactions fail', async () => {
  const other = await world.given.practice();
  const many = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const given = await world.given.session({
        practice: other,
        startsAt: `2026-12-10T${10 + index}:00`,
        feeMinor: 5000 + index,
      });
      await paidUntold(given);
      return given;
    }),
  );
  const failing = () =>
    world.app
      .get(Transactions)
      .system(async (tx) => {
        await tx.query(
          `INSERT INTO invoice_counter (practice_id, kind, last) VALUES ($1, 'invoice', 1) ON CONFLICT (practice_id, kind) DO UPDATE SET last = invoice_counter.last + 1`,
          [other.id],
        );
        throw new Error('the power went out');
      })
      .catch(() => undefined);
  await Promise.all(
    many.flatMap(({ client }) => [world.app.get(IssueInvoices, { strict: false }).of(client.participantId), failing()]),
  );
  const rows = await world.rows<{ number: number }>(
    `SELECT number FROM invoice WHERE practice_id = $1 AND kind = 'invoice' ORDER BY number`,
    [other.id],
  );
  expect(rows.map(({ number }) => number)).toEqual(many.map((_, index) => index + 1));
});

it('lets nobody change a paper, skip a number or credit too much, the product itself included', async () => {
  const given = await session();
  await given.client.pay();
  await world.settle();
  const asTheProduct = (text: string): Promise<string> =>
    world.app
      .get(Transactions)
      .system((tx) => tx.query(text, [given.client.participantId]))
      .then(() => 'done', sqlState);
  const DENIED = '42501';
  expect(await asTheProduct(`UPDATE invoice SET total_minor = 1 WHERE participant_id = $1`)).toBe(DENIED);
  expect(await asTheProduct(`DELETE FROM invoice WHERE participant_id = $1`)).toBe(DENIED);
  expect(await asTheProduct(`DELETE FROM invoice_payment WHERE participant_id = $1`)).toBe(DENIED);
  const REFUSED = '23514';
  const copy = (kind: string, number: string, about: string, total: string): string =>
    `INSERT INTO invoice (id, practice_id, session_id, participant_id, kind, number, about_id, cause, currency, total_minor, tax_minor, content, issued_at)
       SELECT gen_random_uuid(), practice_id, session_id, participant_id, '${kind}', ${number}, ${about}, 'forged', currency, ${total}, 0, content, issued_at FROM invoice WHERE participant_id = $1`;
  expect(await asTheProduct(copy('invoice', 'number + 1000', 'NULL', '1'))).toBe(REFUSED);
  const next = `(SELECT coalesce(max(n.number), 0) + 1 FROM invoice n WHERE n.practice_id = invoice.practice_id AND n.kind = 'credit_note')`;
  expect(await asTheProduct(copy('credit_note', next, 'id', 'total_minor + 1'))).toBe(REFUSED);
});

it('shows practitioners the papers of their own sessions only, and a slip in an ABN at once', async () => {
  const given = await session({ practitioner: practice.owner });
  await given.client.pay();
  await world.settle();
  const [paper] = await papersOf(given);
  await world.as(practice.owner).get(`/api/invoices/${paper?.id}`).expect(200);
  await world.as(practice.practitioner).get(`/api/invoices/${paper?.id}`).expect(404);
  await world.as(practice.practitioner).get(`/api/invoices/${paper?.id}/pdf`).expect(404);
  const { body } = await world.as(practice.practitioner).get(`/api/invoices?sessionId=${given.session.id}`).expect(200);
  expect(body.items).toEqual([]);
  const file = await bytes(`/api/invoices/${paper?.id}/pdf`, world.as(practice.owner)).expect(200);
  expect(readPdf(file.body).text).toContain(paper?.number);
  const refused = await world
    .as(practice.owner)
    .put('/api/practice/invoicing')
    .send({ taxNumber: '51 824 753 557' })
    .expect(422);
  expect(refused.body.errors).toMatchObject([{ field: 'taxNumber' }]);
});
