import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, type MemberActor, type OperatorActor, OperatorsToo, SignedIn } from '@vestibule/platform';
import { PracticeFile } from '../use-cases/practice-file.ts';
import { MeAnswer } from './answers.ts';

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
}
