import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { mutePerson } from '../../api/in-call.ts';
import { undoOnSite, unwaiveFee } from '../../api/participants.ts';
import { useState } from 'react';
import type { Participant, Session } from '../../api/types.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { RefundDialog } from '../../ui/refund-dialog.tsx';
import { PresenceBadge, StandingBadge } from '../../ui/standing-badge.tsx';
import { dateAndTime, placeOf, sameWallTime } from '../../ui/times.ts';
import { ExplainDialog } from './explain-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { AgreedTerms } from './agreed-terms.tsx';
import { ChangeFeeDialog, OnSiteDialog } from './fee-dialogs.tsx';
import { FeeSummary } from './fee-summary.tsx';
import { Unreached } from './messages.tsx';
import { Papers } from './papers.tsx';
import { DisputeNotices } from './dispute-notice.tsx';
import { PendingDebitNote } from './pending-debit.tsx';
import { RefundLines } from './refund-lines.tsx';
import { RemoveDialog, RotateDialog, WaiveDialog, WithdrawDialog } from './participant-dialogs.tsx';
import classes from './session-page.module.css';
import { useSessionAct, useSessionChanged } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

type Open =
  'refund' | 'waive' | 'rotate' | 'change' | 'on-site' | 'explain' | 'withdraw' | 'remove' | 'correct' | undefined;

