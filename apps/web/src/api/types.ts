/**
 * What the server sends and takes. This is the one file to replace when the types come from the server's own description.
 * Times are ISO-8601 in UTC; money is whole minor units and an ISO 4217 code.
 */
import type {
  Currency,
  GateReason,
  GateState,
  Language,
  PaymentPolicy,
  PlatformFeeRate,
  Standing,
} from '@vestibule/kernel';
import type { AgreedTerms } from './cancellation.ts';

export type Instant = string;
export type Role = 'owner' | 'practitioner' | 'reception';

/** Whether anybody does what does not happen at once: `late` and `missing` by the server's measure. */
export interface WorkerState {
  readonly worker: 'here' | 'late' | 'missing';
  readonly workerSeenSecondsAgo: number | null;
}

export interface Practice {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: Currency;
  readonly country: string;
  readonly plan: {
    readonly code: string;
    readonly name: string;
    /** `add_on`: payments are an addition that the owner takes on. */
    readonly payments: 'add_on' | 'included';
    readonly platformFee: PlatformFeeRate;
    readonly negotiated: boolean;
    readonly next: {
      readonly from: Instant;
      readonly planName: string;
      readonly platformFee: PlatformFeeRate;
    } | null;
  };
  readonly phone: string | null;
  readonly email: string | null;
  readonly earlyMinutes: number;
  readonly graceMinutes: number;
  readonly mostPeople: number;
  readonly messagesKeptDays: number;
  readonly payments: {
    readonly connected: boolean;
    readonly accountId: string | null;
    readonly accepts: boolean;
    readonly canCollect: boolean;
  };
}
export const ACCOUNT_STATES = [
  'not_connected',
  'started',
  'information_needed',
  'pending',
  'active',
  'restricted',
  'rejected',
  'disconnected',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
export interface PaymentRequirement {
  readonly what: string;
  readonly words: string;
  readonly due: 'currently_due' | 'past_due' | 'eventually_due';
  readonly waitingFor: 'user' | 'stripe';
  readonly problem: string | null;
}
export interface PracticePayments {
  readonly state: AccountState;
  readonly accountId: string | null;
  readonly canCollect: boolean;
  readonly accepts: boolean;
  readonly addOn: boolean;
  readonly label: string;
  readonly usualLabel: boolean;
  readonly debitBusinessDays: number | null;
  readonly requirements: readonly PaymentRequirement[];
  readonly dueAt: Instant | null;
  readonly canConnectExisting: boolean;
  readonly askedAt: Instant | null;
  readonly formerAccounts: readonly {
    readonly accountId: string;
    readonly connectedAt: Instant;
    readonly leftAt: Instant;
    readonly leftBecause: 'disconnected' | 'deauthorized' | 'replaced';
  }[];
}

export interface DatedRate {
  readonly id: string;
  readonly currency: Currency | null;
  readonly platformFee: PlatformFeeRate | null;
  readonly from: Instant;
  readonly when: 'past' | 'now' | 'coming';
  readonly by: string | null;
}
export interface PlanInBook {
  readonly code: string;
  readonly name: string;
  readonly payments: 'add_on' | 'included';
  readonly practices: number;
  readonly rates: readonly DatedRate[];
}
export interface PracticeTerms {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly currency: Currency;
  readonly canCollect: boolean;
  readonly plan: Practice['plan'];
  readonly moves: readonly { readonly code: string; readonly name: string; readonly from: Instant }[];
  readonly rates: readonly DatedRate[];
}
export type PracticeChange = Partial<
  Pick<
    Practice,
    'name' | 'timeZone' | 'phone' | 'email' | 'earlyMinutes' | 'graceMinutes' | 'mostPeople' | 'messagesKeptDays'
  >
>;

export interface Me {
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    /** Of the e-mails to them; null: that of the practice. */
    readonly language: Language | null;
  } | null;
  readonly practice: Practice | null;
  readonly operator: boolean;
  readonly user: { readonly name: string; readonly email: string };
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly suspended: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly memberId: string | null;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}
/** The key itself is shown once, in the answer to its creation, and never again. */
export interface NewApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly key: string;
}

