/** English is in the code; here is only what English says in two ways, one and many. */
export const PLURALS: Readonly<Record<string, string>> = {
  '{{count}} minutes_one': '{{count}} minute',
  '{{count}} minutes_other': '{{count}} minutes',
  '{{count}} hours_one': '{{count}} hour',
  '{{count}} hours_other': '{{count}} hours',
  '{{count}} days_one': '{{count}} day',
  '{{count}} days_other': '{{count}} days',
  'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted._one':
    'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for one day; then they are deleted.',
  'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted._other':
    'Everyone in the room reads these messages, also whoever joins later. Afterwards only the practitioner can, for {{count}} days; then they are deleted.',
};
