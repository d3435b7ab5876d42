/** Something that goes wrong with the next matching API calls. */
export interface Fault {
  /** Part of the path, such as `/v1/checkout/sessions`. */
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** `error_500`, `rate_limit` (429), `timeout` (the connection is cut without an answer) or `slow`. */
  readonly kind: 'error_500' | 'rate_limit' | 'timeout' | 'slow';
  /** `before`: nothing happens. `after`: it happens, and only the answer is lost; with error_500 the 500 is what a retry replays. */
  readonly when?: 'before' | 'after';
  /** How many calls; 1 unless told. */
  readonly times?: number;
  /** For `slow`: how long the call takes. Its idempotency key is in use meanwhile. */
  readonly delayMs?: number;
}

/** The faults that are waiting for their calls. The first that matches strikes. */
export class Faults {
  private waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  strike(method: string, path: string): Fault | undefined {
    const hit = this.waiting.find(
      ({ fault }) => path.includes(fault.path) && (fault.method === undefined || fault.method === method),
    );
    if (!hit) return undefined;
    hit.left -= 1;
    this.waiting = this.waiting.filter(({ left }) => left > 0);
    return hit.fault;
  }

  list(): Fault[] {
    return this.waiting.map(({ fault, left }) => ({ ...fault, times: left }));
  }

  clear(): void {
    this.waiting = [];
  }
}
