import { type DynamicModule, Module } from '@nestjs/common';
import { GateModule } from '@vestibule/gate';
import { PaymentsEnv, PaymentsModule } from '@vestibule/payments';
import { PlatformModule } from '@vestibule/platform';
import { PracticesEnv, PracticesModule } from '@vestibule/practices';
import { ChangesModule, RoomsEnv, RoomsModule } from '@vestibule/rooms';
import { SessionsEnv, SessionsModule } from '@vestibule/sessions';
import { ApiEnv } from './api-env.ts';

/** The libs behind one HTTP and WebSocket host. Holds no rule. */
@Module({})
export class ApiModule {
  /** @throws EnvironmentInvalid naming every variable that is wrong. */
  static with(source: Readonly<Record<string, string | undefined>>): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with([ApiEnv, PracticesEnv, SessionsEnv, PaymentsEnv, RoomsEnv], source),
        PracticesModule,
        SessionsModule,
        PaymentsModule,
        GateModule,
        RoomsModule,
        ChangesModule,
      ],
    };
  }
}
