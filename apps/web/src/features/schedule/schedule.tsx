import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listAppointmentTypes, listMembers } from '../../api/practice.ts';
import { listConcessions } from '../../api/prices.ts';
import type { Me, Practice, Session } from '../../api/types.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import type { ScheduleWish } from './form-values.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { Scheduled } from './scheduled.tsx';
import { t } from '../../texts/texts.ts';

interface ScheduleProps {
  readonly practice: Practice;
  readonly member: NonNullable<Me['member']>;
  readonly wish?: ScheduleWish;
}

export function Schedule({ practice, member, wish = {} }: ScheduleProps) {
  const [made, setMade] = useState<Session>();
  const [round, setRound] = useState(0);
  const types = useQuery({ queryKey: ['appointment-types'], queryFn: listAppointmentTypes });
  const members = useQuery({ queryKey: ['members'], queryFn: listMembers });
  const concessions = useQuery({ queryKey: ['concessions'], queryFn: listConcessions });
  if (made) {
    return (
      <Scheduled
        session={made}
        onAnother={() => {
          setMade(undefined);
          setRound(round + 1);
        }}
      />
    );
  }
  return (
    <Page title={t('New appointment')} lead={t('Your client gets a link of their own.')} width="wide">
      <QueryState asked={types}>
        {(listed) => (
          <QueryState asked={members}>
            {(everybody) => (
              <ScheduleForm
                key={round}
                practice={practice}
                member={member}
                types={listed.filter(({ archived }) => !archived)}
                concessions={(concessions.data ?? []).filter(({ archived }) => !archived)}
                practitioners={everybody.filter(({ role, suspended }) => !suspended && role !== 'reception')}
                onMade={setMade}
                {...(round === 0 ? { wish } : {})}
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
