import { type DynamicModule, Module } from '@nestjs/common';
import { BooksModule } from '@vestibule/books';
import { GateModule } from '@vestibule/gate';
import { IntegrationsModule } from '@vestibule/integrations';
import { NotificationsEnv, NotificationsModule } from '@vestibule/notifications';
import { PaymentsEnv, PaymentsModule } from '@vestibule/payments';
import { PlatformModule } from '@vestibule/platform';
import { PracticesEnv, PracticesModule } from '@vestibule/practices';
import { BillingEnv, ReadInvoices, RecordsModule } from '@vestibule/records';
import { RoomsEnv, RoomsModule } from '@vestibule/rooms';
import { SessionsEnv, SessionsModule } from '@vestibule/sessions';
import { WorkerEnv } from './worker-env.ts';

/** The same libs as the api's, without HTTP: their subscriptions and sweeps are what runs here. */
@Module({})
export class WorkerModule {
  /** @throws EnvironmentInvalid naming every variable that is wrong. */
  static with(source: Readonly<Record<string, string | undefined>>): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(
          [WorkerEnv, PracticesEnv, SessionsEnv, PaymentsEnv, RoomsEnv, BillingEnv, NotificationsEnv],
          source,
        ),
        PracticesModule,
        SessionsModule,
        PaymentsModule,
        GateModule,
        RoomsModule,
        RecordsModule,
        BooksModule,
        NotificationsModule.with(RecordsModule, ReadInvoices),
        IntegrationsModule,
      ],
    };
  }
}
