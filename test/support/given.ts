import { Transactions } from '@vestibule/platform';
import { type FoundedMember, type Founding, PracticesService } from '@vestibule/practices';
import type { StripeSandbox } from '@vestibule/stripe-sandbox';
import type { INestApplication } from '@nestjs/common';
import type { Person } from './people.ts';

export interface GivenPractice {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  /** The connected Stripe account; undefined where none was asked for. */
  readonly accountId: string | undefined;
  readonly owner: Person;
  readonly practitioner: Person;
  readonly reception: Person;
}
export interface PracticeWishes extends Partial<Omit<Founding, 'members'>> {
  /** Whether its Stripe account can take cards: `active` (default), `pending`, or `none` for no account at all. */
  readonly account?: 'active' | 'pending' | 'none';
  /** Whether the owner has switched online payments on; where the account is active they have, unless told otherwise. */
  readonly accepts?: boolean;
}

let founded = 0;

/** Makes a practice with an owner, a practitioner and a receptionist, an API key each, and a Stripe account in the sandbox. */
export async function foundPractice(
  app: INestApplication,
  stripe: StripeSandbox,
  wishes: PracticeWishes,
): Promise<GivenPractice> {
  const { account = 'active', accepts = true, ...about } = wishes;
  const number = (founded += 1);
  const founding = {
    name: `Practice ${number}`,
    timeZone: 'Australia/Sydney',
    currency: 'AUD',
    country: 'AU',
    ...about,
    members: [
      { name: `Olivia Owner ${number}`, email: `owner${number}@practice.test`, role: 'owner' as const },
      {
        name: `Priya Practitioner ${number}`,
        email: `practitioner${number}@practice.test`,
        role: 'practitioner' as const,
      },
      { name: `Rory Reception ${number}`, email: `reception${number}@practice.test`, role: 'reception' as const },
    ],
  };
  const accountId =
    account === 'none'
      ? undefined
      : stripe.account({
          displayName: founding.name,
          country: founding.country.toLowerCase(),
          currency: founding.currency.toLowerCase(),
          cardPayments: account,
        }).id;
  const practices = app.get(PracticesService);
  return app.get(Transactions).system(async (tx) => {
    const { practiceId, members } = await practices.found(tx, founding);
    const people: Person[] = [];
    for (const member of members) people.push(await withKey(member));
    if (accountId) await practices.setAccount(tx, practiceId, accountId, account === 'active' ? 'active' : 'pending');
    await practices.setPayments(tx, practiceId, { acceptsPayments: account === 'active' && accepts });
    const [owner, practitioner, reception] = people as [Person, Person, Person];
    const { name, currency, timeZone } = founding;
    return { id: practiceId, name, currency, timeZone, accountId, owner, practitioner, reception };

    async function withKey(member: FoundedMember): Promise<Person> {
      const { key } = await practices.issueKey(tx, { practiceId, memberId: member.id }, 'tests');
      return { memberId: member.id, userId: member.userId, name: member.name, email: member.email, key };
    }
  });
}

/** Somebody who runs the installation and belongs to no practice: signs in with a cookie, has no key. */
export async function makeOperator(app: INestApplication): Promise<Person> {
  const number = (founded += 1);
  const account = { name: `Oscar Operator ${number}`, email: `operator${number}@vestibule.test` };
  const userId = await app
    .get(Transactions)
    .system((tx) => app.get(PracticesService).account(tx, { ...account, operator: true }));
  return { ...account, userId };
}
