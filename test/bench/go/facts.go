package main

import (
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

const columns = `participant_id, practice_id, session_id, link_version, participant_name, participant_kind, title, status,
  starts_at, ends_at, opens_at, closes_at, practitioner_name, practitioner_suspended, practitioner_present,
  practice_name, practice_time_zone, practice_phone, practice_email, collectable, policy, total_minor, currency, standing, paid_at, receipt_url,
  refunded_minor, failure_code, failure_message, after_return, room_epoch, room_state, base_minor, concession_name, concession_minor, tax_kind, tax_name, tax_basis_points, tax_minor,
  surcharge_minor, kept_minor, on_site_minor, changed_at, changed_from_minor, price_shown, return_rule, outcome, keep_minor, owed_minor, cancelled_by, called_off,
  waiting, late_minutes, seat`

type facts struct {
	ParticipantID, PracticeID, SessionID            pgtype.UUID
	LinkVersion                                     int32
	ParticipantName, ParticipantKind, Title, Status string
	StartsAt, EndsAt, OpensAt, ClosesAt             time.Time
	PractitionerName                                string
	PractitionerSuspended, PractitionerPresent      bool
	PracticeName, PracticeTimeZone                  string
	PracticePhone, PracticeEmail                    *string
	Collectable                                     bool
	Policy                                          *string
	TotalMinor                                      *int32
	Currency                                        *string
	Standing                                        string
	PaidAt                                          *time.Time
	ReceiptURL                                      *string
	RefundedMinor                                   int32
	FailureCode, FailureMessage                     *string
	AfterReturn                                     *string
	RoomEpoch                                       int32
	RoomState                                       string
	BaseMinor                                       *int32
	ConcessionName                                  *string
	ConcessionMinor                                 *int32
	TaxKind, TaxName                                *string
	TaxBasisPoints, TaxMinor, SurchargeMinor        *int32
	KeptMinor, OnSiteMinor                          *int32
	ChangedAt                                       *time.Time
	ChangedFromMinor                                *int32
	PriceShown                                      *string
	ReturnRule                                      *returnRule
	Outcome                                         *string
	KeepMinor, OwedMinor                            *int32
	CancelledBy                                     *string
	CalledOff                                       bool
	Waiting                                         *string
	LateMinutes                                     *int32
	Seat                                            *seat
}

type seat struct {
	Holder *string `json:"holder"`
}

type returnRule struct {
	ClientMayCancel       bool   `json:"clientMayCancel"`
	NoShowKeptBasisPoints int64  `json:"noShowKeptBasisPoints"`
	NoHost                string `json:"noHost"`
}

func scan(row pgx.Row) (*facts, error) {
	var f facts
	err := row.Scan(&f.ParticipantID, &f.PracticeID, &f.SessionID, &f.LinkVersion, &f.ParticipantName, &f.ParticipantKind, &f.Title, &f.Status,
		&f.StartsAt, &f.EndsAt, &f.OpensAt, &f.ClosesAt, &f.PractitionerName, &f.PractitionerSuspended, &f.PractitionerPresent,
		&f.PracticeName, &f.PracticeTimeZone, &f.PracticePhone, &f.PracticeEmail, &f.Collectable, &f.Policy, &f.TotalMinor, &f.Currency,
		&f.Standing, &f.PaidAt, &f.ReceiptURL, &f.RefundedMinor, &f.FailureCode, &f.FailureMessage, &f.AfterReturn, &f.RoomEpoch, &f.RoomState,
		&f.BaseMinor, &f.ConcessionName, &f.ConcessionMinor, &f.TaxKind, &f.TaxName, &f.TaxBasisPoints, &f.TaxMinor, &f.SurchargeMinor, &f.KeptMinor, &f.OnSiteMinor,
		&f.ChangedAt, &f.ChangedFromMinor, &f.PriceShown, &f.ReturnRule, &f.Outcome, &f.KeepMinor, &f.OwedMinor, &f.CancelledBy, &f.CalledOff, &f.Waiting, &f.LateMinutes, &f.Seat)
	return &f, err
}

type decision struct {
	state, reason string
	changesAt     *time.Time
}

func decide(f *facts, now time.Time) decision {
	switch {
	case f.Status != "scheduled":
		return decision{"closed", f.Status, nil}
	case !now.Before(f.ClosesAt):
		return decision{"closed", "over", nil}
	case f.PractitionerSuspended:
		return decision{"closed", "suspended", nil}
	}
	if f.Policy == nil || *f.Policy != "after" {
		switch f.Standing {
		case "due":
			if f.Collectable {
				return decision{"pay", "payment_due", &f.ClosesAt}
			}
			return decision{"pay", "collection_unavailable", &f.ClosesAt}
		case "processing":
			return decision{"processing", "payment_processing", &f.ClosesAt}
		case "refunded", "disputed":
			if f.AfterReturn == nil {
				return decision{"closed", "payment_" + f.Standing, nil}
			}
		}
	}
	if now.Before(f.OpensAt) {
		return decision{"wait", "too_early", &f.OpensAt}
	}
	if f.Waiting != nil && *f.Waiting != "admitted" {
		return decision{"knock", "not_admitted_yet", &f.ClosesAt}
	}
	return decision{"enter", "admitted", &f.ClosesAt}
}
