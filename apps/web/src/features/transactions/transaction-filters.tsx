import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listMembers } from '../../api/practice.ts';
import { searchPractices, TRANSACTION_STATUSES } from '../../api/transactions.ts';
import { PeriodFields } from '../../ui/period-fields.tsx';
import classes from '../../ui/table.module.css';
import { filterFrom, isWholeId, periodOf, STATUS_WORDS, type TransactionFilter } from './filter.ts';

interface TransactionFiltersProps {
  readonly filter: TransactionFilter;
  readonly zone: string;
  readonly isOperator: boolean;
  readonly onFilter: (filter: TransactionFilter) => void;
}

export function TransactionFilters({ filter, zone, isOperator, onFilter }: TransactionFiltersProps) {
  const { open: _open, ...standing } = filter;
  const { period: _period, from: _from, to: _to, ...rest } = standing;
  const set = (change: Readonly<Record<string, string | undefined>>) =>
    onFilter(filterFrom({ ...standing, ...change }));
  return (
    <form className={classes.filters} aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <PeriodFields period={periodOf(filter)} zone={zone} onPeriod={(period) => onFilter({ ...rest, ...period })} />
      <NativeSelect
        label="Status"
        value={filter.status ?? ''}
        data={[
          { value: '', label: 'All' },
          ...TRANSACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
        ]}
        onChange={({ currentTarget }) => set({ status: currentTarget.value })}
      />
      {isOperator ? (
        <PracticeField practiceId={filter.practiceId} onPractice={(practiceId) => set({ practiceId })} />
      ) : (
        <PractitionerField
          practitioner={filter.practitioner}
          onPractitioner={(practitioner) => set({ practitioner })}
        />
      )}
      <IdField key={filter.search ?? ''} search={filter.search} onSearch={(search) => set({ search })} />
      {isOperator && filter.practitioner && (
        <Button variant="default" onClick={() => set({ practitioner: undefined })}>
          All practitioners
        </Button>
      )}
      {Object.keys(standing).length > 0 && (
        <Button variant="subtle" onClick={() => onFilter({})}>
          Clear filter
        </Button>
      )}
    </form>
  );
}

function PractitionerField({
  practitioner,
  onPractitioner,
}: {
  readonly practitioner: string | undefined;
  readonly onPractitioner: (id: string) => void;
}) {
  const { data: members = [] } = useQuery({ queryKey: ['members'], queryFn: listMembers });
  return (
    <NativeSelect
      label="Practitioner"
      value={practitioner ?? ''}
      data={[{ value: '', label: 'All' }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) => onPractitioner(currentTarget.value)}
    />
  );
}

/** For operators: found by a part of the name. */
function PracticeField({
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
      label="Practice"
      placeholder="All"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'All practices' }}
      nothingFoundMessage="No practice has this in its name"
      value={practiceId ?? null}
      data={isUnnamed ? [...data, { value: practiceId, label: 'The chosen practice' }] : data}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(value) => onPractice(value ?? undefined)}
    />
  );
}

/** Any id of Stripe's or of ours: what stands in an e-mail, a payout report, a log. */
function IdField({
  search,
  onSearch,
}: {
  readonly search: string | undefined;
  readonly onSearch: (search: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(search ?? '');
  const [isWrong, setWrong] = useState(false);
  const look = () => {
    const id = typed.trim();
    setWrong(id !== '' && !isWholeId(id));
    if (id === '' || isWholeId(id)) onSearch(id === '' ? undefined : id);
  };
  return (
    <TextInput
      className={classes.long ?? ''}
      label="Id"
      placeholder="pi_… ch_… re_… txn_… evt_…"
      type="search"
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={isWrong && 'A whole id, such as pi_3Qk…'}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => typed.trim() !== (search ?? '') && look()}
      onKeyDown={({ key }) => key === 'Enter' && look()}
    />
  );
}
