import { Module } from '@nestjs/common';
import { SessionsModule } from '@vestibule/sessions';
import { MessagesController } from './http/messages.controller.ts';
import { Post } from './mail/post.ts';
import { Appointments } from './messages/appointment.ts';
import { ClientLetters } from './messages/client-letters.ts';
import { LookAtMessages } from './messages/look-at-messages.ts';
import { MessagesRepository } from './messages/messages.repository.ts';
import { PlanMessages } from './messages/plan-messages.ts';
import { SendMessages } from './messages/send-messages.ts';
import { MessageSettingsRepository } from './settings/message-settings.repository.ts';
import { Texts } from './texts/texts.ts';

/** Everything that somebody outside the app must learn. Listens to sessions and money; nobody imports it but the apps. */
@Module({
  imports: [SessionsModule],
  controllers: [MessagesController],
  providers: [
    Appointments,
    MessageSettingsRepository,
    ClientLetters,
    MessagesRepository,
    PlanMessages,
    SendMessages,
    LookAtMessages,
    Post,
    Texts,
  ],
})
export class NotificationsModule {}
