/**
 * Many short stretches rather than few long ones: a ratio is of two that were measured within seconds of each other. The full run takes
 * a quarter of an hour, a third of it to fill the database; `--quick` stays under a minute and a half, on two cores.
 */
export interface Plan {
  readonly rounds: number;
  readonly sessions: number;
  readonly ledgerEntries: number;
  /** The database that growth is measured against; undefined: not measured. */
  readonly fewSessions: number | undefined;
  readonly warmUpMs: number;
  readonly firstWarmUpMs: number;
  readonly crowdMs: number;
  readonly aloneMs: number;
  readonly openMs: number;
  readonly webhookMs: number;
  readonly coldStarts: number;
  /** Who wait with open pages at one api, and how long they are watched. */
  readonly waiting: number;
  readonly knockingMs: number;
}

export const FULL: Plan = {
  rounds: 9,
  sessions: 1_000_000,
  ledgerEntries: 10_000_000,
  fewSessions: 1_000,
  warmUpMs: 200,
  firstWarmUpMs: 2_000,
  crowdMs: 1_000,
  aloneMs: 800,
  openMs: 1_500,
  webhookMs: 1_000,
  coldStarts: 5,
  waiting: 5_000,
  knockingMs: 20_000,
};

export const QUICK: Plan = {
  rounds: 5,
  sessions: 1_000,
  ledgerEntries: 0,
  fewSessions: undefined,
  warmUpMs: 100,
  firstWarmUpMs: 700,
  crowdMs: 400,
  aloneMs: 300,
  openMs: 500,
  webhookMs: 400,
  coldStarts: 3,
  waiting: 1_000,
  knockingMs: 5_000,
};

/** `--waiting`: only the people who wait. */
export const WAITING: Plan = {
  ...FULL,
  rounds: 0,
  sessions: 5_000,
  ledgerEntries: 0,
  fewSessions: undefined,
  coldStarts: 0,
};
