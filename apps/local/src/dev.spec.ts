import { errorsWhenCompiled } from './dev.ts';

it.each([
  ['5:01:02 AM - Found 0 errors. Watching for file changes.', 0],
  ['5:01:02 AM - Found 1 error. Watching for file changes.', 1],
  ['5:01:02 AM - Found 12 errors. Watching for file changes.', 12],
  ['5:01:02 AM - File change detected. Starting incremental compilation...', undefined],
])('reads %s', (line, errors) => expect(errorsWhenCompiled(line)).toBe(errors));
