import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Provider, Type } from '@nestjs/common';

/** An environment class may add what only production demands; each sentence names the variable and the cure, never a value. */
export interface ProductionRules {
  productionProblems?(): string[];
}

/** The process cannot start: every wrong variable is named, no value is printed. */
export class EnvironmentInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentInvalid';
  }
}

type Source = Readonly<Record<string, string | undefined>>;

function read<T extends object>(type: Type<T>, source: Source): { env: T; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const env = plainToInstance(type, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const problems = validateSync(env, { whitelist: true }).flatMap((error: ValidationError) =>
    Object.values(error.constraints ?? {}).map((message) => message),
  );
  if (problems.length === 0 && source['NODE_ENV'] === 'production') {
    problems.push(...((env as ProductionRules).productionProblems?.() ?? []));
  }
  return { env: Object.freeze(env), problems };
}

/**
 * Reads every given class from the environment and throws once, with the problems of all of them.
 *
 * @throws EnvironmentInvalid naming each variable and what it must be.
 */
export function readEnvironment(types: readonly Type<object>[], source: Source = process.env): Provider[] {
  const results = types.map((type) => ({ type, ...read(type, source) }));
  const problems = results.flatMap((result) => result.problems);
  if (problems.length > 0) throw new EnvironmentInvalid([...new Set(problems)]);
  return results.map(({ type, env }) => ({ provide: type, useValue: env }));
}
