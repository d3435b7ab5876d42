import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './copy-id.module.css';
import { t } from '../texts/texts.ts';

/** An id in full, to be read, selected or copied. */
export function CopyId({ id, label }: { readonly id: string; readonly label: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    void navigator.clipboard.writeText(id).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const Icon = state === 'copied' ? IconCheck : IconCopy;
  return (
    <span className={classes.copy}>
      <code className={classes.id}>{id}</code>
      <button type="button" className={classes.button} onClick={copy} aria-label={t('Copy {{label}}', { label })}>
        <Icon size={16} aria-hidden="true" />
      </button>
      <span role="status" className={state === 'failed' ? classes.failed : classes.hidden}>
        {state === 'copied' && t('Copied')}
        {state === 'failed' && t('Your browser didn’t allow copying.')}
      </span>
    </span>
  );
}
