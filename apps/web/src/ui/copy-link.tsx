import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './copy-link.module.css';
import { t } from '../texts/texts.ts';

interface CopyLinkProps {
  readonly link: string;
  readonly label: string;
  readonly what?: keyof typeof WORDS;
}

const WORDS = {
  link: { copy: () => t('Copy link'), copied: () => t('The link is copied') },
  key: { copy: () => t('Copy key'), copied: () => t('The key is copied') },
  secret: { copy: () => t('Copy secret'), copied: () => t('The secret is copied') },
} as const;

/** The link to send, ready to be copied; shown in full, because some copy by hand. */
export function CopyLink({ link, label, what = 'link' }: CopyLinkProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('ready'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div className={classes.copy}>
      <input
        className={classes.link}
        readOnly
        value={link}
        aria-label={label}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button
        variant="light"
        onClick={copy}
        leftSection={
          state === 'copied' ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />
        }
      >
        {state === 'copied' ? t('Copied') : WORDS[what].copy()}
      </Button>
      <span role="status" className={state === 'failed' ? classes.failed : classes.hidden}>
        {state === 'copied' && WORDS[what].copied()}
        {state === 'failed' && t('Your browser didn’t allow copying. Please select it and copy it by hand.')}
      </span>
    </div>
  );
}
