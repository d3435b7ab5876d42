import type { FastifyRequest } from 'fastify';
import type { MemberActor, OperatorActor } from './actor.ts';

/** Says who a request comes from. Lent by practices (cookies and API keys); the guard knows no more than this. */
export abstract class Authenticator {
  /** The member or operator behind the request; undefined for nobody. Never throws for wrong credentials. */
  abstract identify(request: FastifyRequest): Promise<MemberActor | OperatorActor | undefined>;
}
