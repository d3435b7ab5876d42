import { DataSource } from 'typeorm';
import { People1767780000000 } from './1767780000000-people.ts';
import { Sessions1767780100000 } from './1767780100000-sessions.ts';
import { Payments1767780200000 } from './1767780200000-payments.ts';
import { RoomsAndGate1767780300000 } from './1767780300000-rooms-and-gate.ts';
import { Delivery1767780400000 } from './1767780400000-delivery.ts';
import { Walls1767780500000 } from './1767780500000-walls.ts';
import { Ledger1767790000000 } from './1767790000000-ledger.ts';
import { BooksOpen1767790010000 } from './1767790010000-books-open.ts';
import { PaymentsFound1767790020000 } from './1767790020000-payments-found.ts';
import { Prices1767790100000 } from './1767790100000-prices.ts';
import { KeptAndActual1767790110000 } from './1767790110000-kept-and-actual.ts';
import { Plans1767790200000 } from './1767790200000-plans.ts';
import { Returns1767790300000 } from './1767790300000-returns.ts';
import { Seals1767790400000 } from './1767790400000-seals.ts';
import { Invoices1767790410000 } from './1767790410000-invoices.ts';
import { Evidence1767790420000 } from './1767790420000-evidence.ts';
import { FailedWebhooks1767790500000 } from './1767790500000-failed-webhooks.ts';
import { Books1767790510000 } from './1767790510000-books.ts';
import { ClientsAreTold1767790599000 } from './1767790599000-clients-are-told.ts';
import { SavedCards1767790600000 } from './1767790600000-saved-cards.ts';
import { Cancellation1767790700000 } from './1767790700000-cancellation.ts';
import { FeeReport1767790800000 } from './1767790800000-fee-report.ts';
import { PlatformInvoices1767790900000 } from './1767790900000-platform-invoices.ts';
import { WaitingRoom1767791100000 } from './1767791100000-waiting-room.ts';
import { LinkSeats1767791200000 } from './1767791200000-link-seats.ts';
import { PeopleInTheCall1767791300000 } from './1767791300000-people-in-the-call.ts';
import { Clock1767791400000 } from './1767791400000-clock.ts';
import { Attendance1767791500000 } from './1767791500000-attendance.ts';
import { Calendar1767791510000 } from './1767791510000-calendar.ts';
import { WorkerSeen1767791600000 } from './1767791600000-worker-seen.ts';
import { Messages1767792000000 } from './1767792000000-messages.ts';
import { MessagesToAnyone1767792050000 } from './1767792050000-messages-to-anyone.ts';
import { TextMessages1767792400000 } from './1767792400000-text-messages.ts';
import { RoomsAndKnocks1767792200000 } from './1767792200000-rooms-and-knocks.ts';
import { OutgoingWebhooks1767792300000 } from './1767792300000-outgoing-webhooks.ts';
import { MessageWording1767792500000 } from './1767792500000-message-wording.ts';
import { MessagesToMembers1767792600000 } from './1767792600000-messages-to-members.ts';
import { MessageDelivery1767792700000 } from './1767792700000-message-delivery.ts';
import { CountedTogether1767793000000 } from './1767793000000-counted-together.ts';
import { SaidOnceAtTheDoor1767793010000 } from './1767793010000-said-once-at-the-door.ts';
import { ReturnedMail1767793200000 } from './1767793200000-returned-mail.ts';
import { MemberLanguage1767793300000 } from './1767793300000-member-language.ts';
import { OneEventAtATime1767793510000 } from './1767793510000-one-event-at-a-time.ts';
import { OnAgain1767793520000 } from './1767793520000-on-again.ts';
import { ReaderZone1767793530000 } from './1767793530000-reader-zone.ts';
import { CorrectedAddresses1767793550000 } from './1767793550000-corrected-addresses.ts';
import { QuietHours1767793551000 } from './1767793551000-quiet-hours.ts';
import { MessagesByChannel1767793560000 } from './1767793560000-messages-by-channel.ts';
import { RefundFailed1767793570000 } from './1767793570000-refund-failed.ts';

/** The one history of the schema, oldest first. */
export const MIGRATIONS = [
  People1767780000000,
  Sessions1767780100000,
  Payments1767780200000,
  RoomsAndGate1767780300000,
  Delivery1767780400000,
  Walls1767780500000,
  Ledger1767790000000,
  BooksOpen1767790010000,
  PaymentsFound1767790020000,
  Prices1767790100000,
  KeptAndActual1767790110000,
  Plans1767790200000,
  Returns1767790300000,
  Seals1767790400000,
  Invoices1767790410000,
  Evidence1767790420000,
  FailedWebhooks1767790500000,
  Books1767790510000,
  ClientsAreTold1767790599000,
  SavedCards1767790600000,
  Cancellation1767790700000,
  FeeReport1767790800000,
  PlatformInvoices1767790900000,
  WaitingRoom1767791100000,
  LinkSeats1767791200000,
  PeopleInTheCall1767791300000,
  Clock1767791400000,
  Attendance1767791500000,
  Calendar1767791510000,
  WorkerSeen1767791600000,
  Messages1767792000000,
  MessagesToAnyone1767792050000,
  TextMessages1767792400000,
  RoomsAndKnocks1767792200000,
  OutgoingWebhooks1767792300000,
  MessageWording1767792500000,
  MessagesToMembers1767792600000,
  MessageDelivery1767792700000,
  CountedTogether1767793000000,
  SaidOnceAtTheDoor1767793010000,
  ReturnedMail1767793200000,
  MemberLanguage1767793300000,
  OneEventAtATime1767793510000,
  OnAgain1767793520000,
  ReaderZone1767793530000,
  CorrectedAddresses1767793550000,
  QuietHours1767793551000,
  MessagesByChannel1767793560000,
  RefundFailed1767793570000,
];

/** Brings a database to the newest schema; connects as the owner of the schema, not as the app's role. Returns the names that ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Takes every migration back, newest first: proves that each goes both ways. */
export async function migrateDown(databaseUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    for (let left = MIGRATIONS.length; left > 0; left -= 1) await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}
