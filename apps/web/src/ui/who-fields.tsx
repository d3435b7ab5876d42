import { NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listMembers } from '../api/practice.ts';
import { searchPractices } from '../api/transactions.ts';
import { t } from '../texts/texts.ts';

/** Filters by who it was about. */
export function PractitionerField({
  practitioner,
  onPractitioner,
}: {
  readonly practitioner: string | undefined;
  readonly onPractitioner: (id: string) => void;
}) {
  const { data: members = [] } = useQuery({ queryKey: ['members'], queryFn: listMembers });
  return (
    <NativeSelect
      label={t('Practitioner')}
      value={practitioner ?? ''}
      data={[{ value: '', label: t('All') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onPractitioner(currentTarget.value)}
    />
  );
}

/** For operators: found by a part of the name. */
export function PracticeField({
  practiceId,
  onPractice,
}: {
  readonly practiceId: string | undefined;
  readonly onPractice: (id: string | undefined) => void;
}) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const { data: found = [] } = useQuery({
    queryKey: ['practices', search],
    queryFn: () => searchPractices(search),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const data = found.map(({ id, name }) => ({ value: id, label: name }));
  const isUnnamed = practiceId !== undefined && !data.some(({ value }) => value === practiceId);
  return (
    <Select
      label={t('Practice')}
      placeholder={t('All')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('All practices') }}
      nothingFoundMessage={t('No practice has this in its name')}
      value={practiceId ?? null}
      data={isUnnamed ? [...data, { value: practiceId, label: t('The chosen practice') }] : data}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(value) => onPractice(value ?? undefined)}
    />
  );
}
