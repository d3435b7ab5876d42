import { LANGUAGES, newId, type PracticeId } from '@vestibule/kernel';
import { MEMBER_MESSAGE_KINDS } from '../messages/member-plan.ts';
import { madeUpMember, madeUpTopic } from '../settings/made-up-member.ts';
import { Texts } from '../texts/texts.ts';
import { memberLetter, type MemberTopic } from './member-letter.ts';
import type { Letter } from './letter.ts';
import type { Wording } from './wording.ts';

const NOW = new Date('2026-11-25T00:10:00Z');
const PRACTICE = { id: newId<'practice'>(NOW.getTime()) as PracticeId, name: 'Harbour Psychology', timeZone: 'Australia/Sydney', currency: 'AUD', country: 'AU' } as const; // prettier-ignore
const texts = new Texts();
const OWN: Wording = { subject: 'Ours: {{practice}}', body: 'Dear {{name}},\n\nour words.' };

const letterOf = (topic: MemberTopic, own: Wording | null, language: (typeof LANGUAGES)[number] = 'en'): Letter => {
  const member = madeUpMember(PRACTICE, language, NOW);
  return memberLetter(texts.toMembers(language), topic, member, NOW, (path) => `https://v.example${path}`, null, own);
};
const EACH = LANGUAGES.flatMap((language) => MEMBER_MESSAGE_KINDS.map((kind) => [kind, language] as const));

it.each(EACH)(
  'own words of %s in %s take the place of the subject and the first paragraph, and of nothing else',
  (kind, language) => {
    const topic = madeUpTopic(PRACTICE, kind, NOW);
    const [standard, ours] = [letterOf(topic, null, language), letterOf(topic, OWN, language)];
    const name = madeUpMember(PRACTICE, language, NOW).name;
    expect(ours).toEqual({
      ...standard,
      subject: 'Ours: Harbour Psychology',
      paragraphs: [`Dear ${name},`, 'our words.', ...standard.paragraphs.slice(1)],
    });
  },
);

const mail = { messageId: 'message', sessionId: 'session', channel: 'email', isTheAddress: true, at: NOW, uselessAt: NOW, startsAt: NOW, timeZone: PRACTICE.timeZone } as const; // prettier-ignore
const inquiry = { id: 'dp_1', sessionId: 'session', amountMinor: 8000, currency: 'AUD', isInquiry: true, openedAt: NOW, dueBy: null } as const; // prettier-ignore

it.each<[string, MemberTopic]>([
  ['a bank that only asks', { kind: 'dispute_opened', dispute: inquiry }],
  ['a text that did not arrive', { kind: 'message_returned', returned: { ...mail, channel: 'sms' } }],
])('%s is told in our words', (_what, topic) => {
  expect(letterOf(topic, OWN)).toEqual(letterOf(topic, null));
});

it('nothing more goes to an address at which nothing arrives: that is said beside own words', () => {
  expect(letterOf({ kind: 'message_returned', returned: mail }, OWN).paragraphs).toContain(
    'It says that nothing arrives at that address: nothing more is sent there.',
  );
});
