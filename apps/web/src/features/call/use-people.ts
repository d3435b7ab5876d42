import { useParticipants } from '@livekit/components-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { RoomPerson } from '../../api/types.ts';
import { t } from '../../texts/texts.ts';

/** Who is who: LiveKit knows ids only; the names come from our own server, and are asked for again when a stranger appears. */
export function usePeople(
  roomKey: string,
  readPeople: () => Promise<readonly RoomPerson[]>,
): (identity: string) => string {
  const people = useQuery({ queryKey: ['people', roomKey], queryFn: readPeople, staleTime: 60_000, retry: 1 });
  const present = useParticipants();
  const { refetch, data } = people;
  const strangers = data
    ? present.filter(({ identity }) => !data.some((person) => person.identity === identity)).length
    : 0;
  useEffect(() => {
    if (strangers > 0) void refetch();
  }, [strangers, refetch]);
  return useCallback(
    (identity: string) => data?.find((person) => person.identity === identity)?.name ?? t('Guest'),
    [data],
  );
}
