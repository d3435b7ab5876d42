import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type JoinRequest, LinkGuard } from '@vestibule/gate';
import { ForMembers, Member, type MemberActor, Problems, Public } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { AttendanceView } from './attendance-views.ts';
import { DeviceCheckBody } from './device-check-body.ts';
import { DeviceChecks } from './device-checks.ts';
import { LookAtAttendance } from './look-at-attendance.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class DeviceCheckController {
  constructor(private readonly checks: DeviceChecks) {}

  @Post('device-check')
  @HttpCode(204)
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What came of checking camera, microphone, speaker and connection; the last one counts' })
  @ApiNoContentResponse()
  @Problems(404, 409, 410, 422, 429)
  tell(@Req() { link }: JoinRequest, @Body() body: DeviceCheckBody): Promise<void> {
    return this.checks.tell(link, body);
  }
}

@ApiTags('sessions')
@ForMembers()
@Controller('sessions/:id/attendance')
export class AttendanceController {
  constructor(private readonly looking: LookAtAttendance) {}

  @Get()
  @ApiOperation({ summary: 'Who was there, when and for how long, and how far the others came' })
  @ApiOkResponse({ type: AttendanceView })
  @Problems(404)
  ofSession(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<AttendanceView> {
    return this.looking.ofSession(actor, id);
  }
}
