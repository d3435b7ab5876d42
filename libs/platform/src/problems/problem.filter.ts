import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyRequests } from './errors.ts';
import { isBeyondTheWall, problemOf } from './problem.ts';

/** Turns every error into problem+json; only what we did not foresee is logged with its stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (isBeyondTheWall(error))
      this.log.error({ err: error, requestId: request.id }, 'the database refused what the guard let through');
    if (problem.status >= 500) this.log.error({ err: error, requestId: request.id, code: problem.code });
    if (error instanceof TooManyRequests) void reply.header('retry-after', String(error.retryAfterSeconds));
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}
