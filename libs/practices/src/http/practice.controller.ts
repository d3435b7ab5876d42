import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { PracticeFile } from '../use-cases/practice-file.ts';
import { PracticeAnswer } from './answers.ts';
import { ChangePracticeBody } from './bodies.ts';

@ApiTags('practice')
@ForMembers()
@Controller('practice')
export class PracticeController {
  constructor(private readonly file: PracticeFile) {}

  @Get()
  @ApiOperation({ operationId: 'getPractice', summary: 'Your practice' })
  @ApiOkResponse({ type: PracticeAnswer })
  read(@Member() actor: MemberActor): Promise<PracticeAnswer> {
    return this.file.read(actor);
  }

  @Patch()
  @Roles('owner')
  @ApiOperation({
    operationId: 'changePractice',
    summary: 'Change what is given; sessions that exist keep their window',
  })
  @ApiOkResponse({ type: PracticeAnswer })
  @Problems(422)
  change(@Member() actor: MemberActor, @Body() body: ChangePracticeBody): Promise<PracticeAnswer> {
    return this.file.change(actor, body);
  }
}
