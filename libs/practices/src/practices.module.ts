import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '@vestibule/platform';
import { ApiKey } from './entities/api-key.ts';
import { Member } from './entities/member.ts';
import { Plan } from './entities/plan.ts';
import { Practice } from './entities/practice.ts';
import { ApiKeysController } from './http/api-keys.controller.ts';
import { MeController } from './http/me.controller.ts';
import { MembersController } from './http/members.controller.ts';
import { PlansController } from './http/plans.controller.ts';
import { PracticeController } from './http/practice.controller.ts';
import { SignInController } from './http/sign-in.controller.ts';
import { PracticesService } from './practices.service.ts';
import { ApiKeys } from './repositories/api-keys.ts';
import { Connections } from './repositories/connections.ts';
import { Members } from './repositories/members.ts';
import { Practices } from './repositories/practices.ts';
import { Terms } from './repositories/terms.ts';
import { Accounts } from './sign-in/accounts.ts';
import { Identification } from './sign-in/identification.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { SignInDatabase } from './sign-in/sign-in-database.ts';
import { ApiKeyRing } from './use-cases/api-key-ring.ts';
import { FoundPractice } from './use-cases/found-practice.ts';
import { MemberRoster } from './use-cases/member-roster.ts';
import { PlanBook } from './use-cases/plan-book.ts';
import { PracticeFile } from './use-cases/practice-file.ts';

/** Practices, their people, and who is signed in. Global, because the guard of every route asks the `Authenticator` that it lends. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Plan, Practice, Member, ApiKey])],
  controllers: [
    SignInController,
    MeController,
    PracticeController,
    MembersController,
    ApiKeysController,
    PlansController,
  ],
  providers: [
    SignInDatabase,
    SignIn,
    Accounts,
    Identification,
    { provide: Authenticator, useExisting: Identification },
    Practices,
    Members,
    ApiKeys,
    Terms,
    Connections,
    PracticeFile,
    MemberRoster,
    PlanBook,
    ApiKeyRing,
    FoundPractice,
    PracticesService,
  ],
  exports: [PracticesService, Authenticator],
})
export class PracticesModule {}
