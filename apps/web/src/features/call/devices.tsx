import { NativeSelect, Stack } from '@mantine/core';
import { useMediaDeviceSelect } from '@livekit/components-react';
import type { Room } from 'livekit-client';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../texts/texts.ts';

const KINDS = ['videoinput', 'audioinput', 'audiooutput'] as const;
type Kind = (typeof KINDS)[number];
const nameOf = (kind: Kind): string =>
  ({ videoinput: t('Camera'), audioinput: t('Microphone'), audiooutput: t('Speaker') })[kind];
const failureOf = (kind: Kind): string =>
  ({
    videoinput: t('That camera couldn’t be used. Is it plugged in and free?'),
    audioinput: t('That microphone couldn’t be used. Is it plugged in and free?'),
    audiooutput: t('That speaker couldn’t be used. Is it plugged in and free?'),
  })[kind];

/** Another camera, microphone or speaker, without leaving the call. */
export function Devices({
  room,
  opened,
  onClose,
  children,
}: {
  readonly room: Room;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const [failed, setFailed] = useState<Kind>();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('Devices and settings')}>
      <Stack>
        {KINDS.map((kind) => (
          <DevicePicker key={kind} kind={kind} label={nameOf(kind)} room={room} onFailed={() => setFailed(kind)} />
        ))}
        {failed && (
          <Notice tone="bad" announce="alert">
            {failureOf(failed)}
          </Notice>
        )}
        {children}
      </Stack>
    </Dialog>
  );
}

interface DevicePickerProps {
  readonly kind: MediaDeviceKind;
  readonly label: string;
  readonly room: Room;
  readonly onFailed: () => void;
}

function DevicePicker({ kind, label, room, onFailed }: DevicePickerProps) {
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({
    kind,
    room,
    requestPermissions: false,
  });
  if (kind === 'audiooutput' && (devices.length === 0 || !('setSinkId' in HTMLMediaElement.prototype))) return null;
  const known = devices.some(({ deviceId }) => deviceId === activeDeviceId);
  return (
    <NativeSelect
      label={label}
      disabled={devices.length === 0}
      value={known ? activeDeviceId : devices[0]?.deviceId}
      data={
        devices.length === 0
          ? [{ value: '', label: t('None found') }]
          : devices.map((device, index) => ({ value: device.deviceId, label: device.label || `${label} ${index + 1}` }))
      }
      onChange={({ currentTarget }) => void setActiveMediaDevice(currentTarget.value).catch(onFailed)}
    />
  );
}
