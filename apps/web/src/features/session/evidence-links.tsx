import { evidenceUrl } from '../../api/sessions.ts';
import classes from './session-page.module.css';
import { t } from '../../texts/texts.ts';

/** For a dispute: everything that shows what was agreed, paid and held. */
export function EvidenceLinks({ sessionId }: { readonly sessionId: string }) {
  return (
    <p className={classes.quiet}>
      {t('Evidence, for a dispute:')}{' '}
      <a href={evidenceUrl(sessionId, 'pdf')} download="evidence.pdf">
        {t('PDF')}
      </a>
      ,{' '}
      <a href={evidenceUrl(sessionId, 'json')} download="evidence.json">
        {t('JSON')}
      </a>
      . {t('Clients by their initials, nothing clinical.')}
    </p>
  );
}
