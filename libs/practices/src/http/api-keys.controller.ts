import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { ApiKeyRing } from '../use-cases/api-key-ring.ts';
import { ApiKeyListAnswer, IssuedApiKeyAnswer } from './answers.ts';
import { IssueApiKeyBody } from './bodies.ts';

@ApiTags('practice')
@ForMembers()
@Roles('owner')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly ring: ApiKeyRing) {}

  @Get()
  @ApiOperation({ operationId: 'listApiKeys', summary: 'The keys of your practice, revoked ones too' })
  @ApiOkResponse({ type: ApiKeyListAnswer })
  list(@Member() actor: MemberActor): Promise<ApiKeyListAnswer> {
    return this.ring.list(actor);
  }

  @Post()
  @ApiOperation({ operationId: 'issueApiKey', summary: 'A new key; its text is shown this once' })
  @ApiCreatedResponse({ type: IssuedApiKeyAnswer })
  @Problems(404, 422)
  issue(@Member() actor: MemberActor, @Body() body: IssueApiKeyBody): Promise<IssuedApiKeyAnswer> {
    return this.ring.issue(actor, body.name, body.memberId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'The key is dead from now on' })
  @ApiNoContentResponse()
  @Problems(404)
  revoke(@Member() actor: MemberActor, @Param('id') id: string): Promise<void> {
    return this.ring.revoke(actor, id);
  }
}
