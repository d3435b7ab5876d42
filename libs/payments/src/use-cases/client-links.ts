import { Injectable } from '@nestjs/common';
import { type LinkActor, RateLimits } from '@vestibule/platform';
import { Links, LinkUnknown, Participant, type VerifiedLink } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';

/** Whoever comes with a participant's link: the credential of the client's own routes about money. */
@Injectable()
export class ClientLinks {
  constructor(
    private readonly links: Links,
    private readonly limits: RateLimits,
  ) {}

  /** `address`: the sender's. As on every page of the link, a token that we did not sign costs it a point. @throws LinkUnknown, TooManyRequests */
  async verify(token: string, address: string): Promise<VerifiedLink & { readonly actor: LinkActor }> {
    const link = this.links.verify(token);
    if (!link) {
      await this.limits.wrongLinks.take(address);
      throw new LinkUnknown();
    }
    return { ...link, actor: { kind: 'link', participantId: link.participantId } };
  }

  /** @throws LinkUnknown for a link that was replaced. */
  async participant(tx: EntityManager, link: VerifiedLink): Promise<Participant> {
    const participant = await tx.findOneBy(Participant, { id: link.participantId });
    if (!participant || participant.linkVersion !== link.version) throw new LinkUnknown();
    return participant;
  }
}
