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
	Name    string `json:"name"`
	Present bool   `json:"present"`
}
type sessionView struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	StartsAt string `json:"startsAt"`
	EndsAt   string `json:"endsAt"`
	OpensAt  string `json:"opensAt"`
	ClosesAt string `json:"closesAt"`
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
type feeView struct {
	Amount        int32        `json:"amount"`
	Currency      *string      `json:"currency"`
	Policy        *string      `json:"policy"`
	Standing      string       `json:"standing"`
	PaidAt        *string      `json:"paidAt"`
	ReceiptURL    *string      `json:"receiptUrl"`
	RefundedMinor int32        `json:"refundedMinor"`
	LastFailure   *failureView `json:"lastFailure"`
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

func viewOf(f *facts, d decision, now time.Time) *view {
	v := &view{d.state, d.reason, isoOrNull(d.changesAt), iso(now),
		practiceView{f.PracticeName, f.PracticeTimeZone, f.PracticePhone, f.PracticeEmail},
		practitionerView{f.PractitionerName, f.PractitionerPresent},
		sessionView{f.SessionID.String(), f.Title, iso(f.StartsAt), iso(f.EndsAt), iso(f.OpensAt), iso(f.ClosesAt)},
		participantView{f.ParticipantID.String(), f.ParticipantName, f.ParticipantKind}, nil}
	if f.TotalMinor != nil {
		v.Fee = &feeView{*f.TotalMinor, f.Currency, f.Policy, f.Standing, isoOrNull(f.PaidAt), f.ReceiptURL, f.RefundedMinor, nil}
		if f.FailureCode != nil {
			v.Fee.LastFailure = &failureView{Code: *f.FailureCode}
			if f.FailureMessage != nil {
				v.Fee.LastFailure.Message = *f.FailureMessage
			}
		}
	}
	return v
}
