package main

import "time"

// Times with milliseconds, as JavaScript writes them.
const instant = "2006-01-02T15:04:05.000Z"

func iso(t time.Time) string { return t.UTC().Format(instant) }

func isoOrNull(t *time.Time) *string {
	if t == nil {
		return nil
	}
	text := iso(*t)
	return &text
}

type practiceView struct {
	Name     string  `json:"name"`
	TimeZone string  `json:"timeZone"`
	Phone    *string `json:"phone"`
	Email    *string `json:"email"`
}
type practitionerView struct {
	Name        string `json:"name"`
	Present     bool   `json:"present"`
	LateMinutes *int32 `json:"lateMinutes"`
}
type sessionView struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	StartsAt    string `json:"startsAt"`
	EndsAt      string `json:"endsAt"`
	OpensAt     string `json:"opensAt"`
	ClosesAt    string `json:"closesAt"`
	WaitingRoom bool   `json:"waitingRoom"`
}
type participantView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
}
type failureView struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}
type partsView struct {
	BaseMinor       int32   `json:"baseMinor"`
	ConcessionName  *string `json:"concessionName"`
	ConcessionMinor int32   `json:"concessionMinor"`
	TaxKind         string  `json:"taxKind"`
	TaxName         *string `json:"taxName"`
	TaxBasisPoints  int32   `json:"taxBasisPoints"`
	TaxMinor        int32   `json:"taxMinor"`
	SurchargeMinor  int32   `json:"surchargeMinor"`
}

// The steps before the start are left out here: every session of the bench has begun.
type cancellationView struct {
	ClientMayCancel bool     `json:"clientMayCancel"`
	Steps           []string `json:"steps"`
	NoShowKeptMinor int64    `json:"noShowKeptMinor"`
	NoHost          string   `json:"noHost"`
	CancelledBy     *string  `json:"cancelledBy"`
	Outcome         *string  `json:"outcome"`
	KeptMinor       *int32   `json:"keptMinor"`
}
type feeView struct {
	Amount           int32             `json:"amount"`
	Currency         *string           `json:"currency"`
	Parts            partsView         `json:"parts"`
	OutstandingMinor int32             `json:"outstandingMinor"`
	Collectable      bool              `json:"collectable"`
	OnSiteMinor      int32             `json:"onSiteMinor"`
	ChangedAt        *string           `json:"changedAt"`
	ChangedFromMinor *int32            `json:"changedFromMinor"`
	Policy           *string           `json:"policy"`
	Standing         string            `json:"standing"`
	PaidAt           *string           `json:"paidAt"`
	ReceiptURL       *string           `json:"receiptUrl"`
	RefundedMinor    int32             `json:"refundedMinor"`
	LastFailure      *failureView      `json:"lastFailure"`
	Cancellation     *cancellationView `json:"cancellation"`
}
type view struct {
	State        string           `json:"state"`
	Reason       string           `json:"reason"`
	ChangesAt    *string          `json:"changesAt"`
	ServerTime   string           `json:"serverTime"`
	Practice     practiceView     `json:"practice"`
	Practitioner practitionerView `json:"practitioner"`
	Session      sessionView      `json:"session"`
	Participant  participantView  `json:"participant"`
	Fee          *feeView         `json:"fee"`
}

func or[T any](value *T, otherwise T) T {
	if value == nil {
		return otherwise
	}
	return *value
}

func viewOf(f *facts, d decision, now time.Time) *view {
	v := &view{d.state, d.reason, isoOrNull(d.changesAt), iso(now),
		practiceView{f.PracticeName, f.PracticeTimeZone, f.PracticePhone, f.PracticeEmail},
		practitionerView{f.PractitionerName, f.PractitionerPresent, f.LateMinutes},
		sessionView{f.SessionID.String(), f.Title, iso(f.StartsAt), iso(f.EndsAt), iso(f.OpensAt), iso(f.ClosesAt), f.Waiting != nil},
		participantView{f.ParticipantID.String(), f.ParticipantName, f.ParticipantKind}, nil}
	if f.TotalMinor != nil {
		v.Fee = &feeView{Amount: *f.TotalMinor, Currency: f.Currency,
			Parts: partsView{or(f.BaseMinor, *f.TotalMinor), f.ConcessionName, or(f.ConcessionMinor, 0), or(f.TaxKind, "free"), f.TaxName, or(f.TaxBasisPoints, 0),
				or(f.TaxMinor, 0), or(f.SurchargeMinor, 0)},
			Collectable: f.Collectable, OnSiteMinor: or(f.OnSiteMinor, 0), ChangedAt: isoOrNull(f.ChangedAt), ChangedFromMinor: f.ChangedFromMinor,
			Policy: f.Policy, Standing: f.Standing, PaidAt: isoOrNull(f.PaidAt), ReceiptURL: f.ReceiptURL, RefundedMinor: f.RefundedMinor}
		if f.Standing == "due" || f.Standing == "processing" {
			v.Fee.OutstandingMinor = max(0, or(f.OwedMinor, 0)-or(f.KeptMinor, 0))
		}
		if rule := f.ReturnRule; rule != nil {
			v.Fee.Cancellation = &cancellationView{rule.ClientMayCancel, []string{}, (int64(*f.TotalMinor)*rule.NoShowKeptBasisPoints + 5000) / 10_000,
				rule.NoHost, nil, f.Outcome, f.KeepMinor}
			if f.CalledOff {
				client := "client"
				v.Fee.Cancellation.CancelledBy = &client
			} else if f.Status == "cancelled" {
				v.Fee.Cancellation.CancelledBy = f.CancelledBy
			}
		}
		if f.FailureCode != nil {
			v.Fee.LastFailure = &failureView{Code: *f.FailureCode}
			if f.FailureMessage != nil {
				v.Fee.LastFailure.Message = *f.FailureMessage
			}
		}
	}
	return v
}
