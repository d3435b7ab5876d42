import { lineItem } from '../objects/checkout-session.ts';
import { showDispute } from '../engine/disputes.ts';
import { currentBalanceTransaction } from '../engine/settlement.ts';
import { showFee } from '../objects/show-fee.ts';
import type { Engine } from '../engine/engine.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import { invalidRequest } from './errors.ts';
import { page } from './lists.ts';

type Shown = Record<string, unknown>;
const DEPTH_MAX = 4;

/** Which fields of which object hold an id that can be replaced by the object. */
const EXPANDABLE: Readonly<Record<string, readonly string[]>> = {
  'checkout.session': ['payment_intent', 'customer', 'line_items'],
  payment_intent: ['latest_charge', 'payment_method', 'customer'],
  charge: [
    'balance_transaction',
    'application_fee',
    'payment_intent',
    'customer',
    'failure_balance_transaction',
    'refunds',
  ],
  refund: [
    'balance_transaction',
    'charge',
    'payment_intent',
    'payment_method',
    'failure_balance_transaction',
    'customer',
  ],
  balance_transaction: ['source'],
  payout: ['balance_transaction', 'failure_balance_transaction'],
  dispute: ['charge', 'payment_intent', 'balance_transactions'],
  'radar.early_fraud_warning': ['charge', 'payment_intent'],
  application_fee: ['balance_transaction', 'charge'],
  fee_refund: ['balance_transaction', 'fee'],
  payment_method: ['customer'],
};

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of the answer with the asked ids replaced by what they stand for, at most four levels deep. */
export function expand(engine: Engine, account: string, answer: unknown, paths: readonly string[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(answer));
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > DEPTH_MAX + (steps[0] === 'data' ? 1 : 0)) {
      throw invalidRequest(`You cannot expand more than ${DEPTH_MAX} levels of a property. Property: ${path}`, {
        param: 'expand',
      });
    }
    open(engine, account, copy, steps, path);
  }
  return copy;
}

function open(engine: Engine, account: string, target: unknown, steps: readonly string[], whole: string): void {
  const [step, ...rest] = steps;
  if (step === undefined || target === null) return;
  const refuse = (): never => {
    throw invalidRequest(`This property cannot be expanded (${whole}).`, { param: 'expand' });
  };
  if (!isShown(target)) return refuse();
  if (target['object'] === 'list' || Array.isArray(target['data'])) {
    if (step !== 'data' || !Array.isArray(target['data'])) return refuse();
    for (const item of target['data']) open(engine, account, item, rest, whole);
    return;
  }
  const expandable = EXPANDABLE[String(target['object'])] ?? [];
  if (!expandable.includes(step)) return refuse();
  const value = target[step];
  if (value === undefined && (step === 'line_items' || step === 'refunds'))
    target[step] = included(engine, account, target, step);
  else if (typeof value === 'string') target[step] = JSON.parse(JSON.stringify(find(engine, account, value) ?? value));
  open(engine, account, target[step] ?? null, rest, whole);
}

/** Lists that an object carries only when asked. */
function included(engine: Engine, account: string, target: Shown, step: 'line_items' | 'refunds'): unknown {
  const id = String(target['id']);
  if (step === 'line_items') {
    const row = engine.store.sessions.get(id);
    const lines =
      row && row.account === account ? row.lines.map((line) => lineItem(line, row.object.created)).toReversed() : [];
    return JSON.parse(JSON.stringify(page(lines, {}, `/v1/checkout/sessions/${id}/line_items`)));
  }
  const refunds = engine.store.refunds.by('charge', id).filter((row) => row.account === account);
  return JSON.parse(JSON.stringify(page(refunds.map((row) => row.object), {}, `/v1/refunds?charge=${id}`))); // prettier-ignore
}

/** The object behind an id, if this account may see it; the payer of an application fee may see that fee. */
function find(engine: Engine, account: string, id: string): unknown {
  const { store } = engine;
  const tables = [
    store.paymentIntents,
    store.charges,
    store.refunds,
    store.balanceTransactions,
    store.customers,
    store.paymentMethods,
    store.feeRefunds,
    store.payouts,
    store.fraudWarnings,
  ];
  for (const table of tables) {
    const row = table.get(id);
    if (!row) continue;
    if (row.account !== account && account !== PLATFORM_ACCOUNT) return undefined;
    return row.object.object === 'balance_transaction' ? currentBalanceTransaction(engine, row.object) : row.object;
  }
  const dispute = store.disputes.get(id);
  if (dispute)
    return dispute.account === account || account === PLATFORM_ACCOUNT ? showDispute(engine, dispute) : undefined;
  const fee = store.applicationFees.get(id)?.object;
  return fee && (account === PLATFORM_ACCOUNT || fee.account === account) ? showFee(engine, fee) : undefined;
}
