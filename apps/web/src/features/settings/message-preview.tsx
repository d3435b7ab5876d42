import { Button, Group, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, wordsFor } from '../../api/http.ts';
import { previewMessage, type PreviewWish } from '../../api/message-settings.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './message-preview.module.css';
import { t } from '../../texts/texts.ts';

const SHOWN = [
  { value: 'light', label: () => t('Light') },
  { value: 'dark', label: () => t('Dark') },
  { value: 'text', label: () => t('Plain text') },
] as const;
type Shown = (typeof SHOWN)[number]['value'];
const isShown = (value: string): value is Shown => SHOWN.some((one) => one.value === value);

interface PreviewProps {
  readonly wish: Omit<PreviewWish, 'scheme'>;
  readonly onRefused: (error: unknown) => void;
}

/** The message as its reader would get it, of something that never happened. Nothing in it can run, and its link leads nowhere. */
export function MessagePreview({ wish, onRefused }: PreviewProps) {
  const [shown, setShown] = useState<Shown>('light');
  const looking = useMutation({
    mutationFn: (as: Shown) => previewMessage({ ...wish, scheme: as === 'dark' ? 'dark' : 'light' }),
    onError: onRefused,
  });
  const look = (as: Shown): void => {
    setShown(as);
    looking.mutate(as);
  };
  const { data, error } = looking;
  return (
    <>
      <Group justify="space-between">
        <Button variant="light" loading={looking.isPending} onClick={() => look(shown)}>
          {data ? t('Show it again') : t('Show what it looks like')}
        </Button>
        {data && (
          <SegmentedControl
            aria-label={t('Shown as')}
            data={SHOWN.map(({ value, label }) => ({ value, label: label() }))}
            value={shown}
            onChange={(value) => isShown(value) && look(value)}
          />
        )}
      </Group>
      {error && !(error instanceof Problem && error.fields.length > 0) && (
        <Notice tone="bad" announce="alert" title={t('It can’t be shown')}>
          {wordsFor(error)}
        </Notice>
      )}
      {data && (
        <figure className={classes.preview}>
          <figcaption>
            <span className={classes.label}>{t('Subject')}</span> {data.subject}
          </figcaption>
          {shown === 'text' ? (
            <pre className={classes.text} lang={wish.language}>
              {data.text}
            </pre>
          ) : (
            <iframe className={classes.page} title={t('Preview of the message')} sandbox="" srcDoc={data.html} />
          )}
        </figure>
      )}
    </>
  );
}
