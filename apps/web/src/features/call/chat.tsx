import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { clockTime } from '../../ui/times.ts';
import classes from './chat.module.css';

export interface ChatLine {
  readonly id: string;
  readonly from: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: number;
}

interface ChatProps {
  readonly lines: readonly ChatLine[];
  readonly onSend: (text: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Written beside the call; kept nowhere, and gone when the page is closed. */
export function Chat({ lines, onSend, onClose }: ChatProps) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
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
    setFailed(false);
    onSend(words).then(
      () => setText(''),
      () => setFailed(true),
    );
  };
  return (
    <aside className={classes.chat} aria-label="Chat">
      <header className={classes.head}>
        <h2>Chat</h2>
        <ActionIcon variant="subtle" size={44} aria-label="Close chat" onClick={onClose}>
          <IconX aria-hidden="true" />
        </ActionIcon>
      </header>
      <div className={classes.lines} role="log" aria-label="Messages" tabIndex={0}>
        {lines.length === 0 && (
          <p className={classes.empty}>Messages are seen by everyone in the room and are not kept afterwards.</p>
        )}
        {lines.map((line) => (
          <div key={line.id} className={classes.line} data-mine={line.mine}>
            <p className={classes.from}>
              {line.mine ? 'You' : line.from} · {clockTime(line.at)}
            </p>
            <p className={classes.text}>{line.text}</p>
          </div>
        ))}
        <div ref={end} />
      </div>
      <form className={classes.form} onSubmit={send}>
        <Textarea
          ref={field}
          label="Message"
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
          error={failed && 'The message wasn’t sent. Please try again.'}
        />
        <Button type="submit" fullWidth disabled={text.trim() === ''}>
          Send
        </Button>
      </form>
    </aside>
  );
}
