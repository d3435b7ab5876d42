import type { ReactNode } from 'react';
import type { JoinView } from '../../api/types.ts';
import classes from './help-line.module.css';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

/** Whom to ask, in the same place on every state of the page. */
export function HelpLine({ practice }: { readonly practice: JoinView['practice'] }) {
  const { name, phone, email } = practice;
  const call = <Way key="phone" to={`tel:${(phone ?? '').replaceAll(/[^+\d]/g, '')}`} />;
  const write = <Way key="email" to={`mailto:${email ?? ''}`} />;
  if (phone === null && email === null) return <p>{t('Need help? Please contact {{name}}.', { name })}</p>;
  if (phone === null)
    return (
      <p>
        <Rich
          text={t('Need help? Write to {{name}}: <0>{{email}}</0>', { name, email: email ?? '' })}
          parts={[write]}
        />
      </p>
    );
  return (
    <p>
      {email === null ? (
        <Rich text={t('Need help? Call {{name}}: <0>{{phone}}</0>', { name, phone })} parts={[call]} />
      ) : (
        <Rich
          text={t('Need help? Call {{name}}: <0>{{phone}}</0> or <1>{{email}}</1>', { name, phone, email })}
          parts={[call, write]}
        />
      )}
    </p>
  );
}

const Way = ({ to, children }: { readonly to: string; readonly children?: ReactNode }) => (
  <a className={classes.link} href={to}>
    {children}
  </a>
);
