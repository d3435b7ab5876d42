export const USUAL_LABEL = 'Telehealth session';

const LABEL = /^\p{L}[\p{L}\p{N} .,&'()-]{2,39}$/u;
/** What an appointment is about must not reach bank statements, receipts or Stripe. Not complete: the settings ask the owner to take care. */
const CLINICAL =
  /psych|therap|counsel|depress|anxiety|addict|abus|trauma|diagnos|disorder|treatment|\b(?:hiv|std|sti|adhd)\b|sexual|fertil|pregnan|abort|cancer|oncolog|rehab|suicid|autis|dementia|mental/i;

/** Why this cannot be what payments are booked under, with the cure; undefined when it can. */
export function labelProblem(label: string): string | undefined {
  if (!LABEL.test(label))
    return 'must have 3 to 40 letters, digits, spaces or . , & \' ( ) -, beginning with a letter, for example "Telehealth session"';
  if (CLINICAL.test(label))
    return `says what the appointment is about, and would stand on clients’ receipts and bank papers; use neutral words such as "${USUAL_LABEL}"`;
  return undefined;
}
