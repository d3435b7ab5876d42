import type { INestApplication } from '@nestjs/common';
import { Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import supertest from 'supertest';

/** Somebody with an account. Members of a practice have an API key too. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly memberId?: string;
  readonly key?: string;
}
export type Agent = ReturnType<typeof supertest.agent>;

export const PASSWORD = 'a password of the tests';

/** Requests without any credential. */
export const nobody = (url: string): Agent => supertest.agent(url);

/** Requests with an API key. */
export const withKey = (url: string, key: string): Agent => supertest.agent(url).set('authorization', `Bearer ${key}`);

/** Signs in as a browser does and keeps the cookie; its requests come from our own pages. The person's password becomes `PASSWORD`. */
export async function signedIn(app: INestApplication, url: string, person: Person): Promise<Agent> {
  await givePassword(app, person);
  const agent = supertest.agent(url).set('origin', url);
  await agent.post('/api/auth/sign-in/email').send({ email: person.email, password: PASSWORD }).expect(200);
  return agent;
}

export const givePassword = (app: INestApplication, { userId }: Person): Promise<void> =>
  app.get(Transactions).system((tx) => app.get(PracticesService).setPassword(tx, userId, PASSWORD));
