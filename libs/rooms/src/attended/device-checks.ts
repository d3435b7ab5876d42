import { Injectable } from '@nestjs/common';
import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { GateRefused, GateService, type OpenedLink } from '@vestibule/gate';
import { Outbox, Transactions } from '@vestibule/platform';
import { LearnZone, Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { PRESENCE_CHANGED } from '../attendance.ts';
import type { DeviceCheckBody } from './device-check-body.ts';

export const CAPTURE_RESULTS = ['ok', 'off', 'denied', 'missing', 'busy', 'unsupported', 'skipped'] as const;
export const SPEAKER_RESULTS = ['ok', 'failed', 'skipped'] as const;
export const CONNECTION_RESULTS = ['ok', 'slow', 'failed', 'skipped'] as const;

/** What came of a device check, without a word about which devices. `off`: works or would, and was switched off by its owner; `skipped`: never tried. */
export interface DeviceResult {
  readonly camera: (typeof CAPTURE_RESULTS)[number];
  readonly microphone: (typeof CAPTURE_RESULTS)[number];
  readonly speaker: (typeof SPEAKER_RESULTS)[number];
  readonly connection: (typeof CONNECTION_RESULTS)[number];
}
export interface DeviceCheck extends DeviceResult {
  readonly participantId: ParticipantId;
  readonly sessionId: SessionId;
  /** One can be heard, and nothing that was tried failed. */
  readonly passed: boolean;
  readonly checkedAt: Date;
  readonly times: number;
}

/** The last one counts. A page that repeats itself writes nothing after so many, and the timeline tells only of what is new. */
const MOST_CHECKS = 50;
const MOST_LINES = 10;

/** What participants' own pages found out about their devices: kept for whoever has to help them, and for whoever asks later why somebody was not there. */
@Injectable()
export class DeviceChecks {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly timeline: Timeline,
    private readonly zones: LearnZone,
    private readonly outbox: Outbox,
  ) {}

  /** Also before the door opens and before paying; not once all is over, nor from a device that the link is not on. @throws LinkUnknown, GateRefused */
  async tell(link: OpenedLink, { timeZone, ...result }: DeviceCheckBody): Promise<void> {
    const { row, decision, now } = await this.gate.ask(link);
    if (decision.state === 'closed' || decision.state === 'elsewhere') throw new GateRefused(decision);
    await this.zones.run(link, timeZone);
    const { participant_id: participantId, session_id: sessionId, practice_id: practiceId } = row;
    const place = { practiceId, sessionId };
    await this.transactions.system(async (tx) => {
      const told = await keep(tx, { ...result, ...place, participantId, at: now });
      if (!told) return;
      await this.timeline.record(tx, {
        ...place,
        participantId,
        kind: 'device_checked',
        at: now,
        detail: { ...result },
      });
      await this.outbox.add(tx, { kind: PRESENCE_CHANGED, ...place });
    });
  }

  async ofSession(tx: EntityManager, sessionId: SessionId): Promise<Map<ParticipantId, DeviceCheck>> {
    const rows: DeviceCheck[] = await tx.query(
      `SELECT participant_id AS "participantId", session_id AS "sessionId", camera, microphone, speaker, connection, passed, checked_at AS "checkedAt", times FROM device_check WHERE session_id = $1`,
      [sessionId],
    );
    return new Map(rows.map((row) => [row.participantId, row]));
  }
}

interface Kept extends DeviceResult {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly at: Date;
}

/** True when the result is another one than before, and there is still room in the timeline. */
async function keep(tx: EntityManager, check: Kept): Promise<boolean> {
  const { camera, microphone, speaker, connection } = check;
  const [before]: DeviceResult[] = await tx.query(
    `SELECT camera, microphone, speaker, connection FROM device_check WHERE participant_id = $1 FOR UPDATE`,
    [check.participantId],
  );
  const rows: { times: number }[] = await tx.query(
    `INSERT INTO device_check AS d (participant_id, practice_id, session_id, camera, microphone, speaker, connection, checked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (participant_id) DO UPDATE SET camera = excluded.camera, microphone = excluded.microphone, speaker = excluded.speaker, connection = excluded.connection,
       checked_at = excluded.checked_at, times = d.times + 1 WHERE d.times < ${MOST_CHECKS} RETURNING times`,
    [check.participantId, check.practiceId, check.sessionId, camera, microphone, speaker, connection, check.at],
  );
  const [now] = rows;
  return now !== undefined && now.times <= MOST_LINES && !(before && isSame(before, check));
}

const isSame = (one: DeviceResult, other: DeviceResult): boolean =>
  one.camera === other.camera &&
  one.microphone === other.microphone &&
  one.speaker === other.speaker &&
  one.connection === other.connection;
