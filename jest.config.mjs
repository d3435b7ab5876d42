/** Runs the TypeScript sources of every lib (the `development` export condition), as native ES modules. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const common = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': swc },
  modulePathIgnorePatterns: ['/dist/', '/bundle/', '/.vestibule/'],
};

/** One Postgres for the whole run; each test file makes a database of its own in it (test/support/database.ts). */
const withDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
};

/** These take as long as things really take. */
const inRealTime = { setupFilesAfterEnv: ['<rootDir>/test/support/second-try.mjs'] };

export default {
  testTimeout: 60_000, // for all: jest reads this here only, not in a project
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: ['<rootDir>/{libs,apps}/**/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    { ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/test/db/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    {
      // Stories in which one hears what another did, or counts it, with each request and each socket at another process. All of them: PROCESSES=3 npm test -- e2e
      ...withDatabase,
      displayName: 'several',
      testMatch: [
        '<rootDir>/test/e2e/{waiting-room,one-device,listening,in-call,guests}.spec.ts',
        '<rootDir>/test/e2e/{gate,payments-checkout,payments-webhooks,crashes}.spec.ts',
      ],
      setupFiles: ['<rootDir>/test/support/several-processes.mjs'],
    },
    { ...withDatabase, displayName: 'denials', testMatch: ['<rootDir>/test/denials/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
    { ...withDatabase, ...inRealTime, displayName: 'rooms', testMatch: ['<rootDir>/test/rooms/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'stripe', testMatch: ['<rootDir>/test/stripe/**/*.spec.ts'] },
    { ...common, ...inRealTime, displayName: 'local', testMatch: ['<rootDir>/test/local/**/*.spec.ts'] },
    { ...withDatabase, ...inRealTime, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
