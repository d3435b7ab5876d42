import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { placeOf } from './times.ts';
import { t } from '../texts/texts.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** A place to choose by typing a part of its name; the practice's own stands first. */
export function ZoneSelect({
  practiceZone,
  ...field
}: { readonly practiceZone: string } & Omit<SelectProps, 'data' | 'searchable' | 'limit' | 'nothingFoundMessage'>) {
  const data = useMemo(
    () => [
      { value: practiceZone, label: t('{{place}} (the practice’s)', { place: placeOf(practiceZone) }) },
      ...ZONES.filter((zone) => zone !== practiceZone).map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    ],
    [practiceZone],
  );
  return <Select searchable nothingFoundMessage={t('No such place')} limit={60} data={data} {...field} />;
}
