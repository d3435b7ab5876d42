import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { wordsFor } from '../../api/http.ts';
import { answerTakeover } from '../../api/takeover.ts';
import type { JoinView } from '../../api/types.ts';
import { AboveAll } from '../../ui/above-all.tsx';
import { chime } from '../../ui/chime.ts';
import { Notice } from '../../ui/notice.tsx';
import { whichDevice } from '../../ui/which-device.ts';
import classes from './states.module.css';
import { useTakeover, useTakeoverAct } from './use-takeover.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

/** Only a device that is in, or at the door, can have the link. */
const MAY_HAVE_IT: ReadonlySet<JoinView['state']> = new Set(['enter', 'waiting', 'knock']);

interface TakeoverQuestionProps {
  readonly view: JoinView;
  readonly token: string;
}

/** "Your link was opened on another device. Is that you?": over the call and over the waiting room, until it is answered or asked no more. */
export function TakeoverQuestion({ view, token }: TakeoverQuestionProps) {
  const shown = MAY_HAVE_IT.has(view.state);
  const asked = useTakeover(token, shown).data?.asked ?? null;
  const answering = useTakeoverAct(token, (allow: boolean) => answerTakeover(token, allow));
  const isAsked = shown && asked !== null;
  useEffect(() => {
    if (isAsked) chime();
  }, [isAsked]);
  if (!shown || asked === null) return null;
  return (
    <AboveAll label={t('Your link on another device')} announce="alert">
      <div className={classes.question}>
        <p>
          <Rich
            text={t(
              '<0>Your link was opened on another device</0><1/>{{device}} asks to take over this appointment. Is that you?',
              { device: whichDevice(asked.device) },
            )}
            parts={[<strong key="0" />, <br key="1" />]}
          />
        </p>
        <div className={classes.answers}>
          <Button loading={answering.isPending && answering.variables} onClick={() => answering.mutate(true)}>
            {t('Yes, move it there')}
          </Button>
          <Button
            variant="default"
            loading={answering.isPending && !answering.variables}
            onClick={() => answering.mutate(false)}
          >
            {t('No, stay here')}
          </Button>
        </div>
        {answering.error && (
          <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
            {wordsFor(answering.error)}
          </Notice>
        )}
      </div>
    </AboveAll>
  );
}
