import { useSpeakingParticipants, useTracks } from '@livekit/components-react';
import { Track } from 'livekit-client';
import { useState } from 'react';

/** The one picture to look at when there is room for one: a shared screen, else whoever of the others spoke last, else the first of them. */
export function useMainPicture(): Track | undefined {
  const pictures = useTracks([Track.Source.Camera, Track.Source.ScreenShare]).filter(
    ({ participant, publication }) => !participant.isLocal && !publication.isMuted && publication.track,
  );
  const speaking = useSpeakingParticipants().find(({ isLocal }) => !isLocal)?.identity;
  const [spokeLast, setSpokeLast] = useState<string>();
  if (speaking !== undefined && speaking !== spokeLast) setSpokeLast(speaking);
  const screen = pictures.find(({ source }) => source === Track.Source.ScreenShare);
  const speaker = pictures.find(({ participant }) => participant.identity === spokeLast);
  return (screen ?? speaker ?? pictures[0])?.publication.track;
}
