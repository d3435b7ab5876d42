import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@vestibule/kernel';
import { Coalesced, HotPath } from '@vestibule/platform';
import { LinkUnknown, Links, type VerifiedLink } from '@vestibule/sessions';
import { GATE_ROW, GATE_ROWS, type GateRow } from './gate-row.ts';

/** From a link to the facts behind it. A link we did not sign is refused before the database is asked. */
@Injectable()
export class GateLookup {
  private readonly rows: Coalesced<ParticipantId, GateRow>;

  constructor(
    hotPath: HotPath,
    private readonly links: Links,
  ) {
    this.rows = new Coalesced(async (ids) => {
      const found = await (ids.length === 1
        ? hotPath.rows<GateRow>(GATE_ROW, ids)
        : hotPath.rows<GateRow>(GATE_ROWS, [ids]));
      return new Map(found.map((row) => [row.participant_id, row]));
    });
  }

  /** @throws LinkUnknown for forged, mistyped and replaced links alike. */
  async byLink(token: string): Promise<GateRow> {
    const link = this.links.verify(token);
    if (!link) throw new LinkUnknown();
    return this.of(link);
  }

  /** @throws LinkUnknown for a link that was replaced. */
  async of(link: VerifiedLink): Promise<GateRow> {
    const row = await this.rows.get(link.participantId);
    if (!row || row.link_version !== link.version) throw new LinkUnknown();
    return row;
  }

  /** For the server's own questions about a participant. Undefined: there is none. */
  byParticipant(id: ParticipantId): Promise<GateRow | undefined> {
    return this.rows.get(id);
  }
}
