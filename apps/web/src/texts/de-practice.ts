import { AGENDA } from './de-practice/agenda.ts';
import { APP } from './de-practice/app.ts';
import { AUDIT } from './de-practice/audit.ts';
import { CALENDAR } from './de-practice/calendar.ts';
import { DEBTS } from './de-practice/debts.ts';
import { DISPUTES } from './de-practice/disputes.ts';
import { INVOICES } from './de-practice/invoices.ts';
import { MESSAGES } from './de-practice/messages.ts';
import { MINE } from './de-practice/mine.ts';
import { OPERATOR } from './de-practice/operator.ts';
import { RECONCILIATION } from './de-practice/reconciliation.ts';
import { REPORTS } from './de-practice/reports.ts';
import { SCHEDULE } from './de-practice/schedule.ts';
import { SERVER } from './de-practice/server.ts';
import { SERVER_APPOINTMENTS } from './de-practice/server-appointments.ts';
import { SERVER_FIGURES } from './de-practice/server-figures.ts';
import { SERVER_MONEY } from './de-practice/server-money.ts';
import { SESSION } from './de-practice/session.ts';
import { SESSION_MONEY } from './de-practice/session-money.ts';
import { SESSION_TIMELINE } from './de-practice/session-timeline.ts';
import { SETTINGS } from './de-practice/settings.ts';
import { SETTINGS_MESSAGES } from './de-practice/settings-messages.ts';
import { SETTINGS_PAYMENTS } from './de-practice/settings-payments.ts';
import { SIGN_IN } from './de-practice/sign-in.ts';
import { TRANSACTIONS } from './de-practice/transactions.ts';
import { UI } from './de-practice/ui.ts';
import { WAITING } from './de-practice/waiting.ts';
import { WEBHOOK_ENDPOINTS } from './de-practice/webhook-endpoints.ts';
import { WEBHOOKS } from './de-practice/webhooks.ts';

/** German, for the practice's side: what clients never come to. Keys are the English sentences as they stand in the code; `texts.spec.ts` holds the two together. */
export const DE_PRACTICE: Readonly<Record<string, string>> = {
  ...APP,
  ...AGENDA,
  ...AUDIT,
  ...CALENDAR,
  ...DEBTS,
  ...DISPUTES,
  ...INVOICES,
  ...MESSAGES,
  ...MINE,
  ...OPERATOR,
  ...RECONCILIATION,
  ...REPORTS,
  ...SCHEDULE,
  ...SESSION,
  ...SESSION_MONEY,
  ...SESSION_TIMELINE,
  ...SETTINGS_PAYMENTS,
  ...SETTINGS,
  ...SETTINGS_MESSAGES,
  ...SIGN_IN,
  ...TRANSACTIONS,
  ...WAITING,
  ...WEBHOOK_ENDPOINTS,
  ...WEBHOOKS,
  ...UI,
};

/** What the server says to members of a practice. `{{…}}` stands for what it puts in: an amount, a name, or another sentence of its own. */
export const DE_PRACTICE_SERVER: Readonly<Record<string, string>> = {
  ...SERVER,
  ...SERVER_MONEY,
  ...SERVER_APPOINTMENTS,
  ...SERVER_FIGURES,
};

export { DE_KINDS } from './de-practice/kinds.ts';
