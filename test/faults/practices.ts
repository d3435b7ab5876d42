import { createApi } from '@vestibule/api';
import type { Currency } from '@vestibule/kernel';
import { createLog, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { Stage } from './stage.ts';

export interface FaultyPractice {
  readonly accountId: string;
  readonly currency: Currency;
  /** The owner's API key. */
  readonly key: string;
  readonly owner: { readonly userId: string; readonly memberId: string; readonly email: string };
}

/** Two, none and three decimals. */
const HOMES: readonly { readonly currency: Currency; readonly country: string; readonly timeZone: string }[] = [
  { currency: 'AUD', country: 'AU', timeZone: 'Australia/Sydney' },
  { currency: 'USD', country: 'US', timeZone: 'America/New_York' },
  { currency: 'JPY', country: 'JP', timeZone: 'Asia/Tokyo' },
  { currency: 'KWD', country: 'KW', timeZone: 'Asia/Kuwait' },
  { currency: 'EUR', country: 'DE', timeZone: 'Europe/Berlin' },
  { currency: 'NZD', country: 'NZ', timeZone: 'Pacific/Auckland' },
];

/** The database, and where accounts are made. */
interface Where {
  readonly env: Stage['env'];
  readonly stripe: { account(about: Account): Promise<string> };
}
interface Account {
  readonly displayName: string;
  readonly country: string;
  readonly currency: string;
  readonly cardPayments: 'active';
}

/** Practices that can take money, each with an account of its own at the sandbox. */
export async function foundPractices(stage: Where, count: number): Promise<FaultyPractice[]> {
  const app = await createApi({ source: stage.env, log: createLog('api', 'error') });
  try {
    const practices = app.get(PracticesService);
    const found: FaultyPractice[] = [];
    for (let number = 0; number < count; number += 1) {
      const home = HOMES[number % HOMES.length];
      if (!home) throw new Error('there are no homes');
      const name = `Practice ${number + 1}`;
      const accountId = await stage.stripe.account({
        displayName: name,
        country: home.country.toLowerCase(),
        currency: home.currency.toLowerCase(),
        cardPayments: 'active',
      });
      const owner = { name: `Owner ${number + 1}`, email: `owner${number + 1}@practice.test`, role: 'owner' as const };
      const { key, member } = await app.get(Transactions).system(async (tx) => {
        const { practiceId, members } = await practices.found(tx, { name, ...home, members: [owner] });
        const [member] = members;
        if (!member) throw new Error('a practice without its owner');
        await practices.setAccount(tx, practiceId, accountId, 'active');
        await practices.setPayments(tx, practiceId, { acceptsPayments: true });
        return { ...(await practices.issueKey(tx, { practiceId, memberId: member.id }, 'faults')), member };
      });
      const { email } = owner;
      found.push({
        accountId,
        currency: home.currency,
        key,
        owner: { userId: member.userId, memberId: member.id, email },
      });
    }
    return found;
  } finally {
    await app.close();
  }
}
