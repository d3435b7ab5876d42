import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { ConnectAccount } from '../use-cases/connect-account.ts';
import { AccountLinkView, AccountStateView } from './views.ts';

@ApiTags('practice')
@ForMembers()
@Roles('owner')
@Controller('practice/payments')
export class AccountController {
  constructor(private readonly accounts: ConnectAccount) {}

  @Post('connect')
  @HttpCode(200)
  @ApiOperation({
    summary: "Connect the practice's Stripe account: the page where an owner tells Stripe about the practice",
  })
  @ApiOkResponse({ type: AccountLinkView })
  @Problems(409, 502, 503)
  connect(@Member() actor: MemberActor): Promise<AccountLinkView> {
    return this.accounts.onboarding(actor.practiceId);
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask Stripe what the account may do now' })
  @ApiOkResponse({ type: AccountStateView })
  @Problems(409, 502, 503)
  async refresh(@Member() actor: MemberActor): Promise<AccountStateView> {
    const cardPayments = await this.accounts.refreshAccount(actor.practiceId);
    return { cardPayments, canCollect: cardPayments === 'active' };
  }
}
