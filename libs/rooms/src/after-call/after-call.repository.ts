import { Injectable } from '@nestjs/common';
import type { MemberId, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';

export interface Feedback {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  /** 1 to 5. */
  readonly stars: number;
  readonly words: string | null;
  readonly at: Date;
}
export interface GivenFeedback {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly stars: number;
  readonly words: string | null;
  readonly at: Date;
}
export interface FeedbackAverage {
  readonly practitionerId: MemberId;
  readonly name: string;
  readonly count: number;
  readonly average: number;
}

const GIVEN = `SELECT f.participant_id AS "participantId", p.name, f.stars, f.words, f.changed_at AS at FROM feedback f JOIN participant p ON p.id = f.participant_id`;

@Injectable()
export class AfterCallRepository {
  /** Whole seconds in which this participant and a practitioner were in the room at once, in the window that is; null: the participant never was in it. */
  async secondsTogether(tx: EntityManager, participantId: ParticipantId, now: Date): Promise<number | null> {
    const [row]: { was: boolean; seconds: number }[] = await tx.query(
      `WITH stretch AS (SELECT x.participant_id IS NOT NULL AS mine, tstzrange(x.joined_at, greatest(x.joined_at, coalesce(x.left_at, $2))) AS span
           FROM participant p JOIN session s ON s.id = p.session_id JOIN presence x ON x.session_id = s.id AND (x.participant_id = p.id OR x.member_id IS NOT NULL)
          WHERE p.id = $1 AND coalesce(x.left_at, $2) >= s.opens_at AND x.joined_at <= s.closes_at),
         shared AS (SELECT range_agg(span) FILTER (WHERE mine) * range_agg(span) FILTER (WHERE NOT mine) AS spans FROM stretch)
       SELECT EXISTS (SELECT FROM stretch WHERE mine) AS was,
         coalesce((SELECT floor(sum(extract(epoch FROM upper(span) - lower(span)))) FROM shared, unnest(shared.spans) AS span), 0)::int AS seconds`,
      [participantId, now],
    );
    return row?.was ? row.seconds : null;
  }

  async of(tx: EntityManager, participantId: ParticipantId): Promise<GivenFeedback | undefined> {
    const rows: GivenFeedback[] = await tx.query(`${GIVEN} WHERE f.participant_id = $1`, [participantId]);
    return rows[0];
  }

  ofSession(tx: EntityManager, sessionId: SessionId): Promise<GivenFeedback[]> {
    return tx.query(`${GIVEN} WHERE f.session_id = $1 ORDER BY f.given_at, f.participant_id`, [sessionId]);
  }

  /** One for each participant: what is said again takes the place of what was said. */
  async keep(tx: EntityManager, feedback: Feedback): Promise<void> {
    await tx.query(
      `INSERT INTO feedback (participant_id, practice_id, session_id, stars, words, given_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
         ON CONFLICT (participant_id) DO UPDATE SET stars = excluded.stars, words = excluded.words, changed_at = excluded.changed_at`,
      [feedback.participantId, feedback.practiceId, feedback.sessionId, feedback.stars, feedback.words, feedback.at],
    );
  }

  /** Of all sessions of a practice, by practitioner. */
  averages(tx: EntityManager, practiceId: PracticeId): Promise<FeedbackAverage[]> {
    return tx.query(
      `SELECT m.id AS "practitionerId", m.name, count(*)::int AS count, round(avg(f.stars), 2)::float AS average
         FROM feedback f JOIN session s ON s.id = f.session_id JOIN member m ON m.id = s.practitioner_id WHERE f.practice_id = $1 GROUP BY m.id, m.name ORDER BY m.name, m.id`,
      [practiceId],
    );
  }
}
