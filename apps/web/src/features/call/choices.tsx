import { Stack, Switch, Text } from '@mantine/core';
import { SHORTCUTS } from './shortcuts.ts';

/** Something that is on or off. */
export interface Choice {
  readonly on: boolean;
  readonly toggle: () => void;
}

interface ChoicesProps {
  readonly lowData: Choice;
  /** Undefined where this browser, system or camera has none. */
  readonly blur: Choice | undefined;
}

/** What one can set for oneself during the call, below the devices. */
export function Choices({ lowData, blur }: ChoicesProps) {
  return (
    <Stack gap="md">
      {blur && (
        <Switch
          label="Blur my background"
          description="Done by your own device."
          checked={blur.on}
          onChange={blur.toggle}
        />
      )}
      <Switch
        label="Use less data"
        description="Small pictures, sound as good as ever. Kept for your next call on this device."
        checked={lowData.on}
        onChange={lowData.toggle}
      />
      <Text size="sm" c="dimmed">
        With the keyboard:{' '}
        {Object.values(SHORTCUTS)
          .map(({ aria, does }) => `${does}: ${aria}`)
          .join(' · ')}
      </Text>
    </Stack>
  );
}
