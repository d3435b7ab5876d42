import { NativeSelect, Stack } from '@mantine/core';
import { useMediaDeviceSelect } from '@livekit/components-react';
import type { Room } from 'livekit-client';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

const KINDS = [
  ['videoinput', 'Camera'],
  ['audioinput', 'Microphone'],
  ['audiooutput', 'Speaker'],
] as const;

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
  const [failed, setFailed] = useState<string>();
  return (
    <Dialog opened={opened} onClose={onClose} title="Devices and settings">
      <Stack>
        {KINDS.map(([kind, label]) => (
          <DevicePicker
            key={kind}
            kind={kind}
            label={label}
            room={room}
            onFailed={() => setFailed(label.toLowerCase())}
          />
        ))}
        {failed && (
          <Notice tone="bad" announce="alert">
            That {failed} couldn’t be used. Is it plugged in and free?
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
          ? [{ value: '', label: 'None found' }]
          : devices.map((device, index) => ({ value: device.deviceId, label: device.label || `${label} ${index + 1}` }))
      }
      onChange={({ currentTarget }) => void setActiveMediaDevice(currentTarget.value).catch(onFailed)}
    />
  );
}
