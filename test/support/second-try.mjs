import { jest } from '@jest/globals';

// Real media, real processes and real time, on machines that do other things too: a story that fails gets one more try, from its beginning. It is never
// silent: why the first try failed is printed at once, and the sum at the end of the whole run names the story (docs/decisions/0024).
jest.retryTimes(1, { logErrorsBeforeRetry: true });
