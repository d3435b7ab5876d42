import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Metrics, type OperatorActor, Sweeps, Transactions } from '@vestibule/platform';
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
type Counts = Omit<DeliveryState, 'mailServer'>;
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
      this.metrics.onLook(`vestibule_messages_${name}`, help, async () => of(await this.counts({ kind: 'system' })));
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
    const counts = await this.counts(actor);
    const [carrier]: Carrier[] = await this.transactions.run(actor, (tx) =>
      tx.query(
        `SELECT asked_at AS "askedAt", answered_at AS "answeredAt", problem FROM message_carrier WHERE channel = 'email'`,
      ),
    );
    const { askedAt = null, answeredAt = null, problem = null } = carrier ?? {};
    const answers = askedAt === null ? null : problem === null;
    return { ...counts, mailServer: { isSetUp: this.post.isSetUp, answers, askedAt, answeredAt, problem } };
  }

  private async counts(actor: OperatorActor | { readonly kind: 'system' }): Promise<Counts> {
    const [counts]: Counts[] = await this.transactions.run(actor, (tx) =>
      tx.query(
        `SELECT count(*) FILTER (WHERE state IN ('due', 'sending') AND due_at <= $1)::int AS waiting,
           floor(extract(epoch FROM $1::timestamptz - min(due_at) FILTER (WHERE state IN ('due', 'sending') AND due_at <= $1)))::int AS "oldestWaitingSeconds",
           count(*) FILTER (WHERE state = 'failed' AND useless_at > $1)::int AS failed,
           (SELECT count(*)::int FROM message WHERE state = 'sent' AND sent_at > $1::timestamptz - interval '1 hour') AS "sentLastHour"
         FROM message WHERE state IN ('due', 'sending', 'failed')`,
        [this.clock.now()],
      ),
    );
    return counts ?? { waiting: 0, oldestWaitingSeconds: null, failed: 0, sentLastHour: 0 };
  }
}
