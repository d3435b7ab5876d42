import { Body, Controller, Delete, Get, HttpCode, Param, ParseEnumPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '@vestibule/kernel';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { MessageNotFound } from '../messages/look-at-messages.ts';
import type { WordedKind } from '../mail/wording.ts';
import { MessageSettings } from './message-settings.ts';
import { MessagePreviewBody, MessageSettingsBody, MessageWordingBody, WORDED_KINDS } from './settings-bodies.ts';
import { MessagePreviewView, MessageSettingsView } from './settings-views.ts';

const oneOf = (words: readonly string[]): ParseEnumPipe =>
  new ParseEnumPipe(Object.fromEntries(words.map((word) => [word, word])), {
    exceptionFactory: () => new MessageNotFound(),
  });
const kindOf = oneOf(WORDED_KINDS);
const languageOf = oneOf(LANGUAGES);

@ApiTags('messages')
@ForMembers()
@Controller('practice/messages')
export class MessageSettingsController {
  constructor(private readonly settings: MessageSettings) {}

  @Get()
  @ApiOperation({
    summary: 'How the practice writes to its clients and its own people, with the words of every message',
  })
  @ApiOkResponse({ type: MessageSettingsView })
  read(@Member() actor: MemberActor): Promise<MessageSettingsView> {
    return this.settings.read(actor);
  }

  @Put()
  @Roles('owner')
  @ApiOperation({ summary: 'Language, colour, reminders and what is not sent; planned reminders follow' })
  @ApiOkResponse({ type: MessageSettingsView })
  @Problems(422)
  change(@Member() actor: MemberActor, @Body() body: MessageSettingsBody): Promise<MessageSettingsView> {
    return this.settings.change(actor, body);
  }

  @Put(':kind/:language')
  @Roles('owner')
  @ApiOperation({ summary: 'Words of the practice’s own for one message in one language' })
  @ApiParam({ name: 'kind', enum: WORDED_KINDS })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  @ApiOkResponse({ type: MessageSettingsView })
  @Problems(404, 422)
  word(
    @Member() actor: MemberActor,
    @Param('kind', kindOf) kind: WordedKind,
    @Param('language', languageOf) language: Language,
    @Body() body: MessageWordingBody,
  ): Promise<MessageSettingsView> {
    return this.settings.word(actor, kind, language, body);
  }

  @Delete(':kind/:language')
  @Roles('owner')
  @ApiOperation({ summary: 'Back to the standard words' })
  @ApiParam({ name: 'kind', enum: WORDED_KINDS })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  @ApiOkResponse({ type: MessageSettingsView })
  @Problems(404)
  unword(
    @Member() actor: MemberActor,
    @Param('kind', kindOf) kind: WordedKind,
    @Param('language', languageOf) language: Language,
  ): Promise<MessageSettingsView> {
    return this.settings.unword(actor, kind, language);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a message would look like, before it is kept' })
  @ApiOkResponse({ type: MessagePreviewView })
  @Problems(422)
  preview(@Member() actor: MemberActor, @Body() body: MessagePreviewBody): Promise<MessagePreviewView> {
    return this.settings.preview(actor, body);
  }
}
