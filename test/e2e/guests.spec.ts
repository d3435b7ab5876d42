import supertest from 'supertest';
import type { Agent } from '../support/people.ts';
import { type GivenSession, LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** A carer, an interpreter: invited before the call or in the middle of it. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('10:00')));

let day = 1;
async function inTheMiddle(
  body: Readonly<Record<string, unknown>> = {},
): Promise<GivenSession & { practitionerAs: Agent }> {
  day += 1;
  const startsAt = `2026-12-${String(day).padStart(2, '0')}T10:00`;
  const given = await world.given.session({ startsAt, feeMinor: 8000, body });
  world.clock.set(world.at(startsAt));
  return { ...given, practitionerAs: world.as(given.practitioner) };
}
const guestsOf = (given: GivenSession): string => `/api/sessions/${given.session.id}/guests`;
async function invited(given: GivenSession, name = 'Ivy Interpreter'): Promise<LinkHolder> {
  const { body } = await world.as(given.practitioner).post(guestsOf(given)).send({ name }).expect(201);
  return new LinkHolder(world, body.id, body.link);
}

it('a guest has a link of their own and nothing to pay, and waits like a client', async () => {
  const given = await inTheMiddle({ waitingRoom: true });
  const { practitionerAs, client, session } = given;
  const guest = await invited(given);
  const { body } = await guest.view().expect(200);
  expect(body).toMatchObject({ state: 'knock', fee: null, participant: { name: 'Ivy Interpreter', kind: 'guest' } });
  await guest.knock().expect(200);
  expect(await client.stands()).toMatchObject({ state: 'pay' });
  const waiting = await practitionerAs.get(`/api/sessions/${session.id}/waiting`).expect(200);
  expect(waiting.body.items).toMatchObject([{ name: 'Ivy Interpreter', kind: 'guest' }]);
  await practitionerAs
    .post(`/api/sessions/${session.id}/waiting/admit`)
    .send({ participantId: guest.participantId })
    .expect(200);
  expect(await guest.stands()).toMatchObject({ state: 'enter' });
  const line = await practitionerAs.get(`/api/sessions/${session.id}/timeline`).expect(200);
  expect(line.body.items).toContainEqual(
    expect.objectContaining({ kind: 'guest_invited', participantName: 'Ivy Interpreter' }),
  );
});

it('the invitation is taken back: the link is dead at once, and there is room for another; saying it twice changes nothing', async () => {
  const given = await inTheMiddle();
  const guest = await invited(given);
  const path = `/api/participants/${guest.participantId}/invitation`;
  const { body } = await given.practitionerAs.delete(path).expect(200);
  expect(body.participants).toContainEqual(
    expect.objectContaining({ id: guest.participantId, cancelledAt: expect.any(String) }),
  );
  await guest.view().expect(404);
  await guest.pass().expect(404);
  await given.practitionerAs.delete(path).expect(200);
  const link = body.participants.find(({ id }: { id: string }) => id === guest.participantId).link;
  const token = String(link).slice(String(link).lastIndexOf('/') + 1);
  await supertest(world.url).post(`/api/join/${token}/pass`).expect(410); // nor is the link that the practice still sees
  const lines = await given.practitionerAs.get(`/api/sessions/${given.session.id}/timeline`).expect(200);
  expect(lines.body.items.filter(({ kind }: { kind: string }) => kind === 'guest_withdrawn')).toHaveLength(1);
  const refused = await given.practitionerAs
    .delete(`/api/participants/${given.client.participantId}/invitation`)
    .expect(422);
  expect(refused.body.errors).toMatchObject([{ field: 'id' }]);
});

it('five people and no more, the practitioner among them', async () => {
  const given = await inTheMiddle();
  const [first] = [await invited(given, 'One'), await invited(given, 'Two'), await invited(given, 'Three')];
  const { body } = await given.practitionerAs.post(guestsOf(given)).send({ name: 'Four' }).expect(409);
  expect(body).toMatchObject({ code: 'SESSION_FULL', most: 5 });
  await given.practitionerAs.delete(`/api/participants/${first?.participantId}/invitation`).expect(200);
  await invited(given, 'Four');
});

it('as many as the practice says: more during the call, fewer without turning anybody away', async () => {
  const given = await inTheMiddle();
  const owner = world.as(given.practice.owner);
  const allow = (mostPeople: number) => owner.patch('/api/practice').send({ mostPeople }).expect(200);
  const full = () => given.practitionerAs.post(guestsOf(given)).send({ name: 'One more' }).expect(409);
  await allow(2);
  expect((await full()).body).toMatchObject({ code: 'SESSION_FULL', most: 2 });
  await allow(6);
  for (const name of ['One', 'Two', 'Three', 'Four']) await invited(given, name);
  await full();
  await allow(3);
  await full();
  expect(await given.client.stands()).toMatchObject({ state: 'pay' });
  const tooMany = { participants: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] };
  const times = { startsAt: '2027-03-01T10:00', endsAt: '2027-03-01T10:30' };
  const { body } = await given.practitionerAs
    .post('/api/sessions')
    .send({ ...times, ...tooMany })
    .expect(422);
  expect(body.errors).toEqual([{ field: 'participants', message: expect.stringContaining('must name at most 2') }]);
  for (const mostPeople of [1, 11, 2.5, null]) {
    const refused = await owner.patch('/api/practice').send({ mostPeople }).expect(422);
    expect(refused.body.errors).toContainEqual({ field: 'mostPeople', message: 'must be 2 to 10 people' });
  }
});

it('a guest whose invitation was taken back is neither muted nor removed, and gets no new link; a client who called off does', async () => {
  const given = await inTheMiddle();
  const guest = await invited(given);
  const who = { participantId: guest.participantId };
  const { practitionerAs, session } = given;
  await practitionerAs.delete(`/api/participants/${guest.participantId}/invitation`).expect(200);
  for (const path of [
    `/api/sessions/${session.id}/call/mute`,
    `/api/sessions/${session.id}/call/remove`,
    `/api/participants/${guest.participantId}/link/rotate`,
  ])
    expect((await practitionerAs.post(path).send(who).expect(409)).body.code).toBe('PARTICIPANT_NOT_COMING');
  const lines = await practitionerAs.get(`/api/sessions/${session.id}/timeline`).expect(200);
  expect(lines.body.items.map(({ kind }: { kind: string }) => kind)).not.toContain('link_rotated');
  const one = await world.given.session({
    practice: given.practice,
    startsAt: '2027-04-01T10:00',
    participants: [{ name: 'Casey' }, { name: 'Kim' }],
  });
  const { participantId } = one.client;
  await practitionerAs.post(`/api/sessions/${one.session.id}/cancel`).send({ by: 'client', participantId }).expect(200);
  await practitionerAs.post(`/api/participants/${participantId}/link/rotate`).expect(200);
});

it('nobody is invited to what is over, by somebody else’s practitioner, or without a name', async () => {
  const given = await inTheMiddle();
  const { practitionerAs, practice } = given;
  const other = await world.given.session({ practice, practitioner: practice.owner, startsAt: '2027-01-10T10:00' });
  await practitionerAs.post(guestsOf(other)).send({ name: 'Ivy' }).expect(403);
  const { body } = await practitionerAs.post(guestsOf(given)).send({ name: ' ', email: 'no' }).expect(422);
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['name', 'email']);
  world.clock.set(new Date(given.session.closesAt));
  expect((await practitionerAs.post(guestsOf(given)).send({ name: 'Ivy' }).expect(409)).body.code).toBe(
    'SESSION_NOT_MOVABLE',
  );
});
