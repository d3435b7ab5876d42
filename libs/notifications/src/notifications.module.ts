import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { LedgerModule } from '@vestibule/ledger';
import { PaymentsModule } from '@vestibule/payments';
import { SessionsModule } from '@vestibule/sessions';
import { CalendarFeeds } from './calendar/calendar-feeds.ts';
import { FeedController } from './http/feed.controller.ts';
import { DeliveryController } from './http/delivery.controller.ts';
import { MessagesController } from './http/messages.controller.ts';
import { PracticeMessagesController } from './http/practice-messages.controller.ts';
import { MyFeedController } from './http/my-feed.controller.ts';
import { MyMessagesController } from './http/my-messages.controller.ts';
import { NoMorePages } from './http/no-more-pages.ts';
import { NoMoreController } from './http/no-more.controller.ts';
import { ReturnedMailController, WriteAgainController } from './http/returned-mail.controller.ts';
import { TextsController } from './http/texts.controller.ts';
import { NoMore } from './mail/no-more.ts';
import { NoMoreLinks } from './mail/no-more-links.ts';
import { Post } from './mail/post.ts';
import { Enclosing, Receipts } from './mail/receipts.ts';
import { Appointments } from './messages/appointment.ts';
import { ClientLetters } from './messages/client-letters.ts';
import { Delivery } from './messages/delivery.ts';
import { LookAtMessages } from './messages/look-at-messages.ts';
import { MemberChoices } from './messages/member-choices.ts';
import { MemberLetters } from './messages/member-letters.ts';
import { MembersToTell } from './messages/members.repository.ts';
import { MessagesRepository } from './messages/messages.repository.ts';
import { MyMessages } from './messages/my-messages.ts';
import { PlanMemberMessages } from './messages/plan-member-messages.ts';
import { PracticeMessages } from './messages/practice-messages.ts';
import { PlanMessages } from './messages/plan-messages.ts';
import { SendMessages } from './messages/send-messages.ts';
import { MessageSettings } from './settings/message-settings.ts';
import { MessageSettingsController } from './settings/message-settings.controller.ts';
import { MessageSettingsRepository } from './settings/message-settings.repository.ts';
import { WeekFigures } from './messages/week-figures.ts';
import { HearAnswers } from './sms/hear-answers.ts';
import { HearArrivals } from './sms/hear-arrivals.ts';
import { OptOuts } from './sms/opt-outs.repository.ts';
import { TextCarrier } from './sms/text-carrier.ts';
import { Texting } from './sms/texting.ts';
import { TwilioCarrier } from './sms/twilio-carrier.ts';
import { HearReturnedMail } from './returns/hear-returned-mail.ts';
import { ReturnAddress } from './returns/return-address.ts';
import { ReturnedAddresses } from './returns/returned-addresses.repository.ts';
import { WriteAgain } from './returns/write-again.ts';
import { Texts } from './texts/texts.ts';

/** Everything that somebody outside the app must learn. Listens to sessions and money; nobody imports it but the apps. */
@Module({
  imports: [SessionsModule, PaymentsModule, LedgerModule],
  controllers: [
    MessagesController,
    PracticeMessagesController,
    DeliveryController,
    MyMessagesController,
    MyFeedController,
    FeedController,
    TextsController,
    NoMoreController,
    ReturnedMailController,
    WriteAgainController,
    MessageSettingsController,
  ],
  providers: [
    Appointments,
    MessageSettings,
    MessageSettingsRepository,
    ClientLetters,
    MessagesRepository,
    PlanMessages,
    SendMessages,
    LookAtMessages,
    PracticeMessages,
    Delivery,
    Post,
    Enclosing,
    Texts,
    MembersToTell,
    MemberLetters,
    PlanMemberMessages,
    WeekFigures,
    MyMessages,
    CalendarFeeds,
    { provide: TextCarrier, useClass: TwilioCarrier },
    Texting,
    NoMoreLinks,
    NoMorePages,
    NoMore,
    MemberChoices,
    OptOuts,
    HearAnswers,
    HearArrivals,
    ReturnAddress,
    ReturnedAddresses,
    HearReturnedMail,
    WriteAgain,
  ],
})
export class NotificationsModule {
  /** `receipts`: who writes them, of the module that lends it. */
  static with(records: Type, receipts: Type<Receipts>): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [records],
      providers: [{ provide: Receipts, useExisting: receipts }],
    };
  }
}
