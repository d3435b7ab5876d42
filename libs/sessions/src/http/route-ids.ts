import { Param, ParseUUIDPipe } from '@nestjs/common';
import { ParticipantNotFound, SessionNotFound } from '../errors.ts';

// What is no id names nothing: the answer is the same as for what is another practice's.

/** The session that a route is about, `:id`. */
export const IdOfSession = (): ParameterDecorator =>
  Param('id', new ParseUUIDPipe({ exceptionFactory: () => new SessionNotFound() }));

/** The participant that a route is about, `:id`. */
export const IdOfParticipant = (): ParameterDecorator =>
  Param('id', new ParseUUIDPipe({ exceptionFactory: () => new ParticipantNotFound() }));
