import { Stack, Switch, Text } from '@mantine/core';
import { SHORTCUTS } from './shortcuts.ts';
import { t } from '../../texts/texts.ts';

/** Something that is on or off. */
export interface Choice {
  readonly on: boolean;
  readonly toggle: () => void;
}

interface ChoicesProps {
  readonly lowData: Choice;
  /** Undefined where this browser, system or camera has none. */
  readonly blur: Choice | undefined;
  readonly captions: Choice | undefined;
}

/** What one can set for oneself during the call, below the devices. */
export function Choices({ lowData, blur, captions }: ChoicesProps) {
  return (
    <Stack gap="md">
      {blur && (
        <Switch
          label={t('Blur my background')}
          description={t('Done by your own device.')}
          checked={blur.on}
          onChange={blur.toggle}
        />
      )}
      {captions && (
        <Switch
          label={t('Captions of what I say')}
          description={t(
            'Written by your own device; your voice goes nowhere else. Everybody in the call reads them, and they are not kept.',
          )}
          checked={captions.on}
          onChange={captions.toggle}
        />
      )}
      <Switch
        label={t('Use less data')}
        description={t('Small pictures, sound as good as ever. Kept for your next call on this device.')}
        checked={lowData.on}
        onChange={lowData.toggle}
      />
      <Text size="sm" c="dimmed">
        {t('With the keyboard: {{keys}}', {
          keys: Object.values(SHORTCUTS)
            .map(({ aria, does }) => `${does()}: ${aria}`)
            .join(' · '),
        })}
      </Text>
    </Stack>
  );
}
