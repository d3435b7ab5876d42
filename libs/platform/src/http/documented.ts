import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiResponse } from '@nestjs/swagger';
import { Problem } from '../problems/problem.ts';

/** Documents the problems a route can answer with, by status. */
export const Problems = (...statuses: number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: 'Problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );

/** A route for members: by sign-in cookie or API key. */
export const ForMembers = (): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiCookieAuth('cookie'), ApiBearerAuth('apiKey'), Problems(401, 403));

export { Problem };
