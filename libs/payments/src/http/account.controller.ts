import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { ConnectAccount } from '../use-cases/connect-account.ts';
import { ConnectExisting } from '../use-cases/connect-existing.ts';
import { DisconnectAccount } from '../use-cases/disconnect-account.ts';
import { PaymentSettings } from '../use-cases/payment-settings.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';
import { ChangePaymentsBody, FinishConnectBody, RefreshAccountBody } from './account-bodies.ts';
import { PracticePaymentsView, practicePaymentsView } from './account-views.ts';
import { AccountLinkView } from './views.ts';

@ApiTags('practice')
@ForMembers()
@Controller('practice/payments')
export class AccountController {
  constructor(
    private readonly accounts: ConnectAccount,
    private readonly existing: ConnectExisting,
    private readonly disconnecting: DisconnectAccount,
    private readonly settings: PaymentSettings,
    private readonly stripe: StripeGateway,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether the practice can be paid, as we last heard; what is missing, and by when' })
  @ApiOkResponse({ type: PracticePaymentsView })
  async read(@Member() actor: MemberActor): Promise<PracticePaymentsView> {
    return practicePaymentsView(await this.settings.read(actor), this.stripe.knowsOauth);
  }

  @Patch()
  @Roles('owner')
  @ApiOperation({ summary: 'Switch online payments on or off, and what they are booked under' })
  @ApiOkResponse({ type: PracticePaymentsView })
  @Problems(409, 422, 503)
  async change(@Member() actor: MemberActor, @Body() body: ChangePaymentsBody): Promise<PracticePaymentsView> {
    return practicePaymentsView(await this.settings.change(actor, body), this.stripe.knowsOauth);
  }

  @Post('connect')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({
    summary: "Connect the practice's Stripe account: the page where an owner tells Stripe about the practice",
  })
  @ApiOkResponse({ type: AccountLinkView })
  @Problems(409, 502, 503)
  connect(@Member() actor: MemberActor): Promise<AccountLinkView> {
    return this.accounts.onboarding(actor);
  }

  @Post('connect-existing')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Connect a Stripe account that the practice has: the page where its holder says yes' })
  @ApiOkResponse({ type: AccountLinkView })
  @Problems(409)
  connectExisting(@Member() actor: MemberActor): Promise<AccountLinkView> {
    return this.existing.begin(actor);
  }

  @Post('connect-existing/finish')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'What Stripe sent them back with; good once, for whoever was sent' })
  @ApiOkResponse({ type: PracticePaymentsView })
  @Problems(409, 422, 503)
  async finish(@Member() actor: MemberActor, @Body() body: FinishConnectBody): Promise<PracticePaymentsView> {
    await this.existing.finish(actor, body);
    return this.read(actor);
  }

  @Post('refresh')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Ask Stripe what the account may do now' })
  @ApiOkResponse({ type: PracticePaymentsView })
  @Problems(409, 502, 503)
  async refresh(@Member() actor: MemberActor, @Body() body: RefreshAccountBody = {}): Promise<PracticePaymentsView> {
    return practicePaymentsView(await this.settings.refresh(actor, body), this.stripe.knowsOauth);
  }

  @Post('disconnect')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Leave the Stripe account: nothing new is paid through it, and what was paid stays' })
  @ApiOkResponse({ type: PracticePaymentsView })
  @Problems(409, 502, 503)
  async disconnect(@Member() actor: MemberActor): Promise<PracticePaymentsView> {
    await this.disconnecting.run(actor);
    return this.read(actor);
  }
}
