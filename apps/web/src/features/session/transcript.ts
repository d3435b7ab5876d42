import type { CallMessage } from '../../api/in-call.ts';
import { clockTime, longDate } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

/** The chat as plain text: who, when in the practice's zone, and what. Lines of one message stay together by a small indent. */
export function transcriptOf(
  messages: readonly CallMessage[],
  about: { readonly title: string; readonly startsAt: string; readonly zone: string },
): string {
  const { title, startsAt, zone } = about;
  const head = t('Chat: {{title}}, {{startsAt}} (times in {{zone}})', {
    title,
    startsAt: longDate(startsAt, zone),
    zone,
  });
  const lines = messages.map(
    ({ at, name, text }) => `${clockTime(at, zone)}  ${name}: ${text.split(/\r?\n/).join('\n    ')}`,
  );
  return [head, '', ...lines, ''].join('\n');
}
