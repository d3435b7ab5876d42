import { NativeSelect, TextInput } from '@mantine/core';
import { serverClock } from '../api/server-clock.ts';
import { daysOf, isDay, PERIOD_WORDS, PERIODS, type NamedPeriod, type Period } from './period.ts';
import { t } from '../texts/texts.ts';

interface PeriodFieldsProps {
  readonly period: Period;
  /** Whose days are meant. */
  readonly zone: string;
  readonly offered?: readonly NamedPeriod[];
  readonly onPeriod: (period: Period) => void;
}

const isPeriod = (value: string): value is NamedPeriod => PERIODS.some((period) => period === value);

/** A named stretch of time, or a first and a last day. */
export function PeriodFields({ period, zone, offered = PERIODS, onPeriod }: PeriodFieldsProps) {
  const { from, to } = daysOf(period, serverClock.nowMs(), zone);
  const chosen = period.period ?? 'days';
  const choose = (value: string) => onPeriod(isPeriod(value) ? { period: value } : from ? { from } : {});
  const setDay = (name: 'from' | 'to', value: string) => {
    const days = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    if (isDay(value)) onPeriod({ ...days, [name]: value });
  };
  return (
    <>
      <NativeSelect
        label={t('Period')}
        value={chosen}
        data={[
          ...offered.map((value) => ({ value, label: PERIOD_WORDS[value] })),
          { value: 'days', label: t('Chosen days') },
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      <TextInput
        label={t('From')}
        type="date"
        value={from ?? ''}
        {...(to ? { max: to } : {})}
        onChange={({ currentTarget }) => setDay('from', currentTarget.value)}
      />
      <TextInput
        label={t('To')}
        type="date"
        value={to ?? ''}
        {...(from ? { min: from } : {})}
        onChange={({ currentTarget }) => setDay('to', currentTarget.value)}
      />
    </>
  );
}
