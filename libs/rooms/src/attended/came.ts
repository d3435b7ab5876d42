/**
 * In SQL, of every `session s` by what became of it for its clients: it took place where one of them met the practitioner; else whatever weighs most says what it was. A
 * client who never came because the practitioner did not is not the client's absence.
 */
export const CAME = `SELECT CASE WHEN bool_or(v.verdict = 'met') THEN 'met' WHEN bool_or(v.verdict = 'practitioner_absent') THEN 'practitioner_absent'
    WHEN bool_or(v.verdict = 'unclear') THEN 'unclear' WHEN bool_or(v.verdict = 'participant_absent') THEN 'participant_absent' ELSE coalesce(min(v.verdict), 'unclear') END AS came
  FROM attendance_verdict v JOIN participant_initials i ON i.id = v.participant_id AND i.kind = 'client' WHERE v.session_id = s.id AND v.closes_at = s.closes_at`;
