import { LANGUAGES } from '@vestibule/kernel';
import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { t } from '../texts/texts.ts';
import { IN_ITS_OWN_WORDS } from './language-choice.tsx';

/** In which language a client is written to; empty: as the practice writes to all. */
export function ClientLanguageSelect(props: Omit<NativeSelectProps, 'label' | 'data'>) {
  return (
    <NativeSelect
      label={t('Language')}
      data={[
        { value: '', label: t('As your practice writes to its clients') },
        ...LANGUAGES.map((value) => ({ value, label: IN_ITS_OWN_WORDS[value] })),
      ]}
      {...props}
    />
  );
}
