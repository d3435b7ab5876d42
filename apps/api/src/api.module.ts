import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule } from '@vestibule/platform';
import { PracticesEnv, PracticesModule } from '@vestibule/practices';
import { ApiEnv } from './api-env.ts';

/** The libs behind one HTTP and WebSocket host. Holds no rule. */
@Module({})
export class ApiModule {
  /** @throws EnvironmentInvalid naming every variable that is wrong. */
  static with(source: Readonly<Record<string, string | undefined>>): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with([ApiEnv, PracticesEnv], source), PracticesModule],
    };
  }
}
