import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, type MemberId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';

const NOTED_EVERY_MS = 20_000;

/**
 * Which members have a page of ours open, for whoever asks later and in another process: when one was last seen is noted when a page opens and every
 * twenty seconds while it stays. Nobody is crossed out: a process that dies cannot, so what counts is that the last note is fresh.
 */
@Injectable()
export class MembersLooking implements OnApplicationShutdown {
  private readonly log = new Logger('MembersLooking');
  /** How many pages of each are open here. */
  private readonly pages = new Map<MemberId, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async came(memberId: MemberId): Promise<void> {
    this.pages.set(memberId, (this.pages.get(memberId) ?? 0) + 1);
    this.timer ??= setInterval(() => this.noteAll(), NOTED_EVERY_MS).unref();
    await this.note([memberId]);
  }

  left(memberId: MemberId): void {
    const left = (this.pages.get(memberId) ?? 0) - 1;
    if (left > 0) this.pages.set(memberId, left);
    else this.pages.delete(memberId);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private noteAll(): void {
    if (this.pages.size === 0) return;
    this.note([...this.pages.keys()]).catch((error: unknown) =>
      this.log.warn({ err: error }, 'who looks at a page could not be noted; it is tried again'),
    );
  }

  /** In the order of their ids: several processes write the same rows. */
  private note(memberIds: readonly MemberId[]): Promise<void> {
    const now = this.clock.now();
    return this.transactions.system(async (tx) => {
      await tx.query(
        `INSERT INTO member_looking AS l (member_id, practice_id, seen_at) SELECT id, practice_id, $2 FROM member WHERE id = ANY($1) ORDER BY id
         ON CONFLICT (member_id) DO UPDATE SET seen_at = greatest(l.seen_at, excluded.seen_at)`,
        [memberIds, now],
      );
    });
  }
}
