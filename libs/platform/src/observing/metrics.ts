import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch. Labels are route patterns, states and codes: never an id, an address or a name. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'vestibule_http_request_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });
  readonly gateAnswers = new Counter({
    name: 'vestibule_gate_answers_total',
    help: 'Answers of the gate, by question, state and reason',
    labelNames: ['question', 'state', 'reason'] as const,
    registers: [this.registry],
  });
  readonly webhooks = new Counter({
    name: 'vestibule_webhooks_total',
    help: 'Webhooks received, by source and what became of them',
    labelNames: ['source', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly booksLate = new Counter({
    name: 'vestibule_books_late_total',
    help: 'Payments of which the ledger lacked a movement for a day',
    registers: [this.registry],
  });
  readonly putOut = new Counter({
    name: 'vestibule_people_put_out_total',
    help: 'People whom the server put out of a room, by reason',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Read each time that somebody looks. -1: it could not be told. */
  onLook(name: string, help: string, read: () => Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: async () => gauge.set(await read().catch(() => -1)),
    });
  }
}
