package main

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	readMany = `SELECT ` + columns + ` FROM gate_facts WHERE participant_id = ANY($1::uuid[])`
	logMany  = `INSERT INTO gate_decision (at, practice_id, session_id, participant_id, question, state, reason)
  SELECT * FROM unnest($1::timestamptz[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])`
	mostInABatch = 256
)

type question struct {
	id     pgtype.UUID
	answer chan found
}
type found struct {
	facts *facts
	err   error
}
type entry struct {
	line    logLine
	written chan error
}

type coalescing struct {
	pool      *pgxpool.Pool
	questions chan question
	entries   chan entry
}

// Two readers and one writer: whatever has arrived when one of them is free is its next batch.
func newCoalescing(pool *pgxpool.Pool) *coalescing {
	s := &coalescing{pool, make(chan question, 1024), make(chan entry, 16_384)}
	go s.read()
	go s.read()
	go s.write()
	return s
}

func (s *coalescing) facts(_ context.Context, participantID [16]byte) (*facts, error) {
	asked := question{pgtype.UUID{Bytes: participantID, Valid: true}, make(chan found, 1)}
	s.questions <- asked
	answer := <-asked.answer
	return answer.facts, answer.err
}

func (s *coalescing) log(_ context.Context, line logLine) error {
	written := make(chan error, 1)
	s.entries <- entry{line, written}
	return <-written
}

func (s *coalescing) note(line logLine) { s.entries <- entry{line, nil} }

func collect[T any](from chan T) []T {
	batch := []T{<-from}
	for len(batch) < mostInABatch {
		select {
		case one := <-from:
			batch = append(batch, one)
		default:
			return batch
		}
	}
	return batch
}

func (s *coalescing) read() {
	for {
		batch := collect(s.questions)
		ids := make([]pgtype.UUID, len(batch))
		for i, asked := range batch {
			ids[i] = asked.id
		}
		byID := make(map[[16]byte]*facts, len(batch))
		rows, err := s.pool.Query(context.Background(), readMany, ids)
		if err == nil {
			for rows.Next() {
				var one *facts
				if one, err = scan(rows); err != nil {
					break
				}
				byID[one.ParticipantID.Bytes] = one
			}
			rows.Close()
			if err == nil {
				err = rows.Err()
			}
		}
		for _, asked := range batch {
			one := byID[asked.id.Bytes]
			switch {
			case err != nil:
				asked.answer <- found{nil, err}
			case one == nil:
				asked.answer <- found{nil, pgx.ErrNoRows}
			default:
				asked.answer <- found{one, nil}
			}
		}
	}
}

func (s *coalescing) write() {
	for {
		batch := collect(s.entries)
		n := len(batch)
		at := make([]time.Time, n)
		practices, sessions, participants := make([]pgtype.UUID, n), make([]pgtype.UUID, n), make([]pgtype.UUID, n)
		questions, states, reasons := make([]string, n), make([]string, n), make([]string, n)
		for i, e := range batch {
			at[i], practices[i], sessions[i], participants[i] = e.line.at, e.line.practiceID, e.line.sessionID, e.line.participantID
			questions[i], states[i], reasons[i] = e.line.question, e.line.state, e.line.reason
		}
		_, err := s.pool.Exec(context.Background(), logMany, at, practices, sessions, participants, questions, states, reasons)
		for _, e := range batch {
			if e.written != nil {
				e.written <- err
			}
		}
	}
}