export interface Price {
  readonly amount: number;
  readonly currency: Currency;
}

/** `free`: no tax; `inclusive`: contained in the price; `exclusive`: on top of it. */
export type TaxKind = 'free' | 'inclusive' | 'exclusive';
export interface Tax {
  readonly kind: TaxKind;
  /** Hundredths of a per cent. */
  readonly basisPoints: number;
  readonly name: string | null;
}
export interface PriceParts {
  readonly baseMinor: number;
  readonly concessionName: string | null;
  readonly concessionMinor: number;
  readonly taxKind: TaxKind;
  readonly taxName: string | null;
  readonly taxBasisPoints: number;
  readonly taxMinor: number;
  readonly surchargeMinor: number;
}
export interface Concession {
  readonly id: string;
  readonly name: string;
  readonly basisPoints: number | null;
  readonly amount: Price | null;
  readonly archived: boolean;
}
export interface ConcessionInput {
  readonly name: string;
  readonly basisPoints?: number;
  readonly amount?: Price;
}
export interface Surcharge {
  readonly lawful: boolean;
  readonly reason: string | null;
  readonly disclose: string | null;
  readonly limit: { readonly basisPoints: number; readonly fixedMinor: number } | null;
  readonly currency: Currency;
  readonly sources: readonly string[];
  readonly read: string;
  readonly isOn: boolean;
  readonly basisPoints: number;
  readonly fixedMinor: number;
  readonly capMinor: number | null;
}
export interface Quote {
  readonly policy: PaymentPolicy;
  readonly quote: {
    readonly currency: Currency;
    readonly baseMinor: number;
    readonly concessionName: string | null;
    readonly concessionMinor: number;
    readonly tax: Tax & { readonly minor: number };
    readonly surchargeMinor: number;
    readonly totalMinor: number;
    readonly platformFeeMinor: number;
    readonly estimate: {
      readonly stripeFeeMinor: number | null;
      readonly netMinor: number | null;
      readonly source: string | null;
      readonly read: string | null;
    };
  } | null;
}
export interface QuoteWish {
  readonly appointmentTypeId?: string;
  readonly fee?: Price;
  readonly paymentPolicy?: PaymentPolicy;
  readonly concessionId?: string;
}
export interface Debt {
  readonly participant: { readonly id: string; readonly name: string };
  readonly session: { readonly id: string; readonly title: string; readonly startsAt: Instant };
  readonly practitioner: { readonly id: string; readonly name: string };
  readonly outstandingMinor: number;
  readonly totalMinor: number;
  readonly currency: Currency;
  readonly remindedAt: Instant | null;
  readonly reminders: number;
}
/** The totals are of all, shown or not. */
export interface DebtList extends Page<Debt> {
  readonly totals: readonly {
    readonly currency: Currency;
    readonly count: number;
    readonly outstandingMinor: number;
  }[];
}
export interface Reminder {
  readonly message: string;
  readonly link: string;
  readonly isSent: boolean;
}

export interface AppointmentType {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly fee: Price | null;
  readonly paymentPolicy: PaymentPolicy;
  readonly tax: Tax;
  readonly label: string | null;
  readonly takesPayment: boolean;
  readonly priceShown: 'always' | 'when_payable';
  readonly waitingRoom: boolean;
  readonly autoAdmit: boolean;
  /** Null: as the practice's settings say. */
  readonly earlyMinutes: number | null;
  readonly graceMinutes: number | null;
  readonly archived: boolean;
}
export interface AppointmentTypeInput {
  readonly name: string;
  readonly minutes: number;
  readonly fee?: Price | null;
  readonly paymentPolicy?: PaymentPolicy;
  readonly tax?: { readonly kind: TaxKind; readonly basisPoints?: number; readonly name?: string };
  readonly label?: string | null;
  readonly takesPayment?: boolean;
  readonly priceShown?: 'always' | 'when_payable';
  readonly waitingRoom?: boolean;
  readonly autoAdmit?: boolean;
  readonly earlyMinutes?: number | null;
  readonly graceMinutes?: number | null;
}

