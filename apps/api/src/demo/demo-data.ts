import { createHmac } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { addMinutes, Clock } from '@vestibule/kernel';
import { ConnectAccount, PaymentsEnv } from '@vestibule/payments';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { type KeyOwner, PracticesEnv, PracticesService } from '@vestibule/practices';
import { AppointmentTypes, LookAtSessions, ScheduleSession, type SessionView } from '@vestibule/sessions';
import { APPOINTMENT_TYPES, FEE, HARBOUR, OPERATOR, OWNER, PRACTITIONER, SIGN_INS } from './harbour.ts';
import { activate } from './sandbox.ts';

const TITLE = 'Demo consultation';
const MINUTES = 50;
/** A demo session is offered again as long as somebody new still has this long in it. */
const LEAST_MINUTES_LEFT = 30;

export interface DemoData {
  readonly practice: { readonly name: string };
  readonly signIns: typeof SIGN_INS;
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly clientLink: string;
  };
  readonly apiKey: string;
}

/** The demo practice with its people, once, and a session that is open now. Safe to run again at any time. */
export async function makeDemoData(context: INestApplicationContext): Promise<DemoData> {
  const { owner, isNew } = await people(context);
  const canCollect = await connectStripe(context, owner.practiceId, isNew);
  const practitioner = await actorOf(context, PRACTITIONER);
  if (isNew) await firstDay(context, await actorOf(context, OWNER), practitioner, canCollect);
  const session = await sessionThatIsOpen(context, practitioner, canCollect);
  const [client] = session.participants;
  if (!client) throw new Error('the demo session has no client');
  const { id, title, startsAt, endsAt } = session;
  return {
    practice: { name: HARBOUR.name },
    signIns: SIGN_INS,
    session: { id, title, startsAt, endsAt, clientLink: client.link },
    apiKey: await apiKey(context, owner),
  };
}

/** All in one transaction: either the practice is there with everybody, or not at all. */
function people(context: INestApplicationContext): Promise<{ owner: KeyOwner; isNew: boolean }> {
  const practices = context.get(PracticesService);
  return context.get(Transactions).system(async (tx) => {
    const known = await practices.actorOf(tx, OWNER.email);
    if (known) return { owner: known, isNew: false };
    const { practiceId, members } = await practices.found(tx, HARBOUR);
    await practices.account(tx, OPERATOR);
    const [owner] = members;
    if (!owner) throw new Error('the demo practice has no owner');
    return { owner: { practiceId, memberId: owner.id }, isNew: true };
  });
}

/** Whether fees can be set. With Stripe's own keys the owner connects an account in the settings; only the sandbox is asked here. */
async function connectStripe(context: INestApplicationContext, practiceId: string, isNew: boolean): Promise<boolean> {
  const { STRIPE_API_BASE: sandbox } = context.get(PaymentsEnv);
  const accounts = context.get(ConnectAccount);
  if (sandbox !== undefined) {
    const { accountId } = await accounts.connectPractice(practiceId);
    await activate(sandbox, accountId);
  }
  if ((await accounts.refreshAccount(practiceId)) !== 'active') return false;
  const practices = context.get(PracticesService);
  return context.get(Transactions).system(async (tx) => {
    // The demo is about paying: its owner has switched payments on, once. Whoever switches them off later is not overruled.
    if (isNew) await practices.setPayments(tx, practiceId, { acceptsPayments: true });
    return (await practices.facts(tx, practiceId)).canCollect;
  });
}

/** What the practice has on its first day: appointment types, and something in tomorrow's agenda. */
async function firstDay(
  context: INestApplicationContext,
  owner: MemberActor,
  practitioner: MemberActor,
  canCollect: boolean,
): Promise<void> {
  const types = context.get(AppointmentTypes);
  for (const type of APPOINTMENT_TYPES) await types.add(owner, type);
  const tomorrow = dayIn(HARBOUR.timeZone, addMinutes(context.get(Clock).now(), 24 * 60));
  await context.get(ScheduleSession).run(practitioner, {
    title: 'Standard consultation',
    startsAt: `${tomorrow}T10:00`,
    endsAt: `${tomorrow}T10:30`,
    participants: [{ name: 'Robin Alvarez', email: 'robin@example.com', ...(canCollect ? { fee: FEE } : {}) }],
  });
}

/** One that has begun or begins within minutes and whose client has not paid yet; else a new one. */
async function sessionThatIsOpen(
  context: INestApplicationContext,
  practitioner: MemberActor,
  canCollect: boolean,
): Promise<SessionView> {
  const now = context.get(Clock).now();
  const { items } = await context
    .get(LookAtSessions)
    .list(practitioner, { from: now.toISOString(), to: addMinutes(now, 10).toISOString(), limit: 200 });
  const until = addMinutes(now, LEAST_MINUTES_LEFT);
  const unpaid = canCollect ? 'due' : 'not_required';
  const usable = items.findLast(
    (session) =>
      session.title === TITLE &&
      session.phase === 'open' &&
      new Date(session.endsAt) > until &&
      session.participants[0]?.standing === unpaid,
  );
  if (usable) return usable;
  const startsAt = new Date(Math.floor(now.getTime() / 300_000) * 300_000);
  return context.get(ScheduleSession).run(practitioner, {
    title: TITLE,
    startsAt: startsAt.toISOString(),
    endsAt: addMinutes(startsAt, MINUTES).toISOString(),
    allowOverlap: true,
    participants: [{ name: 'Sam Taylor', email: 'sam@example.com', ...(canCollect ? { fee: FEE } : {}) }],
  });
}

/** Derived from AUTH_SECRET, so that the same installation can print it again: keys are kept only as hashes. */
function apiKey(context: INestApplicationContext, owner: KeyOwner): Promise<string> {
  const { AUTH_SECRET } = context.get(PracticesEnv);
  const secret = `vk_${createHmac('sha256', AUTH_SECRET).update('demo API key').digest('hex').slice(0, 48)}`;
  return context.get(Transactions).system(async (tx) => {
    const { key } = await context.get(PracticesService).issueKey(tx, owner, 'demo', secret);
    return key;
  });
}

async function actorOf(
  context: INestApplicationContext,
  person: typeof OWNER | typeof PRACTITIONER,
): Promise<MemberActor> {
  const actor = await context.get(Transactions).system((tx) => context.get(PracticesService).actorOf(tx, person.email));
  if (!actor) throw new Error(`the demo practice has lost its ${person.role}: start again with "npm run reset"`);
  return actor;
}

/** `2026-11-26`: the day it is there at that instant. */
const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
