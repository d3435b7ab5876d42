import { Button, Group } from '@mantine/core';
import type { Session } from '../../api/types.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { clockTime, longDate, placeOf } from '../../ui/times.ts';

/** Made: the one thing left to do is to send the link. */
export function Scheduled({ session, onAnother }: { readonly session: Session; readonly onAnother: () => void }) {
  return (
    <Page
      title="The appointment is made"
      lead={`${longDate(session.startsAt, session.timeZone)}, ${clockTime(session.startsAt, session.timeZone)} to ${clockTime(session.endsAt, session.timeZone)} (${placeOf(session.timeZone)})`}
    >
      {session.participants.map(({ id, name, link }) => (
        <Card key={id} title={`Link for ${name}`}>
          <CopyLink link={link} label={`Link for ${name}`} />
          <p>
            Send it to {name} only: whoever has it can pay and come in as {name}. It stays the same when you move the
            appointment.
          </p>
        </Card>
      ))}
      <Group>
        <LinkButton to="/sessions/$sessionId" params={{ sessionId: session.id }}>
          Open the appointment
        </LinkButton>
        <Button variant="default" onClick={onAnother}>
          Make another
        </Button>
      </Group>
    </Page>
  );
}
