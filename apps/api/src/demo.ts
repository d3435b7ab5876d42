import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLog, EnvironmentInvalid, NestLog } from '@vestibule/platform';
import { ErrandModule } from './api.module.ts';
import { makeDemoData } from './demo/demo-data.ts';

/** Makes the demo practice, or finds it, and prints what a reader needs as one line of JSON. */
async function main(): Promise<void> {
  const context = await NestFactory.createApplicationContext(ErrandModule.with(process.env), {
    logger: new NestLog(createLog('demo', 'error')),
    abortOnError: false,
  });
  try {
    process.stdout.write(`${JSON.stringify(await makeDemoData(context))}\n`);
  } finally {
    await context.close();
  }
}

const fail = (words: string): boolean => process.stderr.write(`${words}\n`, () => process.exit(1));

if (process.env['NODE_ENV'] === 'production') {
  fail('Demo data is not made in production: its passwords are in the source.');
} else {
  await main().catch((error: Error) =>
    fail(error instanceof EnvironmentInvalid ? error.message : (error.stack ?? error.message)),
  );
}
