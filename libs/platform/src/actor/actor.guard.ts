import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CrossSiteRequest, NotAllowed, NotSignedIn } from '../problems/errors.ts';
import type { MemberActor, MemberRole, OperatorActor } from './actor.ts';
import { Authenticator } from './authenticator.ts';

const PUBLIC = 'vestibule:public';
const ROLES = 'vestibule:roles';
const OPERATORS = 'vestibule:operators';

/** The route carries its own credential (a link, a signature) or none is needed. Rare, and looked for in every review. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);
/** Only members with one of these roles. Without it every member of a practice may. */
export const Roles = (...roles: MemberRole[]): CustomDecorator => SetMetadata(ROLES, roles);
/** Operators of the installation may, besides the members that the route allows. Without it no operator may. */
export const OperatorsToo = (): CustomDecorator => SetMetadata(OPERATORS, true);

/** Operators of the installation and nobody else. */
export const OperatorsOnly = (): MethodDecorator & ClassDecorator => applyDecorators(Roles(), OperatorsToo());

type RequestWithActor = FastifyRequest & { actor?: MemberActor | OperatorActor };

/** The signed-in member: `@Member() actor: MemberActor`. Only on routes without `@OperatorsToo()`. */
export const Member = createParamDecorator((_: unknown, context: ExecutionContext): MemberActor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor?.kind !== 'member') throw new NotSignedIn();
  return actor;
});
/** The signed-in operator: `@Operator() actor: OperatorActor`. Only on routes with `@OperatorsOnly()`. */
export const Operator = createParamDecorator((_: unknown, context: ExecutionContext): OperatorActor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor?.kind !== 'operator') throw new NotSignedIn();
  return actor;
});
/** The signed-in member or operator. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): MemberActor | OperatorActor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new NotSignedIn();
  return actor;
});

type Targets = Parameters<Reflector['getAllAndOverride']>[1];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Closed by default: a request without a known actor goes nowhere unless the route is `@Public()`. A request that changes something and
 * comes with a cookie must come from our own pages (Sec-Fetch-Site, or Origin where a browser does not send it); API keys need no such proof,
 * because no browser adds them by itself.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  /** Answers at once for a public route: the hot path is one. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (context.getType() !== 'http' || this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    return this.mayPass(context, targets);
  }

  private async mayPass(context: ExecutionContext, targets: Targets): Promise<true> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.authenticator.identify(request);
    if (!actor) throw new NotSignedIn();
    if (!SAFE_METHODS.has(request.method) && !request.headers.authorization && !isSameOrigin(request))
      throw new CrossSiteRequest();
    if (actor.kind === 'operator') {
      if (!this.reflector.getAllAndOverride<boolean>(OPERATORS, targets))
        throw new NotAllowed('this is for members of a practice');
    } else {
      const roles = this.reflector.getAllAndOverride<MemberRole[] | undefined>(ROLES, targets);
      if (roles && !roles.includes(actor.role))
        throw new NotAllowed(
          roles.length === 0
            ? 'this is for operators of the installation'
            : `this needs the role ${roles.join(' or ')}`,
        );
    }
    request.actor = actor;
    return true;
  }
}

function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = request.headers;
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
