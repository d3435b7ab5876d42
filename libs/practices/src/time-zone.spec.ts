import { isTimeZone } from './time-zone.ts';

describe('a time zone', () => {
  it.each(['Australia/Sydney', 'America/St_Johns', 'UTC', 'Asia/Kathmandu'])('%s is one', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );
  it.each(['', 'Sydney', 'Australia/Nowhere', '+10:00', 'AEST+1', ' Australia/Sydney'])('"%s" is none', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