export interface Fee extends Price {
  readonly parts: PriceParts & { readonly concessionId: string | null };
  readonly outstandingMinor: number;
  readonly refundableMinor: number;
  readonly onSiteMinor: number;
  readonly changedAt: Instant | null;
  readonly changedFromMinor: number | null;
  /** What was estimated, and what Stripe took: null until it has reported. */
  readonly outcome: {
    readonly estimatedStripeFeeMinor: number | null;
    readonly estimatedNetMinor: number | null;
    readonly stripeFeeMinor: number | null;
    readonly platformFeeMinor: number | null;
    readonly netMinor: number | null;
    readonly settlementCurrency: Currency | null;
  };
  readonly policy: PaymentPolicy;
  readonly platformFeeMinor: number;
  readonly paidAt: Instant | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number;
  readonly lastFailure: { readonly code: string; readonly message: string; readonly at: Instant } | null;
}

export type ParticipantKind = 'client' | 'guest';
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** In which they are written to; null: the practice's. */
  readonly language: string | null;
  /** By whose clocks they read their times; null: the session's. */
  readonly timeZone: string | null;
  readonly kind: ParticipantKind;
  readonly link: string;
  readonly standing: Standing;
  readonly fee: Fee | null;
  readonly present: boolean;
  readonly presentSince: Instant | null;
  /** They called off. */
  readonly cancelledAt: Instant | null;
}

export type SessionPhase = 'upcoming' | 'open' | 'over' | 'cancelled' | 'ended';
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly practitioner: { readonly id: string; readonly name: string };
  readonly appointmentTypeId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly timeZone: string;
  readonly localStart: string;
  /** The rules of its zone changed: somebody has to say which of the two counts. Until then `startsAt` does. */
  readonly zoneQuestion: { readonly wallStartsAt: Instant; readonly instantLocal: string } | null;
  readonly cancelledAt: Instant | null;
  readonly cancelledBy: string | null;
  readonly cancelReason: string | null;
  readonly endedAt: Instant | null;
  readonly createdAt: Instant;
  readonly phase: SessionPhase;
  readonly practitionerPresent: boolean;
  readonly waitingRoom: boolean;
  readonly autoAdmit: boolean;
  readonly lateMinutes: number | null;
  readonly canJoin: boolean;
  readonly participants: readonly Participant[];
}

