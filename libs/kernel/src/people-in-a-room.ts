/**
 * How many people a session may have room for, the practitioner among them: a practice says a number between. Beyond ten, pictures on a phone are too small
 * to read a face from, and each phone has to receive nine of them; an appointment with more is a lecture, and wants another product.
 */
export const PEOPLE_IN_A_ROOM = { least: 2, usual: 5, most: 10 } as const;
