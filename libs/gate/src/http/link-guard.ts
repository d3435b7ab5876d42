import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { RateLimits } from '@vestibule/platform';
import { LinkUnknown, Links } from '@vestibule/sessions';
import type { FastifyRequest } from 'fastify';

/**
 * In front of every `/join/:token` route: a token that we did not sign costs its sender a point and nothing else happens. Genuine links are
 * never slowed by the guesses of a neighbour behind the same address.
 */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(
    private readonly links: Links,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { token: string } }>>();
    if (this.links.verify(request.params.token)) return true;
    await this.limits.wrongLinks.take(request.ip);
    throw new LinkUnknown();
  }
}
