import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn, type SignInRequest } from '../sign-in/sign-in.ts';
import { SignedInAnswer } from './answers.ts';
import { SignInBody } from './bodies.ts';

interface AuthAnswer {
  readonly user?: { readonly name: string; readonly email: string };
}

/** The only three of better-auth's routes that can be reached; its answers are cut down to what our pages use. */
@ApiTags('sign-in')
@Controller('auth')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Post('sign-in/email')
  @HttpCode(200)
  @Public() // how one becomes somebody
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; sets the cookie' })
  @ApiOkResponse({ type: SignedInAnswer })
  @ApiResponse({ status: 401, description: 'INVALID_EMAIL_OR_PASSWORD, whichever of the two it was' })
  @Problems(403, 422, 429)
  async in(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const response = await this.ask('/sign-in/email', request, reply, body);
    const { user } = await contentOf(response);
    if (response.ok && user) return { user: { name: user.name, email: user.email } };
    void reply.status(401).header('content-type', 'application/problem+json; charset=utf-8');
    return {
      type: 'https://vestibule.example/problems/invalid-email-or-password',
      title: 'Invalid email or password',
      status: 401,
      code: 'INVALID_EMAIL_OR_PASSWORD',
      detail: 'the e-mail or the password is not right',
      message: 'Invalid email or password',
      requestId: request.id,
    };
  }

  @Post('sign-out')
  @HttpCode(200)
  @Public() // signing out when nobody is signed in is no mistake
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out; takes the cookie back' })
  @ApiOkResponse()
  @Problems(403)
  async out(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ success: true }> {
    await this.ask('/sign-out', request, reply);
    return { success: true };
  }

  @Get('get-session')
  @Public() // answers null for nobody
  @ApiOperation({ operationId: 'getSignIn', summary: 'Who is signed in by cookie, or null' })
  @ApiOkResponse({ type: SignedInAnswer })
  async session(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer | null> {
    const { user } = await contentOf(await this.ask('/get-session', request, reply));
    return user ? { user: { name: user.name, email: user.email } } : null;
  }

  private async ask(
    path: SignInRequest['path'],
    request: FastifyRequest,
    reply: FastifyReply,
    body?: SignInBody,
  ): Promise<Response> {
    const method = path === '/get-session' ? 'GET' : 'POST';
    const { headers, ip } = request;
    const response = await this.signIn.ask({ path, method, headers, ip, ...(body ? { body } : {}) });
    for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
    return response;
  }
}

async function contentOf(response: Response): Promise<AuthAnswer> {
  const content = (await response.json()) as AuthAnswer | null;
  return content ?? {};
}
