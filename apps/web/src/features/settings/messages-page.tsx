import { useQuery } from '@tanstack/react-query';
import { readMessageSettings } from '../../api/message-settings.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { MESSAGE_SETTINGS } from './messages-words.ts';
import { MessageStyle } from './message-style.tsx';
import { MessageWords } from './message-words.tsx';
import { t } from '../../texts/texts.ts';

/** How the practice writes to its clients and its own people, and what each message says. */
export function MessageSettingsPage({ owner }: { readonly owner: boolean }) {
  const asked = useQuery({ queryKey: MESSAGE_SETTINGS, queryFn: readMessageSettings });
  return (
    <Page
      title={t('Words and reminders')}
      lead={owner ? t('When they go out, and what they say.') : t('Only the owner of the practice can change these.')}
      actions={
        <LinkButton to="/settings" variant="default">
          {t('All settings')}
        </LinkButton>
      }
    >
      <QueryState asked={asked}>
        {(settings) => (
          <>
            <MessageStyle settings={settings} editable={owner} />
            <MessageWords settings={settings} editable={owner} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
