import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { RateLimits } from '@vestibule/platform';
import { LinkUnknown, Links, type VerifiedLink } from '@vestibule/sessions';
import type { FastifyRequest } from 'fastify';
import { type Device, deviceIn } from '../seats/device.ts';

/** A verified link and the device that it was opened on; undefined for callers that we would not know again. */
export interface OpenedLink extends VerifiedLink {
  readonly device?: Device;
}
/** A request that came past the guard: its link is verified, once. `@Req() { link }: JoinRequest`. */
export interface JoinRequest {
  readonly link: OpenedLink;
}
type Arriving = FastifyRequest<{ Params: { token: string } }> & { -readonly [K in keyof JoinRequest]?: JoinRequest[K] };

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

  /** Answers at once for a genuine link: this is the hot path. */
  canActivate(context: ExecutionContext): boolean | Promise<never> {
    const request = context.switchToHttp().getRequest<Arriving>();
    const link = this.links.verify(request.params.token);
    if (!link) return this.refuse(request.ip);
    const device = deviceIn(request.headers);
    request.link = device ? { ...link, device } : link;
    return true;
  }

  private async refuse(address: string): Promise<never> {
    await this.limits.wrongLinks.take(address);
    throw new LinkUnknown();
  }
}
