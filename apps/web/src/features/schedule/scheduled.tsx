import { Button, Group } from '@mantine/core';
import type { Session } from '../../api/types.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { clockTime, longDate, placeOf } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

/** Made: the one thing left to do is to send the link. */
export function Scheduled({ session, onAnother }: { readonly session: Session; readonly onAnother: () => void }) {
  return (
    <Page
      title={t('The appointment is made')}
      lead={t('{{date}}, {{startsAt}} to {{endsAt}} ({{place}})', {
        date: longDate(session.startsAt, session.timeZone),
        startsAt: clockTime(session.startsAt, session.timeZone),
        endsAt: clockTime(session.endsAt, session.timeZone),
        place: placeOf(session.timeZone),
      })}
    >
      {session.participants.map(({ id, name, link }) => (
        <Card key={id} title={t('Link for {{name}}', { name })}>
          <CopyLink link={link} label={t('Link for {{name}}', { name })} />
          <p>
            {t(
              'Send it to {{name}} only: whoever has it can pay and come in as {{name}}. It stays the same when you move the appointment.',
              { name },
            )}
          </p>
        </Card>
      ))}
      <Group>
        <LinkButton to="/sessions/$sessionId" params={{ sessionId: session.id }}>
          {t('Open the appointment')}
        </LinkButton>
        <Button variant="default" onClick={onAnother}>
          {t('Make another')}
        </Button>
      </Group>
    </Page>
  );
}
