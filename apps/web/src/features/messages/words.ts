import type { MessageStanding, PracticeMessage } from '../../api/messages.ts';
import type { StateTone } from '../../ui/state-badge.tsx';
import { said, t } from '../../texts/texts.ts';

export const STANDING_WORDS: Readonly<Record<MessageStanding, string>> = said({
  failed: () => t('Not sent'),
  returned: () => t('Came back'),
  waiting: () => t('Waiting'),
  sent: () => t('Sent'),
  dropped: () => t('Not needed any more'),
  planned: () => t('Planned'),
});
export const STANDING_TONES: Readonly<Record<MessageStanding, StateTone>> = {
  failed: 'bad',
  returned: 'bad',
  waiting: 'waiting',
  sent: 'good',
  dropped: 'quiet',
  planned: 'quiet',
};

/** Where a message stands, as people ask for it. */
export function standingOf({ state, dueAt, arrival }: PracticeMessage, nowMs: number): MessageStanding {
  if (state === 'due' || state === 'sending') return Date.parse(dueAt) > nowMs ? 'planned' : 'waiting';
  return state === 'sent' && arrival === 'came_back' ? 'returned' : state;
}
