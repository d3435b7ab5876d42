import { Param, ParseUUIDPipe } from '@nestjs/common';
import { SessionNotFound } from '../errors.ts';

/** The session that a route is about, `:id`. What is no id is no session: the answer is the same as for one that is another practice's. */
export const IdOfSession = (): ParameterDecorator =>
  Param('id', new ParseUUIDPipe({ exceptionFactory: () => new SessionNotFound() }));
