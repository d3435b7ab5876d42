package main

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	readOne = `SELECT ` + columns + ` FROM gate_facts WHERE participant_id = $1`
	logOne  = `INSERT INTO gate_decision (at, practice_id, session_id, participant_id, question, state, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`
)

type logLine struct {
	at                                   time.Time
	practiceID, sessionID, participantID pgtype.UUID
	question, state, reason              string
}

func lineOf(f *facts, question string, d decision, at time.Time) logLine {
	return logLine{at, f.PracticeID, f.SessionID, f.ParticipantID, question, d.state, d.reason}
}

type plain struct{ pool *pgxpool.Pool }

func (s plain) facts(ctx context.Context, participantID [16]byte) (*facts, error) {
	return scan(s.pool.QueryRow(ctx, readOne, pgtype.UUID{Bytes: participantID, Valid: true}))
}

func (s plain) log(ctx context.Context, l logLine) error {
	_, err := s.pool.Exec(ctx, logOne, l.at, l.practiceID, l.sessionID, l.participantID, l.question, l.state, l.reason)
	return err
}

func (s plain) note(l logLine) {
	go func() { _ = s.log(context.Background(), l) }()
}
