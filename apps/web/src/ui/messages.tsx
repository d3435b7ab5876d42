import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../api/http.ts';
import classes from './messages.module.css';
import { clockTime } from './times.ts';
import { t } from '../texts/texts.ts';

interface MessagesProps {
  /** Oldest first. */
  readonly lines: readonly {
    readonly id: string;
    readonly who: string;
    readonly mine: boolean;
    readonly text: string;
    readonly at: string;
  }[];
  readonly label: string;
  readonly onSend: (text: string) => Promise<unknown>;
}

/** A few lines both ways. What could not be sent stays in the field. */
export function Messages({ lines, label, onSend }: MessagesProps) {
  const [text, setText] = useState('');
  const sending = useMutation({ mutationFn: onSend, onSuccess: () => setText('') });
  return (
    <div className={classes.messages}>
      {lines.length > 0 && (
        <ul className={classes.lines} aria-live="polite" aria-label={t('Messages')}>
          {lines.map(({ id, who, mine, text: words, at }) => (
            <li key={id} className={classes.line} data-mine={mine}>
              <p className={classes.who}>
                {who}, {clockTime(at)}
              </p>
              <p>{words}</p>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') sending.mutate(text.trim());
        }}
      >
        <TextInput
          label={label}
          value={text}
          maxLength={500}
          autoComplete="off"
          error={sending.error ? wordsFor(sending.error) : undefined}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={sending.isPending}>
          {t('Send')}
        </Button>
      </form>
    </div>
  );
}
