import { IsOptional, Length, Matches } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

/** Where e-mail and texts are handed over. What is not set up is not sent, and the session page says so. */
export class NotificationsEnv implements ProductionRules {
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'SMTP_URL must be smtp://user:password@host:port, or smtps://' })
  readonly SMTP_URL?: string;

  @Length(3, 200, {
    message: 'MAIL_FROM must be the address that mail is sent from, such as "Vestibule <hello@example.com>"',
  })
  readonly MAIL_FROM: string = 'Vestibule <no-reply@localhost>';

  /** Where mail that does not arrive is returned to; a part of each message's own is put before the @. */
  @IsOptional()
  @Matches(/^[a-z0-9._-]{1,20}@[a-z0-9.-]+$/i, {
    message: 'BOUNCE_ADDRESS must be an address of at most 20 characters before the @, such as bounces@example.com',
  })
  readonly BOUNCE_ADDRESS?: string;

  /** Whoever hands a returned mail in knows it; it also signs the addresses. */
  @IsOptional()
  @Length(24, 200, { message: 'BOUNCE_SECRET must have 24 characters or more' })
  readonly BOUNCE_SECRET?: string;

  /** Twilio, or whoever speaks as it does. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s:@/]+:[^\s:@/]+@[^\s@/]+\/?$/, {
    message: 'SMS_URL must be https://<account>:<token>@api.twilio.com',
  })
  readonly SMS_URL?: string;

  @IsOptional()
  @Matches(/^(\+[1-9][0-9]{6,14}|MG[0-9a-f]{32})$/, {
    message: 'SMS_FROM must be the number that texts come from, such as +61491570156, or a messaging service (MG…)',
  })
  readonly SMS_FROM?: string;

  productionProblems(): string[] {
    return [
      ...(this.SMTP_URL !== undefined && this.MAIL_FROM.includes('@localhost')
        ? ['MAIL_FROM is missing: mail from localhost reaches nobody']
        : []),
      ...((this.BOUNCE_ADDRESS === undefined) === (this.BOUNCE_SECRET === undefined)
        ? []
        : ['BOUNCE_ADDRESS and BOUNCE_SECRET belong together: one of them is missing']),
      ...((this.SMS_URL === undefined) === (this.SMS_FROM === undefined)
        ? []
        : ['SMS_URL and SMS_FROM belong together: one of them is missing']),
      ...(this.SMS_URL?.startsWith('http:') ? ['SMS_URL must be https: it carries a secret'] : []),
    ];
  }
}
