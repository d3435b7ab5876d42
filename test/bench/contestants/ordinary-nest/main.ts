import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import * as entities from './entities.ts';
import { JoinController } from './join.controller.ts';
import { JoinService } from './join.service.ts';

/** The app most teams would write: entities with relations, a service, a validated DTO, the SDK's token; on Fastify, without a request log. */
@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: String(process.env['DATABASE_URL']),
      entities: Object.values(entities),
      synchronize: false,
    }),
    TypeOrmModule.forFeature(Object.values(entities)),
  ],
  controllers: [JoinController],
  providers: [JoinService],
})
class AppModule {}

const app = await NestFactory.create<NestFastifyApplication>(
  AppModule,
  new FastifyAdapter({ routerOptions: { maxParamLength: 300 } }),
  { logger: ['error'] },
);
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
