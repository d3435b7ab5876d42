import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { MyMessages } from '../messages/my-messages.ts';
import { ChooseMessageBody, MyMessagesView } from './my-views.ts';

@ApiTags('messages')
@ForMembers()
@Controller('me/messages')
export class MyMessagesController {
  constructor(private readonly mine: MyMessages) {}

  @Get()
  @ApiOperation({ operationId: 'readMyMessages', summary: 'What you are told by e-mail' })
  @ApiOkResponse({ type: MyMessagesView })
  read(@Member() actor: MemberActor): Promise<MyMessagesView> {
    return this.mine.read(actor);
  }

  @Patch()
  @ApiOperation({ operationId: 'chooseMyMessage', summary: 'Be told, or not' })
  @ApiOkResponse({ type: MyMessagesView })
  @Problems(422)
  choose(@Member() actor: MemberActor, @Body() body: ChooseMessageBody): Promise<MyMessagesView> {
    return this.mine.choose(actor, body.kind, body.wanted);
  }
}
