import { APPOINTMENT } from './de/appointment.ts';
import { CALL } from './de/call.ts';
import { CANCELLING } from './de/cancelling.ts';
import { COMMON } from './de/common.ts';
import { DEVICES } from './de/devices.ts';
import { DOORS } from './de/doors.ts';
import { MONEY } from './de/money.ts';
import { PAYING } from './de/paying.ts';
import { WAITING } from './de/waiting.ts';

/** German, for whoever comes by a link. Keys are the English sentences as they stand in the code; `texts.spec.ts` holds the two together. */
export const DE: Readonly<Record<string, string>> = {
  ...COMMON,
  ...APPOINTMENT,
  ...PAYING,
  ...MONEY,
  ...CANCELLING,
  ...DOORS,
  ...WAITING,
  ...DEVICES,
  ...CALL,
};

export { DE_SERVER } from './de/server.ts';
