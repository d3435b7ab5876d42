import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { decideTakeover, readTakeovers, type TakeoverOfSession } from '../../api/takeover.ts';
import { Notice } from '../../ui/notice.tsx';
import { whichDevice } from '../../ui/which-device.ts';
import classes from './waiting.module.css';
import { t } from '../../texts/texts.ts';

const POLL_MS = 15_000;
const takeoversKey = (sessionId: string) => ['session', sessionId, 'takeovers'] as const;

/** Who asks to go on on another device. */
export const useTakeovers = (sessionId: string, enabled: boolean) =>
  useQuery({
    queryKey: takeoversKey(sessionId),
    queryFn: () => readTakeovers(sessionId),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    enabled,
  });

/** One who asks. The practitioner may know the voice on the telephone better than we know the device. */
export function TakeoverLine({ asked, sessionId }: { readonly asked: TakeoverOfSession; readonly sessionId: string }) {
  const queries = useQueryClient();
  const { participantId, name, inTheRoom } = asked;
  const device = whichDevice(asked.device);
  const openOn = whichDevice(asked.openOn);
  const deciding = useMutation({
    mutationFn: (allow: boolean) => decideTakeover(sessionId, participantId, allow),
    onSuccess: (list) => queries.setQueryData(takeoversKey(sessionId), list),
  });
  return (
    <li className={classes.person}>
      <div className={classes.head}>
        <p className={classes.name}>{t('{{name}}’s link was opened on another device', { name })}</p>
      </div>
      <p className={classes.facts}>
        {inTheRoom
          ? t(
              '{{device}} asks to take over from {{openOn}}, which is in the call. If you know that it is {{name}}, for example by telephone, you can move it; the first device is put out.',
              { device, openOn, name },
            )
          : t(
              '{{device}} asks to take over from {{openOn}}, which is at the door. If you know that it is {{name}}, for example by telephone, you can move it; the first device is put out.',
              { device, openOn, name },
            )}
      </p>
      <div className={classes.row}>
        <Button size="sm" loading={deciding.isPending && deciding.variables} onClick={() => deciding.mutate(true)}>
          {t('Move to {{device}}', { device })}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={deciding.isPending && !deciding.variables}
          onClick={() => deciding.mutate(false)}
        >
          {t('Keep on {{openOn}}', { openOn })}
        </Button>
      </div>
      {deciding.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(deciding.error)}
        </Notice>
      )}
    </li>
  );
}
