import classes from './doorway.module.css';

export type Door = 'closed' | 'ajar' | 'open';

/**
 * The picture of the whole product: closed until it is paid, ajar while one waits, wide open when one may go in.
 * Decoration only; the words beside it say the same.
 */
export function Doorway({ door }: { readonly door: Door }) {
  return (
    <svg className={classes.doorway} data-door={door} viewBox="22 28 196 234" aria-hidden="true" focusable="false">
      <path className={classes.floorLight} d="M70 236h100l44 24H26z" />
      <path className={classes.frame} d="M48 236V108a72 72 0 0 1 144 0v128z" />
      <path className={classes.light} d="M62 236V110a58 58 0 0 1 116 0v126z" />
      <path className={classes.leaf} d="M62 236V110a58 58 0 0 1 116 0v126z" />
      <circle className={classes.knob} cx="164" cy="168" r="5" />
      <path className={classes.step} d="M36 236h168v8H36z" />
    </svg>
  );
}
