import { type DynamicModule, Module } from '@nestjs/common';
import { BooksModule } from '@vestibule/books';
import { GateModule } from '@vestibule/gate';
import { IntegrationsModule } from '@vestibule/integrations';
import { NotificationsEnv, NotificationsModule } from '@vestibule/notifications';
import { PaymentsEnv, PaymentsModule } from '@vestibule/payments';
import { PlatformModule } from '@vestibule/platform';
import { PracticesEnv, PracticesModule } from '@vestibule/practices';
import { BillingEnv, ReadInvoices, RecordsModule } from '@vestibule/records';
import { ChangesModule, RoomsEnv, RoomsModule } from '@vestibule/rooms';
import { SessionsEnv, SessionsModule } from '@vestibule/sessions';
import { ApiEnv } from './api-env.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** The libs. Holds no rule. */
const libs = (source: Source): DynamicModule['imports'] => [
  PlatformModule.with([ApiEnv, PracticesEnv, SessionsEnv, PaymentsEnv, RoomsEnv, BillingEnv, NotificationsEnv], source),
  PracticesModule,
  SessionsModule,
  PaymentsModule,
  GateModule,
  RoomsModule,
  RecordsModule,
  BooksModule,
  NotificationsModule.with(RecordsModule, ReadInvoices),
  IntegrationsModule,
];

/** The libs behind one HTTP and WebSocket host. */
@Module({})
export class ApiModule {
  /** @throws EnvironmentInvalid naming every variable that is wrong. */
  static with(source: Source): DynamicModule {
    return { module: ApiModule, imports: [...(libs(source) ?? []), ChangesModule] };
  }
}

/** The libs with nobody listening: for what is done once and ends, such as making demo data. */
@Module({})
export class ErrandModule {
  /** @throws EnvironmentInvalid naming every variable that is wrong. */
  static with(source: Source): DynamicModule {
    return { module: ErrandModule, imports: libs(source) ?? [] };
  }
}
