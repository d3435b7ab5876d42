/**
 * So many sessions, each with a client of its own, without asking the product for each: `[how many, when they start, the practice or null for all]`. A third has paid, a third owes, a third owes
 * nothing. All were invited a month before.
 */
export const MANY_SESSIONS = `WITH n AS (SELECT n, gen_random_uuid() AS session, gen_random_uuid() AS participant, date_trunc('minute', $2::timestamptz) AS at FROM generate_series(1, $1::int) n),
    home AS (SELECT p.id AS practice, m.id AS member, p.time_zone, p.currency, row_number() OVER (ORDER BY p.id) - 1 AS number, count(*) OVER () AS homes FROM practice p JOIN member m ON m.practice_id = p.id WHERE $3::uuid IS NULL OR p.id = $3),
    of AS (SELECT * FROM n JOIN home ON n.n % homes = number),
    s AS (INSERT INTO session (id, practice_id, practitioner_id, title, starts_at, ends_at, early_minutes, grace_minutes, opens_at, closes_at, time_zone, local_start, tz_version, overlap_allowed)
      SELECT session, practice, member, 'Consultation', at, at + interval '1 hour', 10, 10, at - interval '10 minutes', at + interval '70 minutes', time_zone,
        to_char(at AT TIME ZONE time_zone, 'YYYY-MM-DD"T"HH24:MI'), '2026a', true FROM of RETURNING id),
    p AS (INSERT INTO participant (id, practice_id, session_id, name, email, created_at) SELECT participant, practice, session, 'Casey Client ' || n, 'client-' || n || '@example.test', at - interval '30 days' FROM of RETURNING id),
    f AS (INSERT INTO fee (participant_id, practice_id, session_id, policy, base_minor, total_minor, currency, platform_basis_points, platform_fixed_minor, platform_fee_minor, standing, paid_at)
      SELECT participant, practice, session, 'before_join', 8000, 8000, currency, 250, 0, 200, CASE n % 3 WHEN 0 THEN 'settled' ELSE 'due' END, CASE n % 3 WHEN 0 THEN now() END FROM of WHERE n % 3 < 2)
  INSERT INTO message (id, practice_id, session_id, participant_id, channel, kind, cause, due_at, useless_at, state, next_try_at, sent_at, told_moves, created_at)
    SELECT gen_random_uuid(), practice, session, participant, 'email', 'invitation', 'invitation:1', now(), at, 'sent', now(), now(), 0, now() FROM of`;
