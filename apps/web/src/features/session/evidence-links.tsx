import { evidenceUrl } from '../../api/sessions.ts';
import classes from './session-page.module.css';

/** For a dispute: everything that shows what was agreed, paid and held. */
export function EvidenceLinks({ sessionId }: { readonly sessionId: string }) {
  return (
    <p className={classes.quiet}>
      Evidence, for a dispute:{' '}
      <a href={evidenceUrl(sessionId, 'pdf')} download="evidence.pdf">
        PDF
      </a>
      {', '}
      <a href={evidenceUrl(sessionId, 'json')} download="evidence.json">
        JSON
      </a>
      . Clients by their initials, nothing clinical.
    </p>
  );
}
