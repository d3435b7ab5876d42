import { NativeSelect } from '@mantine/core';
import {
  CLIENT_MESSAGE_KINDS,
  MESSAGE_STANDINGS,
  type MessageCounts,
  type PracticeMessage,
} from '../../api/messages.ts';
import { MEMBER_MESSAGE_KINDS } from '../../api/mine.ts';
import type { Role } from '../../api/types.ts';
import { messageWords } from '../../ui/message-words.ts';
import { type MessageFilter, messageFilterFrom } from './filter.ts';
import classes from './messages-page.module.css';
import { STANDING_WORDS } from './words.ts';
import { t } from '../../texts/texts.ts';

const named = (kind: PracticeMessage['kind']) => ({ value: kind, label: messageWords(kind) });

interface FiltersProps {
  readonly filter: MessageFilter;
  readonly onFilter: (filter: MessageFilter) => void;
  readonly role: Role;
  readonly counts: MessageCounts;
}

/** Where messages stand, whom they are to and what they are about. The reception is told nothing, and sees nothing of what its colleagues are told. */
export function MessageFilters({ filter, onFilter, role, counts }: FiltersProps) {
  const count = new Map<string, number>(Object.entries(counts));
  const choose = (part: keyof MessageFilter, value: string): void =>
    onFilter(messageFilterFrom({ ...filter, [part]: value }));
  const seesMembers = role !== 'reception';
  const members = role === 'owner' ? t('Your team') : t('You');
  return (
    <form className={classes.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        label={t('State')}
        value={filter.standing ?? ''}
        data={[
          { value: '', label: t('All but planned') },
          ...MESSAGE_STANDINGS.map((value) => ({
            value,
            label: `${STANDING_WORDS[value]}${count.has(value) ? ` (${count.get(value)})` : ''}`,
          })),
        ]}
        onChange={({ currentTarget }) => choose('standing', currentTarget.value)}
      />
      {seesMembers && (
        <NativeSelect
          label={t('Who is told')}
          value={filter.readers ?? ''}
          data={[
            { value: '', label: t('Everybody') },
            { value: 'clients', label: t('Clients') },
            { value: 'members', label: members },
          ]}
          onChange={({ currentTarget }) => choose('readers', currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('About')}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: t('Everything') },
          { group: t('What clients are told'), items: CLIENT_MESSAGE_KINDS.map(named) },
          ...(seesMembers
            ? [{ group: t('What your own people are told'), items: MEMBER_MESSAGE_KINDS.map(named) }]
            : []),
        ]}
        onChange={({ currentTarget }) => choose('kind', currentTarget.value)}
      />
    </form>
  );
}