export function ParticipantCard({
  participant,
  session,
  zone,
}: {
  readonly participant: Participant;
  readonly session: Session;
  /** The practice's own. */
  readonly zone: string;
}) {
  const [open, setOpen] = useState<Open>();
  const { name, fee, standing } = participant;
  const closed = session.phase === 'cancelled' || session.phase === 'over' || session.phase === 'ended';
  const returnable = fee !== null && fee.refundableMinor > 0 && standing !== 'disputed';
  const cancelled = session.phase === 'cancelled';
  const withdrawn = participant.kind === 'guest' && participant.cancelledAt !== null;
  const unwaiving = useSessionAct(
    session.id,
    () => unwaiveFee(participant.id),
    t('The fee is asked again.'),
    () => undefined,
  );
  const undoing = useSessionAct(
    session.id,
    () => undoOnSite(participant.id),
    t('It is not paid at the practice any more.'),
    () => undefined,
  );
  const muting = useMutation({
    mutationFn: () => mutePerson(session.id, participant.id),
    onSuccess: ({ muted }) =>
      notifications.show({
        message: muted
          ? t('{{name}}’s microphone is off. They can turn it on again.', { name })
          : t('{{name}}’s microphone was off already.', { name }),
      }),
  });
  const failed = unwaiving.error ?? undoing.error ?? muting.error;
  const close = () => setOpen(undefined);
  const changed = useSessionChanged(session.id);
  const returned = () => {
    close();
    void changed(t('The money is on its way back.'));
  };
  return (
    <Card
      title={participant.kind === 'guest' ? t('{{name}} (guest)', { name }) : name}
      actions={
        <span className={classes.badges}>
          <StandingBadge standing={standing} />
          <PresenceBadge present={participant.present} />
        </span>
      }
    >
      {(participant.email ?? participant.phone) && (
        <p className={classes.quiet}>
          {[participant.email, participant.phone].filter((one) => one !== null).join(' · ')}
        </p>
      )}
      {participant.timeZone && !sameWallTime(session.startsAt, participant.timeZone, session.timeZone) && (
        <p className={classes.quiet}>
          {t('Where they are: {{at}} ({{place}})', {
            at: dateAndTime(session.startsAt, participant.timeZone),
            place: placeOf(participant.timeZone),
          })}
        </p>
      )}
      {participant.email && <Unreached session={session} participantId={participant.id} />}
      {fee && <FeeSummary fee={fee} standing={standing} zone={zone} />}
      {fee && fee.amount > 0 && <AgreedTerms session={session} participant={participant} zone={zone} />}
      {fee && <Papers sessionId={session.id} participantId={participant.id} />}
      {fee && (
        <>
          {(fee.paidAt || fee.refundedMinor > 0) && (
            <DisputeNotices participantId={participant.id} stamp={standing} zone={zone} />
          )}
          <RefundLines
            participantId={participant.id}
            sessionId={session.id}
            stamp={`${standing}:${fee.refundedMinor}`}
          />
        </>
      )}
      {standing === 'processing' && (
        <PendingDebitNote participantId={participant.id} clientName={name} stamp={session.startsAt} />
      )}
      {fee?.lastFailure && standing === 'due' && (
        <p className={classes.failure}>
          {t('Last try, {{at}}: {{message}}', {
            at: dateAndTime(fee.lastFailure.at, zone),
            message: fee.lastFailure.message,
          })}
        </p>
      )}
      {withdrawn && <p className={classes.quiet}>{t('The invitation was taken back; the link no longer works.')}</p>}
      {!closed && !withdrawn && <CopyLink link={participant.link} label={t('Link for {{name}}', { name })} />}
      <div className={classes.row}>
        <Button variant="default" size="sm" onClick={() => setOpen('explain')}>
          {t('Can they get in?')}
        </Button>
        {participant.present && !closed && !withdrawn && (
          <>
            <Button
              variant="default"
              size="sm"
              loading={muting.isPending}
              aria-label={t('Mute {{name}}', { name })}
              onClick={() => muting.mutate()}
            >
              {t('Mute')}
            </Button>
            <Button
              variant="default"
              size="sm"
              aria-label={t('Remove {{name}} from the call', { name })}
              onClick={() => setOpen('remove')}
            >
              {t('Remove')}
            </Button>
          </>
        )}
        {!closed && !withdrawn && (
          <Button variant="default" size="sm" onClick={() => setOpen('rotate')}>
            {t('Replace link')}
          </Button>
        )}
        {!closed && !withdrawn && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('Correct what is known of {{name}}', { name })}
            onClick={() => setOpen('correct')}
          >
            {t('Correct')}
          </Button>
        )}
        {!closed && !withdrawn && participant.kind === 'guest' && (
          <Button variant="default" size="sm" onClick={() => setOpen('withdraw')}>
            {t('Take invitation back')}
          </Button>
        )}
        {!cancelled && standing === 'due' && (
          <>
            <Button variant="default" size="sm" onClick={() => setOpen('on-site')}>
              {t('Paid at the practice')}
            </Button>
            <Button variant="default" size="sm" onClick={() => setOpen('waive')}>
              {t('Waive fee')}
            </Button>
          </>
        )}
        {!cancelled && fee && standing !== 'waived' && standing !== 'disputed' && (
          <Button variant="default" size="sm" onClick={() => setOpen('change')}>
            {t('Change fee')}
          </Button>
        )}
        {!cancelled && standing === 'waived' && (
          <Button variant="default" size="sm" loading={unwaiving.isPending} onClick={() => unwaiving.mutate(undefined)}>
            {t('Undo the waiver')}
          </Button>
        )}
        {!cancelled && fee !== null && fee.onSiteMinor > 0 && fee.refundableMinor === 0 && (
          <Button variant="default" size="sm" loading={undoing.isPending} onClick={() => undoing.mutate(undefined)}>
            {t('Undo paid at the practice')}
          </Button>
        )}
        {returnable && (
          <Button variant="default" size="sm" onClick={() => setOpen('refund')}>
            {t('Return money')}
          </Button>
        )}
      </div>
      {failed && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(failed)}
        </Notice>
      )}
      {open === 'explain' && <ExplainDialog participant={participant} zone={zone} opened onClose={close} />}
      <RotateDialog participant={participant} sessionId={session.id} opened={open === 'rotate'} onClose={close} />
      <WithdrawDialog participant={participant} sessionId={session.id} opened={open === 'withdraw'} onClose={close} />
      {open === 'correct' && (
        <CorrectDialog participant={participant} sessionId={session.id} practiceZone={zone} onClose={close} />
      )}
      {open === 'remove' && <RemoveDialog participant={participant} sessionId={session.id} opened onClose={close} />}
      <WaiveDialog participant={participant} sessionId={session.id} opened={open === 'waive'} onClose={close} />
      {fee && open === 'change' && (
        <ChangeFeeDialog participant={participant} fee={fee} sessionId={session.id} opened onClose={close} />
      )}
      {fee && open === 'on-site' && (
        <OnSiteDialog participant={participant} fee={fee} sessionId={session.id} opened onClose={close} />
      )}
      {fee && (
        <RefundDialog
          participantId={participant.id}
          clientName={name}
          currency={fee.currency}
          opened={open === 'refund'}
          onClose={close}
          onDone={returned}
        />
      )}
    </Card>
  );
}
