import { ConnectionQuality, RoomEvent, type Participant, type Room, type TrackPublication } from 'livekit-client';
import { useEffect, useRef } from 'react';
import { addReport, isLineBad, NO_TRAFFIC, type Traffic } from './line-loss.ts';
import type { LineQuality } from './sound-first.ts';

const MEASURED_EVERY_MS = 3_000;

/** Tells how one's own line is: what LiveKit's server says of it, and when it says "poor", whether packets are really lost or late. */
export function useLine(room: Room, onLine: (line: LineQuality) => void): void {
  const latest = useRef(onLine);
  useEffect(() => {
    latest.current = onLine;
  });
  useEffect(() => {
    let measuring: ReturnType<typeof setInterval> | undefined;
    let before: Traffic | undefined;
    const stop = () => {
      clearInterval(measuring);
      measuring = undefined;
      before = undefined;
    };
    const measure = async () => {
      const now = await trafficOf(room).catch(() => undefined);
      if (measuring === undefined || !now) return;
      if (before) latest.current(isLineBad(before, now) ? 'poor' : 'good');
      before = now;
    };
    const onQuality = (quality: ConnectionQuality, participant: Participant) => {
      if (!participant.isLocal || quality === ConnectionQuality.Unknown) return;
      if (quality !== ConnectionQuality.Poor) {
        stop();
        latest.current(quality === ConnectionQuality.Lost ? 'lost' : 'good');
      } else if (measuring === undefined) {
        measuring = setInterval(() => void measure(), MEASURED_EVERY_MS);
        void measure();
      }
    };
    room.on(RoomEvent.ConnectionQualityChanged, onQuality);
    return () => {
      stop();
      room.off(RoomEvent.ConnectionQualityChanged, onQuality);
    };
  }, [room]);
}

async function trafficOf(room: Room): Promise<Traffic> {
  const publications: TrackPublication[] = [room.localParticipant, ...room.remoteParticipants.values()].flatMap(
    (person: Participant) => [...person.trackPublications.values()],
  );
  const reports = await Promise.all(publications.map(({ track }) => track?.getRTCStatsReport()));
  return reports.reduce((sum, report) => (report ? addReport(sum, report.values()) : sum), NO_TRAFFIC);
}
