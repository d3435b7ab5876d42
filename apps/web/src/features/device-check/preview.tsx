import { Button, NativeSelect } from '@mantine/core';
import { useMediaDeviceSelect, usePreviewTracks } from '@livekit/components-react';
import { IconCameraOff, IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import { useEffect, useRef, useState } from 'react';
import type { MediaChoices } from '../../ui/media-choices.ts';
import classes from './device-check.module.css';
import { LevelMeter } from './level-meter.tsx';
import type { AccessResult } from './request-access.ts';
import { SpeakerTest } from './speaker-test.tsx';
import { t } from '../../texts/texts.ts';

interface PreviewProps {
  readonly access: AccessResult;
  readonly choices: MediaChoices;
  readonly onChange: (choices: MediaChoices) => void;
  /** The preview runs by itself now; what was held for it can go. */
  readonly onRunning: () => void;
  readonly onTurnCameraOn: () => void;
  readonly onSpeaker: (result: 'ok' | 'failed') => void;
}

const ignore = () => undefined;

export function Preview({ access, choices, onChange, onRunning, onTurnCameraOn, onSpeaker }: PreviewProps) {
  const hearable = access.microphone === 'granted';
  const visible = access.camera === 'granted';
  // Which devices to start with: switching later is done on the running track, without a restart.
  const [first, setFirst] = useState(choices);
  const audioTracks = usePreviewTracks(
    { audio: hearable && (first.microphoneId ? { deviceId: first.microphoneId } : true), video: false },
    ignore,
  );
  const videoTracks = usePreviewTracks(
    { audio: false, video: visible && choices.camera && (first.cameraId ? { deviceId: first.cameraId } : true) },
    ignore,
  );
  const microphone = audioTracks?.find((track) => track instanceof LocalAudioTrack);
  const camera = choices.camera ? videoTracks?.find((track) => track instanceof LocalVideoTrack) : undefined;
  const running = (!hearable || microphone !== undefined) && (!visible || !choices.camera || camera !== undefined);
  useEffect(() => {
    if (running) onRunning();
  }, [running, onRunning]);

  return (
    <div className={classes.preview}>
      <div>
        <SelfView track={camera} hearable={hearable && choices.microphone} />
        <div className={classes.toggles}>
          <Button
            variant="default"
            aria-pressed={choices.camera && visible}
            leftSection={
              choices.camera && visible ? (
                <IconVideo size={20} aria-hidden="true" />
              ) : (
                <IconVideoOff size={20} aria-hidden="true" />
              )
            }
            onClick={() => {
              if (!choices.camera && access.camera === 'off') onTurnCameraOn();
              if (choices.cameraId) setFirst({ ...first, cameraId: choices.cameraId });
              onChange({ ...choices, camera: !choices.camera });
            }}
            disabled={!visible && access.camera !== 'off'}
          >
            {choices.camera && visible ? t('Camera is on') : t('Camera is off')}
          </Button>
          <Button
            variant="default"
            aria-pressed={choices.microphone && hearable}
            leftSection={
              choices.microphone && hearable ? (
                <IconMicrophone size={20} aria-hidden="true" />
              ) : (
                <IconMicrophoneOff size={20} aria-hidden="true" />
              )
            }
            onClick={() => onChange({ ...choices, microphone: !choices.microphone })}
            disabled={!hearable}
          >
            {choices.microphone && hearable ? t('Microphone is on') : t('Microphone is off')}
          </Button>
        </div>
      </div>
      <div className={classes.devices}>
        {camera && (
          <Picker
            kind="videoinput"
            label={t('Camera')}
            track={camera}
            onPick={(cameraId) => onChange({ ...choices, cameraId })}
          />
        )}
        {microphone && (
          <div>
            <Picker
              kind="audioinput"
              label={t('Microphone')}
              track={microphone}
              onPick={(microphoneId) => onChange({ ...choices, microphoneId })}
            />
            <LevelMeter track={microphone} muted={!choices.microphone} />
          </div>
        )}
        <Speaker choices={choices} onChange={onChange} onSpeaker={onSpeaker} />
      </div>
    </div>
  );
}

function SelfView({ track, hearable }: { readonly track: LocalVideoTrack | undefined; readonly hearable: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element || !track) return undefined;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return (
    <div className={classes.self}>
      <video
        ref={video}
        className={classes.video}
        hidden={!track}
        autoPlay
        muted
        playsInline
        aria-label={t('Your camera’s picture')}
      />
      {!track && (
        <p>
          <IconCameraOff size={28} aria-hidden="true" />
          {hearable
            ? t('Your camera is off. You can be heard, not seen.')
            : t('Your camera and microphone are off. You can still see, hear and write to the others.')}
        </p>
      )}
    </div>
  );
}

interface PickerProps {
  readonly kind: 'videoinput' | 'audioinput';
  readonly label: string;
  readonly track: LocalAudioTrack | LocalVideoTrack;
  readonly onPick: (deviceId: string) => void;
}

function Picker({ kind, label, track, onPick }: PickerProps) {
  const { devices, setActiveMediaDevice } = useMediaDeviceSelect({ kind, track, requestPermissions: false });
  const [active, setActive] = useState('');
  useEffect(() => {
    let gone = false;
    void track.getDeviceId(false).then((id) => !gone && id && setActive((now) => now || id));
    return () => {
      gone = true;
    };
  }, [track]);
  if (devices.length === 0) return null;
  return (
    <NativeSelect
      label={label}
      value={devices.some(({ deviceId }) => deviceId === active) ? active : devices[0]?.deviceId}
      data={devices.map((device, index) => ({
        value: device.deviceId,
        label: device.label || `${label} ${index + 1}`,
      }))}
      onChange={({ currentTarget }) => {
        setActive(currentTarget.value);
        onPick(currentTarget.value);
        void setActiveMediaDevice(currentTarget.value);
      }}
    />
  );
}

function Speaker({ choices, onChange, onSpeaker }: Pick<PreviewProps, 'choices' | 'onChange' | 'onSpeaker'>) {
  const { devices: speakers } = useMediaDeviceSelect({ kind: 'audiooutput', requestPermissions: false });
  const choosable = speakers.length > 1 && 'setSinkId' in HTMLMediaElement.prototype;
  return (
    <div>
      {choosable && (
        <NativeSelect
          label={t('Speaker')}
          value={choices.speakerId ?? speakers[0]?.deviceId}
          data={speakers.map((device, index) => ({
            value: device.deviceId,
            label: device.label || t('Speaker {{index}}', { index: index + 1 }),
          }))}
          onChange={({ currentTarget }) => onChange({ ...choices, speakerId: currentTarget.value })}
        />
      )}
      <SpeakerTest speakerId={choosable ? choices.speakerId : undefined} onPlayed={onSpeaker} />
    </div>
  );
}
