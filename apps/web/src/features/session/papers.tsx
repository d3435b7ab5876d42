import { useQuery } from '@tanstack/react-query';
import { invoicePdfUrl, listInvoices } from '../../api/invoices.ts';
import { moneyText } from '../../ui/money.ts';
import classes from './session-page.module.css';
import { t } from '../../texts/texts.ts';

/** The invoices and credit notes of one participant, each as a file. Nothing while there are none. */
export function Papers({ sessionId, participantId }: { readonly sessionId: string; readonly participantId: string }) {
  const asked = useQuery({
    queryKey: ['papers', sessionId],
    queryFn: () => listInvoices({ sessionId }),
    refetchInterval: 15_000,
  });
  const papers = (asked.data?.items ?? []).filter((paper) => paper.participantId === participantId).toReversed();
  if (papers.length === 0) return null;
  return (
    <p className={classes.quiet}>
      {papers.map((paper, index) => (
        <span key={paper.id}>
          {index > 0 && ', '}
          <a href={invoicePdfUrl(paper.id)} download>
            {t('{{number}} (PDF)', { number: paper.number })}
          </a>{' '}
          {paper.kind === 'credit_note'
            ? t('takes back {{amount}}', { amount: moneyText({ amount: paper.totalMinor, currency: paper.currency }) })
            : moneyText({ amount: paper.totalMinor, currency: paper.currency })}
        </span>
      ))}
    </p>
  );
}
