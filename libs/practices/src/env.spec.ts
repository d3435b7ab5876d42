import { EnvironmentInvalid, readEnvironment } from '@vestibule/platform';
import { PracticesEnv } from './env.ts';

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnvironment([PracticesEnv], source);
    return [];
  } catch (error) {
    return (error as EnvironmentInvalid).problems;
  }
};
const RANDOM = 'q7Hn2Vw9Zk4Tb6Ys1Rm8Xc3Lp5Jd0Gf+Ua/Ee=';

describe('AUTH_SECRET', () => {
  it.each([
    ['absent', {}],
    ['empty', { AUTH_SECRET: '' }],
    ['short', { AUTH_SECRET: 'a'.repeat(31) }],
  ])('is refused when %s, by name and without its value', (_what, source: Record<string, string>) => {
    expect(problemsOf(source)).toEqual(['AUTH_SECRET must be a secret of at least 32 characters']);
  });

  it.each([
    ['one letter, often', 'a'.repeat(40)],
    ['the default of the library', 'better-auth-secret-12345678901234567890'],
    ['an example', 'please-change-me-please-change-me-please'],
  ])('is refused in production when it is %s', (_what, secret) => {
    expect(problemsOf({ AUTH_SECRET: secret, NODE_ENV: 'production' })).toEqual([
      'AUTH_SECRET must be random in production: make one with "openssl rand -base64 32"',
    ]);
    expect(problemsOf({ AUTH_SECRET: secret, NODE_ENV: 'development' })).toEqual([]);
  });

  it('is accepted in production when it is random', () => {
    expect(problemsOf({ AUTH_SECRET: RANDOM, NODE_ENV: 'production' })).toEqual([]);
  });
});
