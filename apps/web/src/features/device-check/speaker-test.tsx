import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './device-check.module.css';
import { t } from '../../texts/texts.ts';

const NOTES_HZ = [523.25, 659.25, 783.99];
const NOTE_S = 0.22;

/** Three soft notes, made here: nothing to fetch. */
async function chime(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext();
  if (speakerId && 'setSinkId' in context && typeof context.setSinkId === 'function')
    await context.setSinkId(speakerId);
  await context.resume();
  NOTES_HZ.forEach((hertz, index) => {
    const [tone, loudness] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime + index * NOTE_S;
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.25, at + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S * 1.8);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + NOTE_S * 2);
  });
  await new Promise((resolve) => setTimeout(resolve, (NOTES_HZ.length + 1) * NOTE_S * 1000));
  await context.close();
}

export function SpeakerTest({
  speakerId,
  onPlayed,
}: {
  readonly speakerId: string | undefined;
  readonly onPlayed: (result: 'ok' | 'failed') => void;
}) {
  const [state, setState] = useState<'ready' | 'playing' | 'played' | 'failed'>('ready');
  const play = () => {
    setState('playing');
    chime(speakerId).then(
      () => {
        setState('played');
        onPlayed('ok');
      },
      () => {
        setState('failed');
        onPlayed('failed');
      },
    );
  };
  return (
    <div className={classes.speaker}>
      <Button
        variant="default"
        leftSection={<IconVolume size={20} aria-hidden="true" />}
        onClick={play}
        disabled={state === 'playing'}
      >
        {t('Play a sound')}
      </Button>
      <p role="status">
        {state === 'playing' && t('Playing…')}
        {state === 'played' && t('Didn’t hear it? Turn up the volume, or check your headphones.')}
        {state === 'failed' && t('The sound couldn’t be played. Please check your speaker.')}
      </p>
    </div>
  );
}
