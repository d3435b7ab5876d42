/** How long and how often; the full run stays under ten minutes, `--quick` under a minute and a half, on two cores. */
export interface Plan {
  readonly rounds: number;
  readonly sessions: number;
  /** The database that growth is measured against; undefined: not measured. */
  readonly fewSessions: number | undefined;
  readonly warmUpMs: number;
  readonly firstWarmUpMs: number;
  readonly crowdMs: number;
  readonly aloneMs: number;
  readonly openMs: number;
  readonly webhookMs: number;
  readonly coldStarts: number;
}

export const FULL: Plan = {
  rounds: 5,
  sessions: 1_000_000,
  fewSessions: 1_000,
  warmUpMs: 300,
  firstWarmUpMs: 2_000,
  crowdMs: 2_000,
  aloneMs: 1_500,
  openMs: 3_000,
  webhookMs: 1_500,
  coldStarts: 5,
};

export const QUICK: Plan = {
  rounds: 3,
  sessions: 1_000,
  fewSessions: undefined,
  warmUpMs: 100,
  firstWarmUpMs: 700,
  crowdMs: 600,
  aloneMs: 500,
  openMs: 800,
  webhookMs: 600,
  coldStarts: 3,
};
