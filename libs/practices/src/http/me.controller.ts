import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  Member,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  SignedIn,
} from '@vestibule/platform';
import { PracticeFile } from '../use-cases/practice-file.ts';
import { MeAnswer } from './answers.ts';
import { ChangeMeBody } from './bodies.ts';

@ApiTags('sign-in')
@ForMembers()
@Controller('me')
export class MeController {
  constructor(private readonly file: PracticeFile) {}

  @Get()
  @OperatorsToo()
  @ApiOperation({ operationId: 'getMe', summary: 'Who is signed in, and for which practice' })
  @ApiOkResponse({ type: MeAnswer })
  me(@SignedIn() actor: MemberActor | OperatorActor): Promise<MeAnswer> {
    return this.file.me(actor);
  }

  @Patch()
  @ApiOperation({ operationId: 'changeMe', summary: 'The language in which you are written to' })
  @ApiOkResponse({ type: MeAnswer })
  @Problems(422)
  change(@Member() actor: MemberActor, @Body() body: ChangeMeBody): Promise<MeAnswer> {
    return this.file.speak(actor, body.language);
  }
}
