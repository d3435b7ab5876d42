import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeviceResult } from '../../api/attendance.ts';
import { readVideoReadiness } from '../../api/video.ts';
import { BOTH_ON, rememberedChoices, type MediaChoices } from '../../ui/media-choices.ts';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AccessProblem } from './access-problem.tsx';
import classes from './device-check.module.css';
import { resultOf } from './device-result.ts';
import { Preview } from './preview.tsx';
import { alreadyGranted, requestAccess, type AccessResult } from './request-access.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

interface DeviceCheckProps {
  readonly heading: string;
  readonly lead?: string;
  /** Said beside the button until one is inside: people have waited in front of a finished check without joining. */
  readonly notYet: string;
  readonly doneLabel: string;
  /** The same, for whoever goes on unseen. */
  readonly doneUnseenLabel: string;
  readonly onDone: (choices: MediaChoices) => void;
  readonly onBack?: () => void;
  /** What was found, each time that something is known; the last one counts. */
  readonly onResult?: (result: DeviceResult) => void;
}

/** See and hear oneself before others do. Explains before the browser asks, and never keeps anybody out for want of a camera. */
export function DeviceCheck({
  heading,
  lead,
  notYet,
  doneLabel,
  doneUnseenLabel,
  onDone,
  onBack,
  onResult,
}: DeviceCheckProps) {
  const [stage, setStage] = useState<'looking' | 'explaining' | 'asking' | 'asked'>('looking');
  const [access, setAccess] = useState<AccessResult>();
  const [choices, setChoices] = useState<MediaChoices>(() => rememberedChoices() ?? BOTH_ON);
  const held = useRef<MediaStream>(undefined);
  useTitle(heading);

  const release = useCallback(() => {
    for (const track of held.current?.getTracks() ?? []) track.stop();
    held.current = undefined;
  }, []);
  const request = useCallback(
    async (camera: boolean, unasked = false) => {
      setStage(unasked ? 'looking' : 'asking');
      release();
      const result = await requestAccess({ camera });
      held.current = result.stream;
      setAccess(result);
      setStage('asked');
    },
    [release],
  );
  useEffect(() => {
    let gone = false;
    void alreadyGranted().then((granted) => {
      if (gone) return;
      if (granted) void request(true, true);
      else setStage('explaining');
    });
    return () => {
      gone = true;
      release();
    };
  }, [request, release]);

  const [speaker, setSpeaker] = useState<DeviceResult['speaker']>('skipped');
  const connection = useConnection();
  const told = useRef('');
  const tell = (found: AccessResult | undefined, kept: MediaChoices) => {
    const result = resultOf(found, kept, speaker, connection);
    if (JSON.stringify(result) === told.current) return;
    told.current = JSON.stringify(result);
    onResult?.(result);
  };
  // Whoever can't be heard may give up here: that is worth knowing before they press anything.
  const tellUnheard = useEffectEvent((found: AccessResult) => tell(found, choices));
  useEffect(() => {
    if (access && access.microphone !== 'granted') tellUnheard(access);
  }, [access]);

  const hearable = access?.microphone === 'granted';
  const visible = access?.camera === 'granted';
  const done = () => {
    tell(access, choices);
    onDone({ ...choices, microphone: choices.microphone && hearable, camera: choices.camera && visible });
  };

  return (
    <section className={classes.check}>
      <div>
        <StepHeading>{heading}</StepHeading>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      <VideoReadiness />
      {stage === 'looking' && <p role="status">{t('Starting your camera and microphone…')}</p>}
      {stage === 'explaining' || stage === 'asking' ? (
        <div className={classes.explain}>
          <p>
            <Rich
              text={t(
                'Your browser will ask whether this page may use your camera and microphone. Please choose <0>Allow</0>. Only you see and hear yourself here; nobody else does until you join, and nothing is recorded.',
              )}
              parts={[<strong key="0" />]}
            />
          </p>
          <div className={classes.buttons}>
            <Button size="lg" loading={stage === 'asking'} onClick={() => void request(true)}>
              {t('Turn on camera and microphone')}
            </Button>
            <Button
              size="lg"
              variant="subtle"
              disabled={stage === 'asking'}
              onClick={() => {
                setChoices((now) => ({ ...now, camera: false }));
                void request(false);
              }}
            >
              {t('Continue without camera')}
            </Button>
          </div>
        </div>
      ) : null}
      {stage === 'asked' && access && (
        <>
          <AccessProblem access={access} onRetry={() => void request(true)} />
          <Preview
            access={access}
            choices={choices}
            onChange={setChoices}
            onRunning={release}
            onTurnCameraOn={() => void request(true)}
            onSpeaker={setSpeaker}
          />
        </>
      )}
      <div className={classes.bar}>
        <p>{notYet}</p>
        <div className={classes.barButtons}>
          {onBack && (
            <Button size="lg" variant="default" onClick={onBack}>
              {t('Back')}
            </Button>
          )}
          {stage === 'asked' && (
            <Button size="lg" onClick={done}>
              {visible || !hearable ? doneLabel : doneUnseenLabel}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

interface Readiness {
  readonly ready: boolean;
  readonly tookMs: number;
}

const useVideoReadiness = () =>
  useQuery({
    queryKey: ['video'],
    queryFn: async (): Promise<Readiness> => {
      const askedAt = performance.now();
      const { ready } = await readVideoReadiness();
      return { ready, tookMs: performance.now() - askedAt };
    },
    refetchInterval: (asked) => (asked.state.data?.ready ? false : 5_000),
    retry: false,
  });

/** An answer of a few bytes that takes so long promises no good call. */
const SLOW_MS = 1_500;

function useConnection(): DeviceResult['connection'] {
  const { data, isError } = useVideoReadiness();
  if (data) return data.tookMs > SLOW_MS ? 'slow' : 'ok';
  return isError ? 'failed' : 'skipped';
}

function VideoReadiness() {
  const video = useVideoReadiness();
  if (video.data?.ready !== false) return null;
  return (
    <Notice announce="status" title={t('Video is being prepared')}>
      {t('The video service is starting. You can check your devices meanwhile, and join in a moment.')}
    </Notice>
  );
}
