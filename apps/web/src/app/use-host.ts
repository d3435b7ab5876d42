import { type MemberId, memberIdentity } from '@vestibule/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lowerHand, mutePerson, readSessionTalk, removePerson, sayInSession, sessionTalkKey } from '../api/in-call.ts';
import { endSession } from '../api/sessions.ts';
import { admit } from '../api/waiting.ts';
import type { HostPowers } from '../features/call/people-dialog.tsx';
import type { TalkOfCall } from '../features/call/use-talk.ts';

/** How the practitioner talks in the call, and what they can do with the others. */
export function useHost(sessionId: string, memberId: string): { talk: TalkOfCall; host: HostPowers } {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: sessionTalkKey(sessionId), queryFn: () => readSessionTalk(sessionId) });
  const talk = useMemo(
    () => ({
      key: sessionTalkKey(sessionId),
      self: memberIdentity(memberId as MemberId),
      read: () => readSessionTalk(sessionId),
      say: (id: string, text: string) => sayInSession(sessionId, id, text),
    }),
    [sessionId, memberId],
  );
  const asksAgain = async <T>(act: Promise<T>): Promise<T> => {
    const answer = await act;
    await queries.invalidateQueries({ queryKey: sessionTalkKey(sessionId) });
    return answer;
  };
  return {
    talk,
    host: {
      mute: (participantId) => mutePerson(sessionId, participantId),
      lowerHand: (participantId) => asksAgain(lowerHand(sessionId, participantId)),
      remove: (participantId, message) => asksAgain(removePerson(sessionId, participantId, message)),
      letBackIn: (participantId) => asksAgain(admit(sessionId, participantId)),
      end: async () => queries.setQueryData(['session', sessionId], await endSession(sessionId)),
      removed: data?.removed ?? [],
    },
  };
}
