import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { isProblem, wordsFor } from '../../api/http.ts';
import { askTakeover, stopAsking, type Takeover } from '../../api/takeover.ts';
import type { JoinView } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { useTitle } from '../../ui/use-title.ts';
import { whichDevice } from '../../ui/which-device.ts';
import { JoinLayout } from './join-layout.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import classes from './states.module.css';
import { useTakeover, useTakeoverAct } from './use-takeover.ts';
import { t } from '../../texts/texts.ts';

const STILL_ASKING_MS = 20_000;

interface ElsewhereProps {
  readonly view: JoinView;
  readonly token: string;
  readonly wasInside: boolean;
  readonly onAsk: (asks: boolean) => void;
}

/** The link is in use on another device. Nothing happens there by opening it here; who wants to go on here asks. */
export function Elsewhere({ view, token, wasInside, onAsk }: ElsewhereProps) {
  const own = useTakeover(token);
  const takeover = own.data;
  const moved = wasInside || (takeover?.movedAt ?? null) !== null;
  const asking = useTakeoverAct(token, () => askTakeover(token));
  const stopping = useTakeoverAct(token, () => stopAsking(token));
  const isAsked = takeover?.ask === 'asked';
  useTitle(isAsked ? t('Waiting for an answer') : t('Open on another device'));
  useEffect(() => onAsk(isAsked), [isAsked, onAsk]);
  const { mutate: askStill } = asking;
  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setInterval(() => askStill(undefined), STILL_ASKING_MS);
    return () => clearInterval(timer);
  }, [isAsked, askStill]);
  const failed = asking.error ?? stopping.error;
  return (
    <JoinLayout view={view} door="ajar">
      <StepHeading>
        {moved ? t('Your appointment has moved to another device') : t('Already open on another device')}
      </StepHeading>
      <p>{whereWords(takeover, view)}</p>
      <Answer takeover={takeover} view={view} />
      {failed && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {isProblem(failed, 'INVALID_INPUT')
            ? t(
                'This browser doesn’t keep cookies, so we could not tell it from another device. Please allow them for this page, then load it again.',
              )
            : wordsFor(failed)}
        </Notice>
      )}
      <div className={classes.actions}>
        {isAsked ? (
          <Button
            size="lg"
            fullWidth
            variant="default"
            loading={stopping.isPending}
            onClick={() => stopping.mutate(undefined)}
          >
            {t('Stop asking')}
          </Button>
        ) : (
          <AskButton takeover={takeover} pending={asking.isPending} onAsk={() => asking.mutate(undefined)} />
        )}
      </div>
      <p className={classes.small}>
        {t(
          'Not you? Then somebody else has your link: tell {{practice}}, and they send you a new one. The old one stops working at once.',
          { practice: view.practice.name },
        )}
      </p>
      <ReceiptLine fee={view.fee} practiceName={view.practice.name} />
    </JoinLayout>
  );
}

function whereWords(takeover: Takeover | undefined, { practitioner }: JoinView): string {
  const open = takeover?.openOn;
  if (!open) return t('Only one device at a time can be in the appointment.');
  return open.inTheRoom
    ? t(
        '{{device}} is in the call with this link. Leave there, and you can go in here a few seconds later; or ask to move it here.',
        { device: whichDevice(open.device) },
      )
    : t(
        '{{device}} is at {{practitioner}}’s door with this link. Leave there, and you can go in here a few seconds later; or ask to move it here.',
        { device: whichDevice(open.device), practitioner: practitioner.name },
      );
}

/** What became of the question. */
function Answer({ takeover, view }: { readonly takeover: Takeover | undefined; readonly view: JoinView }) {
  const { practice, practitioner } = view;
  switch (takeover?.ask) {
    case 'asked':
      return (
        <div className={classes.busy} role="status">
          <p>
            {t(
              'Asked. Answer on the other device, or wait until {{practitioner}} answers. You’ll go in here by itself.',
              { practitioner: practitioner.name },
            )}
          </p>
        </div>
      );
    case 'refused':
      return (
        <Notice announce="status" title={t('The appointment stays on the other device')}>
          {practice.phone === null
            ? t('Please contact {{practice}}, if that isn’t right.', { practice: practice.name })
            : t('Please call {{practice}}: {{phone}}, if that isn’t right.', {
                practice: practice.name,
                phone: practice.phone,
              })}
        </Notice>
      );
    case 'another_asks':
      return (
        <Notice announce="status" title={t('Another device is asking already')}>
          {t('Please wait until it has its answer.')}
        </Notice>
      );
    case 'none':
    case undefined:
      return null;
  }
}

function AskButton({
  takeover,
  pending,
  onAsk,
}: {
  readonly takeover: Takeover | undefined;
  readonly pending: boolean;
  readonly onAsk: () => void;
}) {
  const nowMs = useNow(1000);
  const mayAskAt = takeover?.mayAskAt ?? null;
  const tooSoon = mayAskAt !== null && Date.parse(mayAskAt) > Math.max(nowMs, serverClock.nowMs());
  return (
    <>
      <Button
        size="lg"
        fullWidth
        loading={pending}
        disabled={tooSoon || takeover?.ask === 'another_asks'}
        onClick={onAsk}
      >
        {takeover?.ask === 'refused' ? t('Ask again') : t('Move it here')}
      </Button>
      {tooSoon && mayAskAt !== null && (
        <p className={classes.small}>{t('You can ask again at {{mayAskAt}}.', { mayAskAt: clockTime(mayAskAt) })}</p>
      )}
    </>
  );
}
