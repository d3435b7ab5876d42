import type { Currency } from '@vestibule/kernel';
import { ask, query } from './http.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
/** Of one currency, in its minor units; what went back or was taken back is positive. */
export interface FeeTotal {
  readonly currency: Currency;
  readonly payments: number;
  readonly refunds: number;
  readonly disputes: number;
  readonly gross: number;
  readonly refunded: number;
  readonly stripeFee: number;
  readonly tax: number;
  readonly platformFee: number;
  readonly disputed: number;
  readonly disputeFee: number;
  readonly other: number;
  readonly net: number;
  /** Hundredths of a per cent of gross; null without payments. */
  readonly feeShareBasisPoints: number | null;
}
export interface FeeReport {
  /** `period`: its first day, of the practice's own calendar. */
  readonly periods: readonly (FeeTotal & { readonly period: string | null })[];
  readonly totals: readonly FeeTotal[];
}
export interface PlatformFeeReport {
  readonly items: readonly {
    readonly period: string;
    readonly currency: Currency;
    readonly practice: Named;
    readonly practitioner: Named;
    readonly taken: number;
    readonly returned: number;
    readonly kept: number;
  }[];
}
export interface AttendanceReport {
  readonly items: readonly {
    readonly period: string;
    readonly practice: Named;
    readonly practitioner: Named;
    readonly appointments: number;
    readonly attended: number;
    readonly clientAbsent: number;
    readonly practitionerAbsent: number;
    readonly nobody: number;
    readonly unclear: number;
    readonly minutesTogether: number;
    readonly deviceCheckFailures: number;
  }[];
}
export interface FeedbackReport {
  readonly items: readonly {
    readonly period: string;
    readonly practitioner: Named;
    readonly count: number;
    readonly average: number;
  }[];
  readonly words: readonly {
    readonly sessionId: string;
    readonly practitioner: Named;
    readonly startsAt: string;
    readonly stars: number;
    readonly words: string;
  }[];
}
export interface ConversionReport {
  readonly periods: readonly {
    readonly period: string;
    readonly invited: number;
    readonly opened: number;
    readonly paid: number;
    readonly attended: number;
  }[];
}

/** Dates of each practice's own calendar; `to` is the first one outside. */
export interface ReportAsked {
  readonly from: string;
  readonly to: string;
  readonly groupBy: 'week' | 'month';
  readonly practitioner?: string;
  readonly practiceId?: string;
}
export const readFees = (asked: ReportAsked) => ask<FeeReport>(`/api/reports/fees${query({ ...asked })}`);
export const readPlatformFees = (asked: ReportAsked) =>
  ask<PlatformFeeReport>(`/api/reports/platform-fees${query({ ...asked })}`);
export const readConversion = (asked: ReportAsked) =>
  ask<ConversionReport>(`/api/reports/conversion${query({ ...asked })}`);
export const readAttendanceReport = (asked: ReportAsked) =>
  ask<AttendanceReport>(`/api/reports/attendance${query({ ...asked })}`);
export const attendanceCsvUrl = (asked: ReportAsked) => `/api/reports/attendance.csv${query({ ...asked })}`;
export const readFeedbackReport = (asked: ReportAsked) =>
  ask<FeedbackReport>(`/api/reports/feedback${query({ ...asked })}`);
export const feedbackCsvUrl = (asked: ReportAsked) => `/api/reports/feedback.csv${query({ ...asked })}`;
