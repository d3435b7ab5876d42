import { Injectable } from '@nestjs/common';
import { type MemberId, memberIdentity } from '@vestibule/kernel';
import { type Actor, Transactions } from '@vestibule/platform';
import type { PeopleView, PersonInRoomView } from '../http/views.ts';

/** Names for the identities in a room: room tokens carry none. Row-level security shows each actor only their own session's people. */
@Injectable()
export class NamePeople {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, sessionId: string): Promise<PeopleView> {
    return this.transactions.run(actor, async (tx) => {
      const people: (Pick<PersonInRoomView, 'name' | 'role'> & { readonly id: string })[] = await tx.query(
        `SELECT m.id::text, m.name, 'practitioner' AS role FROM session s JOIN member m ON m.id = s.practitioner_id WHERE s.id = $1
         UNION ALL SELECT p.id::text, p.name, p.kind FROM participant p WHERE p.session_id = $1`,
        [sessionId],
      );
      const items = people.map(({ id, name, role }): PersonInRoomView => ({
        identity: role === 'practitioner' ? memberIdentity(id as MemberId) : id,
        name,
        role,
      }));
      return { items };
    });
  }
}
