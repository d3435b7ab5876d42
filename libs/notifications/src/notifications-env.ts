import { IsOptional, Length, Matches } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

/** Where e-mail is handed over. Without it nothing is sent: what there is to tell waits, and the session page says so. */
export class NotificationsEnv implements ProductionRules {
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'SMTP_URL must be smtp://user:password@host:port, or smtps://' })
  readonly SMTP_URL?: string;

  @Length(3, 200, {
    message: 'MAIL_FROM must be the address that mail is sent from, such as "Vestibule <hello@example.com>"',
  })
  readonly MAIL_FROM: string = 'Vestibule <no-reply@localhost>';

  productionProblems(): string[] {
    return this.SMTP_URL !== undefined && this.MAIL_FROM.includes('@localhost')
      ? ['MAIL_FROM is missing: mail from localhost reaches nobody']
      : [];
  }
}
