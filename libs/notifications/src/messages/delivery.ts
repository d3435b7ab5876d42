import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Metrics, type OperatorActor, Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { Post } from '../mail/post.ts';

const ASK_EVERY_MS = 30_000;

/** How messages go, over all practices. */
export interface DeliveryState {
  readonly waiting: number;
  readonly oldestWaitingSeconds: number | null;
  readonly failed: number;
  readonly sentLastHour: number;
  readonly mailServer: {
    readonly isSetUp: boolean;
    /** Null: nobody has asked yet. */
    readonly answers: boolean | null;
    readonly askedAt: Date | null;
    readonly answeredAt: Date | null;
    readonly problem: string | null;
  };
}
type Counts = Omit<DeliveryState, 'mailServer' | 'sentLastHour'>;
interface Carrier {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly problem: string | null;
}

/** Whether messages get through: asks the mail server every half minute whether it is there, also while there is nothing to send. */
@Injectable()
export class Delivery implements OnModuleInit {
  constructor(
    private readonly post: Post,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.post.isSetUp) this.sweeps.every(ASK_EVERY_MS, 'notifications.ask-mail-server', () => this.ask());
    const look = (name: string, help: string, of: (counts: Counts) => number): void =>
      this.metrics.onLook(`vestibule_messages_${name}`, help, () =>
        this.transactions.system(async (tx) => of(await this.counts(tx))),
      );
    look('waiting', 'Messages whose time has come', ({ waiting }) => waiting);
    look('failed', 'Messages that wait for a person', ({ failed }) => failed);
    look('waited_seconds', 'How long the oldest has waited', ({ oldestWaitingSeconds }) => oldestWaitingSeconds ?? 0);
  }

  async ask(): Promise<void> {
    const problem = await this.post.problem();
    const now = this.clock.now();
    await this.transactions.system((tx) =>
      tx.query(
        `INSERT INTO message_carrier (channel, asked_at, answered_at, problem) VALUES ('email', $1, $2, $3)
           ON CONFLICT (channel) DO UPDATE SET asked_at = excluded.asked_at, answered_at = coalesce(excluded.answered_at, message_carrier.answered_at), problem = excluded.problem`,
        [now, problem === null ? now : null, problem],
      ),
    );
  }

  async state(actor: OperatorActor): Promise<DeliveryState> {
    return this.transactions.run(actor, async (tx) => {
      const [carrier]: Carrier[] = await tx.query(
        `SELECT asked_at AS "askedAt", answered_at AS "answeredAt", problem FROM message_carrier WHERE channel = 'email'`,
      );
      const { askedAt = null, answeredAt = null, problem = null } = carrier ?? {};
      const answers = askedAt === null ? null : problem === null;
      return {
        ...(await this.counts(tx)),
        sentLastHour: await this.sentLastHour(tx),
        mailServer: { isSetUp: this.post.isSetUp, answers, askedAt, answeredAt, problem },
      };
    });
  }

  /** Asks only for what is not done with: of the many that were sent nothing is read. */
  private async counts(tx: EntityManager): Promise<Counts> {
    const [counts]: Counts[] = await tx.query(
      `SELECT w.waiting, floor(extract(epoch FROM $1::timestamptz - w.oldest))::int AS "oldestWaitingSeconds",
         (SELECT count(*)::int FROM message WHERE state = 'failed' AND useless_at > $1) AS failed
       FROM (SELECT count(*)::int AS waiting, min(due_at) AS oldest FROM message WHERE state IN ('due', 'sending') AND due_at <= $1) w`,
      [this.clock.now()],
    );
    return counts ?? { waiting: 0, oldestWaitingSeconds: null, failed: 0 };
  }

  private async sentLastHour(tx: EntityManager): Promise<number> {
    const [row]: { sent: number }[] = await tx.query(
      `SELECT count(*)::int AS sent FROM message WHERE state = 'sent' AND sent_at > $1::timestamptz - interval '1 hour'`,
      [this.clock.now()],
    );
    return row?.sent ?? 0;
  }
}
