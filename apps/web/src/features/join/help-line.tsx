import type { JoinView } from '../../api/types.ts';
import classes from './help-line.module.css';

/** Whom to ask, in the same place on every state of the page. */
export function HelpLine({ practice }: { readonly practice: JoinView['practice'] }) {
  const { name, phone, email } = practice;
  if (phone === null && email === null) return <p>Need help? Please contact {name}.</p>;
  return (
    <p>
      Need help? {phone === null ? 'Write to' : 'Call'} {name}:{' '}
      {phone !== null && (
        <a className={classes.link} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
          {phone}
        </a>
      )}
      {phone !== null && email !== null && ' or '}
      {email !== null && (
        <a className={classes.link} href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </p>
  );
}
