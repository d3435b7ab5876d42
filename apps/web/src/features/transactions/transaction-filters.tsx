import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { TRANSACTION_STATUSES } from '../../api/transactions.ts';
import { PeriodFields } from '../../ui/period-fields.tsx';
import classes from '../../ui/table.module.css';
import { PracticeField, PractitionerField } from '../../ui/who-fields.tsx';
import { filterFrom, isWholeId, periodOf, STATUS_WORDS, type TransactionFilter } from './filter.ts';
import { t } from '../../texts/texts.ts';

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
    <form className={classes.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
      <PeriodFields period={periodOf(filter)} zone={zone} onPeriod={(period) => onFilter({ ...rest, ...period })} />
      <NativeSelect
        label={t('Status')}
        value={filter.status ?? ''}
        data={[
          { value: '', label: t('All') },
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
          {t('All practitioners')}
        </Button>
      )}
      {Object.keys(standing).length > 0 && (
        <Button variant="subtle" onClick={() => onFilter({})}>
          {t('Clear filter')}
        </Button>
      )}
    </form>
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
      label={t('Id')}
      placeholder={t('pi_… ch_… re_… txn_… evt_…')}
      type="search"
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={isWrong && t('A whole id, such as pi_3Qk…')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => typed.trim() !== (search ?? '') && look()}
      onKeyDown={({ key }) => key === 'Enter' && look()}
    />
  );
}