export interface NewSession {
  readonly waitingRoom?: boolean;
  readonly title?: string;
  readonly appointmentTypeId?: string;
  readonly practitionerId?: string;
  /** An instant, or a wall time without offset that the server reads in `timeZone`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone?: string;
  readonly allowOverlap?: boolean;
  readonly participants: readonly {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly language?: Language;
    readonly timeZone?: string;
    readonly kind?: ParticipantKind;
    readonly fee?: Price;
    readonly paymentPolicy?: PaymentPolicy;
    readonly concessionId?: string;
  }[];
}

export const TIMELINE_KINDS = [
  'scheduled',
  'rescheduled',
  'extended',
  'reopened',
  'practitioner_changed',
  'zone_asked',
  'zone_answered',
  'link_opened',
  'link_rotated',
  'guest_invited',
  'guest_withdrawn',
  'participant_corrected',
  'fee_shown',
  'checkout_opened',
  'payment_processing',
  'paid',
  'payment_failed',
  'payment_returned',
  'waived',
  'waiver_undone',
  'fee_changed',
  'paid_on_site',
  'on_site_undone',
  'reminded',
  'card_kept',
  'card_forgotten',
  'device_checked',
  'knocked',
  'let_in',
  'sent_back',
  'declined',
  'running_late',
  'muted',
  'removed',
  'takeover_asked',
  'takeover_refused',
  'link_moved',
  'pass_issued',
  'joined',
  'left',
  'cancelled',
  'called_off',
  'practitioner_absent',
  'no_show',
  'attendance_unclear',
  'outcome_decided',
  'ended',
  'room_closed',
  'put_out',
  'disputed',
  'dispute_closed',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
export interface TimelineEntry {
  readonly id: string;
  readonly at: Instant;
  readonly kind: TimelineKind;
  readonly participantId: string | null;
  readonly participantName: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
/** `findings` is empty while the timeline is as it was written. */
export interface TimelineProof {
  readonly length: number;
  readonly head: string | null;
  readonly findings: readonly { readonly kind: string; readonly position: number | null }[];
}
export interface Timeline {
  readonly items: readonly TimelineEntry[];
  readonly proof: TimelineProof;
}

export const INVOICE_KINDS = ['invoice', 'credit_note'] as const;
export interface Invoice {
  readonly id: string;
  readonly kind: (typeof INVOICE_KINDS)[number];
  readonly number: string;
  readonly issuedAt: Instant;
  readonly sessionId: string;
  readonly participantId: string;
  readonly client: string;
  readonly practitioner: string;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly tax: { readonly amountMinor: number };
  readonly status: 'due' | 'paid' | 'credited' | 'credit';
  /** The invoice that a credit note takes back from. */
  readonly about: string | null;
}
/** What the platform invoiced a practice for a month; taken from each payment already. */
export interface PlatformInvoice {
  readonly id: string;
  readonly number: string;
  readonly practice: { readonly id: string; readonly name: string };
  /** Its first day. */
  readonly month: string;
  readonly issuedAt: Instant;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly tax: { readonly amountMinor: number };
}
/** Days of the practice's calendar; the server leaves the last one out. */
export interface InvoicesAsked {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: Invoice['kind'];
}
/** Who invoices are from, in law. */
export interface InvoiceIssuer {
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly taxNumberName: string;
  readonly address: string | null;
}

export interface JoinFee extends Price {
  readonly parts: PriceParts;
  readonly outstandingMinor: number;
  /** The practice can take a payment now. */
  readonly collectable: boolean;
  readonly onSiteMinor: number;
  readonly changedAt: Instant | null;
  readonly changedFromMinor: number | null;
  readonly policy: PaymentPolicy;
  readonly standing: Standing;
  readonly paidAt: Instant | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number;
  readonly lastFailure: { readonly code: string; readonly message: string } | null;
  /** What was agreed about not coming, and what became of it; null where nothing was to be paid. */
  readonly cancellation:
    | (AgreedTerms & {
        readonly cancelledBy: string | null;
        readonly outcome: string | null;
        readonly keptMinor: number | null;
      })
    | null;
}
export interface JoinView {
  readonly state: GateState;
  readonly reason: GateReason;
  readonly changesAt: Instant | null;
  readonly serverTime: Instant;
  readonly practice: {
    readonly name: string;
    readonly timeZone: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly practitioner: { readonly name: string; readonly present: boolean; readonly lateMinutes: number | null };
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly opensAt: Instant;
    readonly closesAt: Instant;
    readonly waitingRoom: boolean;
  };
  readonly participant: { readonly id: string; readonly name: string; readonly kind: ParticipantKind };
  readonly fee: JoinFee | null;
}

export interface PassWish {
  /** The video service did not let the last pass in: is the room full? */
  readonly turnedAway?: boolean;
}
export interface RoomPass {
  readonly url: string;
  readonly token: string;
  readonly room: string;
  readonly expiresAt: Instant;
  readonly identity: string;
}
export interface RoomPerson {
  readonly identity: string;
  readonly name: string;
  readonly role: 'practitioner' | 'client' | 'guest';
}

export interface Items<T> {
  readonly items: readonly T[];
}
export interface Page<T> extends Items<T> {
  readonly nextCursor: string | null;
}
