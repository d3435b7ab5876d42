import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { PlatformEnv } from '../env/platform-env.ts';
import { Cursors } from './cursor.ts';
import { HotPath } from './hot-path.ts';
import { APP_ROLE } from './role.ts';
import { Transactions } from './transactions.ts';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [PlatformEnv],
      useFactory: (env: PlatformEnv) => ({
        type: 'postgres' as const,
        driver: pg, // named, not searched for: a bundle has no packages to search
        url: env.DATABASE_URL,
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 3,
        extra: { max: env.DATABASE_POOL, options: APP_ROLE },
      }),
    }),
  ],
  providers: [Transactions, Cursors, HotPath],
  exports: [Transactions, Cursors, HotPath],
})
export class DatabaseModule {}
