import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { clockTime } from '../../ui/times.ts';
import classes from './chat.module.css';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

export interface ChatLine {
  readonly id: string;
  readonly from: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: number;
  readonly state: 'sent' | 'sending' | 'failed';
}

interface ChatProps {
  readonly lines: readonly ChatLine[];
  /** The practice keeps them so long afterwards; unknown until the server has answered. */
  readonly keptDays: number | undefined;
  /** What was said before could not be asked for. */
  readonly onAskAgain: (() => void) | undefined;
  readonly onSend: (text: string) => void;
  readonly onSendAgain: (id: string) => void;
  readonly onClose: () => void;
}

/** Written beside the call, and kept by the server: whoever reloads or comes later reads it. */
export function Chat({ lines, keptDays, onAskAgain, onSend, onSendAgain, onClose }: ChatProps) {
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    field.current?.focus();
    // Closing it takes away what has the focus: back to the button that opened it.
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  useEffect(() => {
    if (lines.length > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [lines.length]);

  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const words = text.trim();
    if (words === '') return;
    setText('');
    onSend(words);
  };
  return (
    <aside className={classes.chat} aria-label={t('Chat')}>
      <header className={classes.head}>
        <h2>{t('Chat')}</h2>
        <ActionIcon variant="subtle" size={44} aria-label={t('Close chat')} onClick={onClose}>
          <IconX aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.lines} role="log" aria-label={t('Messages')} tabIndex={0}>
        <p className={classes.empty}>
          {keptDays === undefined
            ? t(
                'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can; then they are deleted.',
              )
            : t(
                'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted.',
                { count: keptDays },
              )}
        </p>
        {onAskAgain && (
          <p className={classes.empty} role="alert">
            <Rich
              text={t('Earlier messages couldn’t be loaded. <0>Try again</0>')}
              parts={[<Button key="0" variant="subtle" size="sm" onClick={onAskAgain} />]}
            />
          </p>
        )}
        {lines.map((line) => (
          <div key={line.id} className={classes.line} data-mine={line.mine}>
            <p className={classes.from}>
              {line.mine ? t('You') : line.from} · {clockTime(line.at)}
            </p>
            <p className={classes.text}>{line.text}</p>
            {line.state === 'sending' && <p className={classes.note}>{t('Sending…')}</p>}
            {line.state === 'failed' && (
              <p className={classes.note}>
                <Rich
                  text={t('Not sent. <0>Send again</0>')}
                  parts={[<Button key="0" variant="subtle" size="sm" onClick={() => onSendAgain(line.id)} />]}
                />
              </p>
            )}
          </div>
        ))}
        <div ref={end} />
      </div>
      <form className={classes.form} onSubmit={send}>
        <Textarea
          ref={field}
          label={t('Message')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send();
            }
          }}
          rows={2}
          maxLength={2000}
        />
        <Button type="submit" fullWidth disabled={text.trim() === ''}>
          {t('Send')}
        </Button>
      </form>
    </aside>
  );
}
