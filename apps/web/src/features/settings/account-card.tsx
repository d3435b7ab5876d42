import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { connectExisting, connectNew, disconnectPayments, refreshPayments } from '../../api/payments.ts';
import type { PaymentRequirement, PracticePayments } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { dateAndTime, longDate } from '../../ui/times.ts';
import { hasForm, isFree, LEFT_WORDS, stateWords } from './payments-words.ts';
import classes from './settings.module.css';
import { useKeepPayments } from './use-keep-payments.ts';
import { serverSays, t } from '../../texts/texts.ts';

interface AccountCardProps {
  readonly payments: PracticePayments;
  readonly zone: string;
  readonly owner: boolean;
}

/** The Stripe account: how it stands, what it needs by when, and what an owner can do about it. */
export function AccountCard({ payments, zone, owner }: AccountCardProps) {
  const { state, accountId, requirements, dueAt, formerAccounts, askedAt } = payments;
  const words = stateWords(state);
  const open = requirements.filter(({ due }) => state !== 'active' || due !== 'eventually_due' || dueAt !== null);
  return (
    <Card title={t('Stripe account')}>
      <Notice tone={words.tone} title={words.title()}>
        {words.text()}
        {dueAt && open.length > 0 && (
          <p>
            <strong>{t('Please answer by {{dueAt}}.', { dueAt: longDate(dueAt, zone) })}</strong>
          </p>
        )}
      </Notice>
      {open.length > 0 && <Requirements items={open} />}
      {owner && <AccountActions payments={payments} />}
      <dl className={classes.facts}>
        {accountId && state !== 'disconnected' && (
          <div>
            <dt>{t('Account')}</dt>
            <dd>
              <code>{accountId}</code>{' '}
              {askedAt && (
                <span className={classes.quiet}>{t('asked {{askedAt}}', { askedAt: dateAndTime(askedAt, zone) })}</span>
              )}
            </dd>
          </div>
        )}
        {formerAccounts.length > 0 && (
          <div>
            <dt>{t('Earlier accounts; what was paid through them stays there')}</dt>
            {formerAccounts.map((former) => (
              <dd key={`${former.accountId} ${former.leftAt}`}>
                <code>{former.accountId}</code>{' '}
                <span className={classes.quiet}>
                  {t('{{leftwords}} on {{leftAt}}', {
                    leftwords: LEFT_WORDS[former.leftBecause],
                    leftAt: longDate(former.leftAt, zone),
                  })}
                </span>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </Card>
  );
}

function Requirements({ items }: { readonly items: readonly PaymentRequirement[] }) {
  const mine = items.filter(({ waitingFor }) => waitingFor === 'user');
  const theirs = items.filter(({ waitingFor }) => waitingFor === 'stripe');
  // Stripe asks for parts (day, month, year) where a person thinks of one thing.
  const lines = [...new Map(mine.map((item) => [`${item.words} ${item.problem ?? ''}`, item])).values()];
  return (
    <section aria-label={t('What Stripe needs')}>
      {lines.length > 0 && (
        <ul className={classes.needs}>
          {lines.map(({ what, words, due, problem }) => (
            <li key={what}>
              {serverSays(words)} {due === 'past_due' && <strong>{t('(overdue)')}</strong>}
              {due === 'eventually_due' && <span className={classes.quiet}>{t('(not urgent)')}</span>}
              {problem && <span className={classes.quiet}>: {serverSays(problem)}</span>}
            </li>
          ))}
        </ul>
      )}
      {theirs.length > 0 && (
        <p className={classes.quiet}>
          {t('Stripe itself is still looking at {{count}} answers.', { count: theirs.length })}
        </p>
      )}
    </section>
  );
}

const leave = ({ url }: { readonly url: string }) => window.location.assign(url);

function AccountActions({ payments }: { readonly payments: PracticePayments }) {
  const { state, canConnectExisting, formerAccounts } = payments;
  const [leaving, setLeaving] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const keep = useKeepPayments();
  const making = useMutation({ mutationFn: connectNew, onSuccess: leave });
  const existing = useMutation({ mutationFn: connectExisting, onSuccess: leave });
  const asking = useMutation({ mutationFn: () => refreshPayments(false), onSuccess: keep });
  const disconnecting = useMutation({
    mutationFn: disconnectPayments,
    onSuccess: (changed) => {
      setLeaving(false);
      keep(changed);
    },
  });
  const error = making.error ?? existing.error ?? asking.error;
  const isGoing = making.isPending || making.isSuccess;
  return (
    <>
      <Group>
        {isFree(state) && state !== 'rejected' && (
          <Button onClick={() => setChoosing(true)}>{t('Connect with Stripe')}</Button>
        )}
        {hasForm(state) && (
          <Button loading={isGoing} onClick={() => making.mutate()}>
            {state === 'started' ? t('Go to Stripe’s form') : t('Go on at Stripe')}
          </Button>
        )}
        {!isFree(state) && (
          <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>
            {t('Ask Stripe again')}
          </Button>
        )}
        {(state === 'rejected' || !isFree(state)) && (
          <Button variant="subtle" color="brick" onClick={() => setLeaving(true)}>
            {t('Disconnect')}
          </Button>
        )}
      </Group>
      {error && (
        <Notice tone="bad" announce="alert" title={t('Stripe didn’t answer as expected')}>
          {wordsFor(error)}
        </Notice>
      )}
      <ConfirmDialog
        opened={choosing}
        title={t('Connect with Stripe')}
        confirm={t('Make a new account')}
        act={making}
        onConfirm={() => making.mutate()}
        onClose={() => setChoosing(false)}
      >
        <p>
          {t(
            'Stripe takes the payments and pays them out to your bank. You fill in its form once: who you are, your business number and your bank account.',
          )}
        </p>
        <p>{t('Connecting switches nothing on: you decide afterwards whether to accept online payments.')}</p>
        {formerAccounts.length > 0 && <p>{t('What was paid through earlier accounts stays with them.')}</p>}
        {canConnectExisting && (
          <p>
            <Button
              variant="default"
              loading={existing.isPending || existing.isSuccess}
              onClick={() => existing.mutate()}
            >
              {t('I have a Stripe account')}
            </Button>
          </p>
        )}
        {existing.error && (
          <Notice tone="bad" announce="alert">
            {wordsFor(existing.error)}
          </Notice>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        opened={leaving}
        title={t('Disconnect this Stripe account?')}
        confirm={t('Disconnect')}
        danger
        act={disconnecting}
        onConfirm={() => disconnecting.mutate()}
        onClose={() => setLeaving(false)}
      >
        <ul>
          <li>{t('Online payments are switched off: clients who haven’t paid are asked to contact you.')}</li>
          <li>{t('Sessions that were paid run as usual.')}</li>
          <li>{t('The account, its money and its payouts stay yours, in Stripe’s own Dashboard.')}</li>
          <li>{t('Refunds of what was paid through it are then made there, no longer here.')}</li>
        </ul>
      </ConfirmDialog>
    </>
  );
}
