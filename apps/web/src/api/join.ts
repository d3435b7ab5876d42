import { language } from '../texts/texts.ts';
import { asOneDevice } from './device.ts';
import { ask, receive } from './http.ts';
import { ownClock } from './own-clock.ts';
import { serverClock } from './server-clock.ts';
import type { Items, JoinView, PassWish, RoomPass, RoomPerson } from './types.ts';

const at = (token: string, rest = '') => `/api/join/${encodeURIComponent(token)}${rest}`;

/** `sentMs`: when the question left, by this device's clock; the answer says what time it was at the server. */
async function timed(answer: Promise<JoinView>, sentMs: number): Promise<JoinView> {
  const view = await answer;
  serverClock.observe(Date.parse(view.serverTime), sentMs, Date.now());
  return view;
}

export const readJoin = (token: string, signal?: AbortSignal) =>
  timed(ask<JoinView>(at(token), signal ? { signal } : {}), Date.now());

/** The same, for the question that was asked while the page itself was still on its way. */
export const readEarlyJoin = (answer: Promise<Response>, sentMs: number) =>
  timed(receive<JoinView>(answer, sentMs), sentMs);

/** Where to send the browser to pay. Asking twice gives the same open checkout. `keepCard`: the client's own wish. */
export const openCheckout = (token: string, keepCard?: boolean) =>
  ask<{ url: string }>(at(token, '/checkout'), {
    method: 'POST',
    body: { ...ownClock(), language: language(), ...(keepCard === undefined ? {} : { keepCard }) },
  });

/** Coming back from the checkout proves nothing; it only makes the server look at once. */
export const returnFromCheckout = (token: string, checkoutSessionId: string) =>
  timed(ask<JoinView>(at(token, '/return'), { method: 'POST', body: { checkoutSessionId } }), Date.now());

export async function takePass(token: string, wish: PassWish = {}): Promise<RoomPass> {
  await asOneDevice(token);
  return ask<RoomPass>(at(token, '/pass'), { method: 'POST', body: wish });
}

export const readPeople = async (token: string) => (await ask<Items<RoomPerson>>(at(token, '/people'))).items;
