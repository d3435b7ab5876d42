import { Button } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import { wordsFor } from '../../api/http.ts';
import { forgetOwnCard, type OwnCard, readOwnCard } from '../../api/own-money.ts';
import { Notice } from '../../ui/notice.tsx';
import { LinkToken } from './link-token.ts';
import classes from './states.module.css';
import { cardText } from './words.ts';
import { listed, t } from '../../texts/texts.ts';

const NO_CARD: OwnCard = { mayKeep: false, cards: [] };
const cardKey = (token: string) => ['own-card', token];

/** What the practice keeps for this client. Asked for once: the page works without it. */
export function useOwnCard(): OwnCard {
  const token = use(LinkToken);
  const asked = useQuery({
    queryKey: cardKey(token),
    queryFn: () => readOwnCard(token),
    enabled: token !== '',
    staleTime: 60_000,
    retry: false,
  });
  return asked.data ?? NO_CARD;
}

interface KeepCardProps {
  readonly practiceName: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The client's own wish, and nobody else's: never ticked beforehand. Not asked again of somebody whose card is kept. */
export function KeepCard({ practiceName, checked, onChange }: KeepCardProps) {
  const { mayKeep, cards } = useOwnCard();
  if (!mayKeep || cards.length > 0) return null;
  return (
    <div className={classes.wish}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby="keep-card-how"
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{t('Keep this card for next time at {{practiceName}}', { practiceName })}</span>
      </label>
      <p id="keep-card-how" className={classes.small}>
        {t('Stripe keeps it, and it is used only when you press Pay. You can have it forgotten here at any time.')}
      </p>
    </div>
  );
}

/** Which card is kept, and the way to have it forgotten. */
export function KeptCard({ practiceName }: { readonly practiceName: string }) {
  const token = use(LinkToken);
  const queries = useQueryClient();
  const { cards } = useOwnCard();
  const forgetting = useMutation({
    mutationFn: () => forgetOwnCard(token),
    onSuccess: () => queries.setQueryData<OwnCard>(cardKey(token), (own) => own && { ...own, cards: [] }),
  });
  if (forgetting.isSuccess && cards.length === 0)
    return (
      <p className={classes.receipt} role="status">
        <IconCreditCard size={20} aria-hidden="true" />
        <span>{t('Forgotten: {{practiceName}} keeps no card of yours.', { practiceName })}</span>
      </p>
    );
  if (cards.length === 0) return null;
  return (
    <div className={classes.card}>
      <p className={classes.receipt}>
        <IconCreditCard size={20} aria-hidden="true" />
        <span>
          {t('{{practiceName}} keeps {{cards}} for you, as you asked. Stripe’s payment page offers it.', {
            practiceName,
            cards: listed(cards.map(cardText)),
          })}
        </span>
      </p>
      <Button variant="default" size="sm" loading={forgetting.isPending} onClick={() => forgetting.mutate()}>
        {cards.length === 1 ? t('Forget my card') : t('Forget my cards')}
      </Button>
      {forgetting.error && (
        <Notice tone="bad" announce="alert" title={t('It isn’t forgotten yet')}>
          {wordsFor(forgetting.error)}
        </Notice>
      )}
    </div>
  );
}
