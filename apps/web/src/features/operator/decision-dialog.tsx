import { CURRENCIES, isCurrency, type Currency } from '@vestibule/kernel';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { wordsFor } from '../../api/http.ts';
import { addPlanRate, agreeRate, endRate, movePlan, type NewRate } from '../../api/plans.ts';
import type { PlanInBook, PracticeTerms } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { decimalMark, minorUnits, noAmountYet } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { basisPointsOf } from '../../ui/percent.ts';
import { instantsOf, viewerZone } from '../../ui/times.ts';
import classes from './plans.module.css';
import { t } from '../../texts/texts.ts';

export type Decision =
  | { readonly kind: 'plan_rate'; readonly plan: PlanInBook }
  | { readonly kind: 'own_rate'; readonly practice: PracticeTerms }
  | { readonly kind: 'move'; readonly practice: PracticeTerms };

const titleOf = (decision: Decision): string =>
  decision.kind === 'plan_rate'
    ? t('New rate for {{plan}}', { plan: decision.plan.name })
    : decision.kind === 'own_rate'
      ? t('A rate for {{practice}} alone', { practice: decision.practice.name })
      : t('Another plan for {{practice}}', { practice: decision.practice.name });

interface Wish {
  readonly currency: Currency | null;
  readonly percent: string;
  readonly amount: string;
  readonly plan: string;
  readonly day: string;
}

const BASIS_POINTS_OF_ALL = 10_000;
/** What was typed, as the server takes it; or what is wrong with it. */
function rateOf({ currency, percent, amount }: Wish): NewRate | string {
  const basisPoints = basisPointsOf(percent);
  if (basisPoints === undefined || basisPoints >= BASIS_POINTS_OF_ALL)
    return t('Please enter a percentage like 1.5, with at most two decimals.');
  const typed = amount.trim() === '' ? '0' : amount;
  const fixedMinor = currency === null ? (Number(typed) === 0 ? 0 : undefined) : minorUnits(typed, currency);
  if (fixedMinor === undefined)
    return currency === null
      ? t('An amount needs a currency: choose one, or leave the amount empty.')
      : t('Please enter an amount like 0.30.');
  return { currency, basisPoints, fixedMinor };
}

export function DecisionDialog({
  decision,
  plans,
  onClose,
}: {
  readonly decision: Decision;
  readonly plans: readonly PlanInBook[];
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const [wish, setWish] = useState<Wish>({
    currency: decision.kind === 'own_rate' ? decision.practice.currency : null,
    percent: '',
    amount: '',
    plan: decision.kind === 'move' ? decision.practice.plan.code : '',
    day: '',
  });
  const set = (change: Partial<Wish>) => setWish({ ...wish, ...change });
  const deciding = useMutation({
    mutationFn: async (act: 'set' | 'end'): Promise<unknown> => {
      const instant = wish.day === '' ? undefined : instantsOf(`${wish.day}T00:00`, viewerZone())[0];
      const from = instant === undefined ? {} : { from: new Date(instant).toISOString() };
      if (decision.kind === 'move') return movePlan(decision.practice.id, { plan: wish.plan, ...from });
      if (decision.kind === 'own_rate' && act === 'end')
        return endRate(decision.practice.id, { currency: wish.currency, ...from });
      const rate = rateOf(wish);
      if (typeof rate === 'string') throw new Wrong(rate);
      return decision.kind === 'own_rate'
        ? agreeRate(decision.practice.id, { ...rate, ...from })
        : addPlanRate(decision.plan.code, { ...rate, ...from });
    },
    onSuccess: () => {
      for (const queryKey of [['plans'], ['practices'], ['practice'], ['me']])
        void queries.invalidateQueries({ queryKey });
      onClose();
    },
  });
  const { error } = deciding;
  return (
    <Dialog opened onClose={onClose} title={titleOf(decision)}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          deciding.mutate('set');
        }}
      >
        {decision.kind === 'move' ? (
          <NativeSelect
            label={t('Plan')}
            value={wish.plan}
            data={plans.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={({ currentTarget }) => set({ plan: currentTarget.value })}
          />
        ) : (
          <>
            <NativeSelect
              label={t('Currency')}
              value={wish.currency ?? ''}
              data={[{ value: '', label: t('All without a rate of their own') }, ...Object.keys(CURRENCIES)]}
              onChange={({ currentTarget: { value } }) => set({ currency: isCurrency(value) ? value : null })}
            />
            <TextInput
              label={t('Per cent of each payment')}
              inputMode="decimal"
              placeholder={`1${decimalMark()}5`}
              value={wish.percent}
              onChange={({ currentTarget }) => set({ percent: currentTarget.value })}
            />
            <TextInput
              label={t('And this amount on top')}
              inputMode="decimal"
              placeholder={noAmountYet()}
              disabled={wish.currency === null}
              value={wish.amount}
              onChange={({ currentTarget }) => set({ amount: currentTarget.value })}
            />
          </>
        )}
        <TextInput
          label={t('From (now if empty)')}
          type="date"
          value={wish.day}
          onChange={({ currentTarget }) => set({ day: currentTarget.value })}
        />
        {error && (
          <Notice tone="bad" announce="alert" title={t('This wasn’t decided')}>
            {error instanceof Wrong ? error.message : wordsFor(error)}
          </Notice>
        )}
        <Group justify="flex-end">
          {decision.kind === 'own_rate' && decision.practice.rates.length > 0 && (
            <Button variant="subtle" color="brick" onClick={() => deciding.mutate('end')}>
              {t('Back to the plan’s rate')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('Not now')}
          </Button>
          <Button type="submit" loading={deciding.isPending}>
            {decision.kind === 'move' ? t('Move') : t('Set rate')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Found here, before the server was asked. */
class Wrong extends Error {}
