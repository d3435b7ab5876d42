/**
 * Holds the types that the pages use (`types.ts`, with the kernel's closed words) against the server's own description (`generated/schema.d.ts`, made
 * by `npm run codegen`). Nothing here runs: a field that the server renames, drops or makes nullable does not compile any more.
 */
import type { components } from './generated/schema';
import type * as after from './after-call';
import type * as attendance from './attendance';
import type * as books from './books';
import type * as calendar from './calendar';
import type * as cancellation from './cancellation';
import type * as clock from './clock';
import type * as messages from './messages';
import type * as wording from './message-settings';
import type * as inCall from './in-call';
import type * as money from './transactions';
import type * as pages from './types';
import type * as participants from './participants';
import type * as reports from './reports';
import type * as waiting from './waiting';
import type * as hooks from './webhook-endpoints';

type Served = components['schemas'];

/** Words are compared as words: which ones there are is the kernel's to say, and both sides take them from there. */
type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Widened<Item>[]
    : T extends object
      ? { readonly [Field in keyof T]: Widened<T[Field]> }
      : T;
/** What `From` gives is all that `To` needs. */
type Gives<From, To> =
  Widened<From> extends Widened<To> ? true : { readonly does: Widened<From>; readonly notGive: Widened<To> };

type Held<Claims extends readonly true[]> = Claims;

/** Answers: the server gives what the pages read. */
export type Answers = Held<
  [
    Gives<Served['JoinView'], pages.JoinView>,
    Gives<Served['OwnWaitingView'], waiting.OwnWaiting>,
    Gives<Served['WaitingListView'], waiting.WaitingList>,
    Gives<Served['AfterCallView'], after.AfterCall>,
    Gives<Served['GivenFeedbackView'], after.GivenFeedback>,
    Gives<Served['FeedbackAverageView'], after.FeedbackAverage>,
    Gives<Served['CallView'], inCall.CallTalk>,
    Gives<Served['PractitionerCallView'], inCall.HostTalk>,
    Gives<Served['WaitingNowView'], pages.Items<waiting.WaitingNowPerson>>,
    Gives<Served['ExplanationView'], participants.Explained>,
    Gives<Served['CalendarView'], calendar.CalendarPage>,
    Gives<Served['AttendanceView'], attendance.Attendance>,
    Gives<Served['PassView'], pages.RoomPass>,
    Gives<Served['PersonInRoomView'], pages.RoomPerson>,
    Gives<Served['SessionView'], pages.Session>,
    Gives<Served['ExtensionPreviewView'], clock.ExtensionPreview>,
    Gives<Served['MovePreviewView'], clock.MovePreview>,
    Gives<Served['SessionListView'], pages.Page<pages.Session>>,
    Gives<Served['MessageListView'], messages.SessionMessages>,
    Gives<Served['MessageSettingsView'], wording.MessageSettings>,
    Gives<Served['MessagePreviewView'], wording.MessagePreview>,
    Gives<Served['TimelineView'], pages.Timeline>,
    Gives<Served['InvoiceListView'], pages.Page<pages.Invoice>>,
    Gives<Served['PlatformInvoiceListView'], pages.Page<pages.PlatformInvoice>>,
    Gives<Served['IssuerView'], pages.InvoiceIssuer>,
    Gives<Served['AppointmentTypeView'], pages.AppointmentType>,
    Gives<Served['Practice'], pages.Practice>,
    Gives<Served['PracticePaymentsView'], pages.PracticePayments>,
    Gives<Served['PlanInBook'], pages.PlanInBook>,
    Gives<Served['PracticePage'], pages.Page<pages.PracticeTerms>>,
    Gives<Served['Member'], pages.Member>,
    Gives<Served['ApiKey'], pages.ApiKey>,
    Gives<Served['IssuedApiKey'], pages.NewApiKey>,
    Gives<Served['Me'], pages.Me>,
    Gives<Served['QuoteView'], pages.Quote>,
    Gives<Served['ConcessionView'], pages.Concession>,
    Gives<Served['SurchargeView'], pages.Surcharge>,
    Gives<Served['DebtListView'], pages.DebtList>,
    Gives<Served['ReminderView'], pages.Reminder>,
    Gives<Served['TransactionListView'], money.TransactionPage>,
    Gives<Served['TransactionDetailView'], money.TransactionDetail>,
    Gives<Served['FailedWebhookListView'], books.FailedWebhookPage>,
    Gives<Served['WebhookEndpointList'], hooks.WebhookEndpoints>,
    Gives<Served['WebhookEndpointWithSecret'], hooks.WebhookEndpointWithSecret>,
    Gives<Served['WebhookDeliveryList'], hooks.WebhookDeliveryPage>,
    Gives<Served['ReconciliationListView'], pages.Page<books.Reconciliation>>,
    Gives<Served['ReconciliationDetailView'], books.ReconciliationDetail>,
    Gives<Served['MismatchListView'], books.MismatchPage>,
    Gives<Served['RepairView'], books.Repair>,
    Gives<Served['CancelPreviewView'], cancellation.CancelPreview>,
    Gives<Served['SessionTermsView']['items'][number], cancellation.ParticipantTerms>,
    Gives<Served['ReturnTermsView'], cancellation.SaidTerms>,
    Gives<Served['OpenOutcomeView'], cancellation.OpenOutcome>,
    Gives<Served['AuditListView'], pages.Page<books.AuditEvent>>,
    Gives<Served['FeeReportView'], reports.FeeReport>,
    Gives<Served['PlatformFeeReportView'], reports.PlatformFeeReport>,
    Gives<Served['AttendanceReportView'], reports.AttendanceReport>,
    Gives<Served['FeedbackReportView'], reports.FeedbackReport>,
    Gives<Served['ConversionReportView'], reports.ConversionReport>,
  ]
>;

/** Requests: the pages give what the server takes. */
export type Requests = Held<
  [
    Gives<attendance.DeviceResult, Served['DeviceCheckBody']>,
    Gives<pages.NewSession, Served['ScheduleSessionBody']>,
    Gives<clock.Move, Served['ChangeSessionBody']>,
    Gives<clock.Extension, Served['ExtendSessionBody']>,
    Gives<pages.QuoteWish, Served['QuoteBody']>,
    Gives<pages.ConcessionInput, Served['ConcessionBody']>,
    Gives<cancellation.ReturnTerms, Served['ReturnTermsBody']>,
    Gives<wording.MessageSetting, Served['MessageSettingsBody']>,
    Gives<wording.PreviewWish, Served['MessagePreviewBody']>,
    Gives<pages.PracticeChange, Served['ChangePractice']>,
    Gives<pages.AppointmentTypeInput & { readonly fee?: pages.Price }, Served['AppointmentTypeBody']>,
  ]
>;
