import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconClockPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Extension, extendSession, type ExtensionPreview, previewExtension } from '../../api/clock.ts';
import { wordsFor } from '../../api/http.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { clockTime, lengthWords, minutesBetween, placeOf, sameWallTime, viewerZone } from '../../ui/times.ts';
import { useRequestKeys } from '../../ui/use-request-keys.ts';
import { nextWords, untilWall } from './next-words.ts';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';

const STEPS = ['5', '10', '15'];
const UNTIL = 'until';

/** A button that gives more time, and says first what comes next: on the session's page, and inside the call. */
export function MoreTime({ session, zone = viewerZone() }: { readonly session: Session; readonly zone?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconClockPlus size={20} aria-hidden="true" />}
      >
        {t('More time')}
      </Button>
      {open && <MoreTimeDialog session={session} zone={zone} onClose={() => setOpen(false)} />}
    </>
  );
}

interface MoreTimeDialogProps {
  readonly session: Session;
  readonly zone: string;
  readonly onClose: () => void;
}

function MoreTimeDialog({ session, zone, onClose }: MoreTimeDialogProps) {
  const [step, setStep] = useState('10');
  const [time, setTime] = useState('');
  const wall = step === UNTIL ? untilWall(session.endsAt, time, session.timeZone) : undefined;
  const extension: Extension | undefined =
    step !== UNTIL ? { minutes: Number(step) } : wall === undefined ? undefined : { until: wall };
  const asked = useQuery({
    queryKey: ['extend-preview', session.id, session.endsAt, extension],
    queryFn: () => (extension ? previewExtension(session.id, extension) : null),
    enabled: extension !== undefined,
    staleTime: 0,
    retry: false,
  });
  const preview = extension === undefined ? undefined : (asked.data ?? undefined);
  const overlaps = (preview?.overlapMinutes ?? 0) > 0;
  const keyFor = useRequestKeys();
  const act = useSessionAct(
    session.id,
    () => {
      if (!extension) throw new Error('more time was asked for without saying how much');
      return extendSession(session.id, extension, overlaps, keyFor({ now: session.endsAt, extension, overlaps }));
    },
    t('There is more time now.'),
    onClose,
  );
  const until = sameWallTime(session.endsAt, session.timeZone, zone)
    ? t('Until')
    : t('Until ({{place}})', { place: placeOf(session.timeZone) });
  return (
    <ConfirmDialog
      opened
      title={t('More time')}
      confirm={overlaps ? t('Extend anyway') : t('Extend')}
      danger={overlaps}
      disabled={!preview}
      act={act}
      onConfirm={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <NativeSelect
        label={t('How much more?')}
        description={t('It ends at {{endsAt}} now', { endsAt: clockTime(session.endsAt, zone) })}
        mb="md"
        data={[
          ...STEPS.map((minutes) => ({ value: minutes, label: t('{{minutes}} minutes', { minutes }) })),
          { value: UNTIL, label: t('Until a time') },
        ]}
        value={step}
        onChange={({ currentTarget }) => setStep(currentTarget.value)}
        data-autofocus
      />
      {step === UNTIL && (
        <TextInput
          label={until}
          type="time"
          mb="md"
          value={time}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
      )}
      {asked.error && extension && (
        <Notice tone="bad" announce="alert" title={t('That isn’t possible')}>
          {wordsFor(asked.error)}
        </Notice>
      )}
      <div role="status">
        {preview && <Consequence session={session} preview={preview} zone={zone} overlaps={overlaps} />}
      </div>
    </ConfirmDialog>
  );
}

interface ConsequenceProps {
  readonly session: Session;
  readonly preview: ExtensionPreview;
  readonly zone: string;
  readonly overlaps: boolean;
}

function Consequence({ session, preview, zone, overlaps }: ConsequenceProps) {
  const next = preview.next
    ? t('Next: {{next}}.', { next: nextWords(preview.next, session.endsAt, zone) })
    : t('Nothing else is booked after it.');
  return (
    <>
      <Text mb="xs">
        {t('It then ends at {{endsAt}}, and the room closes at {{closesAt}}. Nothing more is charged.', {
          endsAt: clockTime(preview.endsAt, zone),
          closesAt: clockTime(preview.closesAt, zone),
        })}
      </Text>
      {overlaps ? (
        <Notice tone="bad" title={next}>
          {t('With {{length}} more you would run into it by {{overlap}}.', {
            length: lengthWords(minutesBetween(session.endsAt, preview.endsAt)),
            overlap: lengthWords(preview.overlapMinutes),
          })}
        </Notice>
      ) : (
        <Text>{next}</Text>
      )}
    </>
  );
}
