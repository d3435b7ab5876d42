import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem, wordsFor } from '../api/http.ts';
import { Notice } from './notice.tsx';
import { t } from '../texts/texts.ts';

/** Why something was not kept; nothing while all is well. */
export function NotSaved({ error }: { readonly error: unknown }) {
  return error ? (
    <Notice tone="bad" announce="alert" title={t('This wasn’t saved')}>
      {wordsFor(error)}
    </Notice>
  ) : null;
}

interface SaveRowProps {
  readonly saving: { readonly error: unknown; readonly isPending: boolean };
  /** Of something else that the form does. */
  readonly otherError?: unknown;
  /** The fields tell their own refusals: what they say is not said again here. */
  readonly fieldsTell?: boolean;
  /** Who may only read sees no button. */
  readonly editable?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  /** What else can be done, at the other end of the row. */
  readonly children?: ReactNode;
}

/** How every form of settings ends: what went wrong, what else can be done, and Save. */
export function SaveRow({
  saving,
  otherError,
  fieldsTell = false,
  editable = true,
  disabled = false,
  label = t('Save'),
  children,
}: SaveRowProps) {
  const error = saving.error ?? otherError;
  return (
    <>
      {!(fieldsTell && error instanceof Problem && error.fields.length > 0) && <NotSaved error={error} />}
      {editable && (
        <Group justify="space-between">
          {children || <span />}
          <Button type="submit" loading={saving.isPending} disabled={disabled}>
            {label}
          </Button>
        </Group>
      )}
    </>
  );
}
