import type { AppointmentType, Practice } from '../../api/types.ts';
import { AppointmentFacts } from '../../ui/appointment-facts.tsx';
import { moneyText } from '../../ui/money.ts';
import { instantsOf } from '../../ui/times.ts';
import { feeOf, wallStart, type FormValues } from './form-values.ts';
import classes from './schedule-form.module.css';
import { t } from '../../texts/texts.ts';

interface ClientPreviewProps {
  readonly values: FormValues;
  readonly exactStart: string | undefined;
  readonly practice: Practice;
  readonly type: AppointmentType | undefined;
  readonly practitionerName: string;
  /** By the server's quote; undefined while it is not known. */
  readonly totalMinor: number | undefined;
}

/** The client's page in small, so that nobody has to guess what is sent. */
export function ClientPreview({
  values,
  exactStart,
  practice,
  type,
  practitionerName,
  totalMinor,
}: ClientPreviewProps) {
  const startMs = exactStart === undefined ? instantsOf(wallStart(values), values.zone)[0] : Date.parse(exactStart);
  const minutes = Number(values.minutes);
  const firstName = values.name.trim().split(' ')[0];
  const typed = feeOf(values);
  const fee = typed && { amount: totalMinor ?? typed.amount, currency: typed.currency };
  return (
    <aside className={classes.preview} aria-label={t('What your client will see')}>
      <p className={classes.previewTitle}>{t('What your client will see')}</p>
      <div className={classes.phone}>
        <p className={classes.hello}>{firstName ? t('Hello {{firstName}}', { firstName }) : t('Hello there')}</p>
        <p className={classes.previewHeading}>
          {t('Your appointment with {{practitionerName}}', { practitionerName })}
        </p>
        {startMs === undefined || !(minutes > 0) ? (
          <p>{t('Choose a date, a time and a length to see the rest.')}</p>
        ) : (
          <AppointmentFacts
            practitionerName={practitionerName}
            practiceName={practice.name}
            practiceZone={practice.timeZone}
            startsAt={new Date(startMs).toISOString()}
            endsAt={new Date(startMs + minutes * 60_000).toISOString()}
            price={fee && moneyText(fee)}
            zone={values.clientZone || values.zone}
          />
        )}
        <span className={classes.fakeButton} aria-hidden="true">
          {fee && values.policy !== 'after'
            ? t('Pay {{amount}}', { amount: moneyText(fee) })
            : t('Check camera and microphone')}
        </span>
      </div>
      <p className={classes.hint}>
        {t(
          'Times appear in your client’s own zone, with yours beneath when they differ. The room opens {{earlyMinutes}} minutes early and closes {{graceMinutes}} minutes after the end.',
          {
            earlyMinutes: type?.earlyMinutes ?? practice.earlyMinutes,
            graceMinutes: type?.graceMinutes ?? practice.graceMinutes,
          },
        )}
      </p>
    </aside>
  );
}
