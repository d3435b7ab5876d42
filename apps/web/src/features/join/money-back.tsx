import { IconArrowBackUp } from '@tabler/icons-react';
import classes from './states.module.css';
import { useOwnMoney } from './use-own-money.ts';
import { moneyBackSentence } from './words.ts';
import { t } from '../../texts/texts.ts';

/** Money that went back to the client, each time on a line of its own. */
export function MoneyBackLines({ practiceName }: { readonly practiceName: string }) {
  const returns = useOwnMoney()?.returns ?? [];
  if (returns.length === 0) return null;
  return (
    <ul className={classes.returns} aria-label={t('Money returned to you')}>
      {returns.map((back) => (
        <li key={back.id} className={classes.receipt}>
          <IconArrowBackUp size={20} aria-hidden="true" />
          <span>{moneyBackSentence(back, practiceName)}</span>
        </li>
      ))}
    </ul>
  );
}
