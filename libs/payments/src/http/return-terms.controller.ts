import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { AppointmentTypeNotFound } from '@vestibule/sessions';
import { ReturnTermsSetting } from '../use-cases/return-terms.ts';
import { ReturnTermsBody } from './cancellation-bodies.ts';
import { ReturnTermsView } from './cancellation-views.ts';

const typeId = new ParseUUIDPipe({ exceptionFactory: () => new AppointmentTypeNotFound() });

@ApiTags('cancellation')
@ForMembers()
@Controller()
export class ReturnTermsController {
  constructor(private readonly setting: ReturnTermsSetting) {}

  @Get('practice/cancellation')
  @ApiOperation({ summary: 'What becomes of the money when somebody cancels or does not come' })
  @ApiOkResponse({ type: ReturnTermsView })
  read(@Member() actor: MemberActor): Promise<ReturnTermsView> {
    return this.setting.read(actor, null);
  }

  @Put('practice/cancellation')
  @Roles('owner')
  @ApiOperation({
    summary: 'Change it for whoever is invited from now on; those invited before keep what they were told',
  })
  @ApiOkResponse({ type: ReturnTermsView })
  @Problems(422)
  change(@Member() actor: MemberActor, @Body() body: ReturnTermsBody): Promise<ReturnTermsView> {
    return this.setting.change(actor, null, body);
  }

  @Get('appointment-types/:id/cancellation')
  @ApiOperation({ summary: "The same of one appointment type: its own, or the practice's" })
  @ApiOkResponse({ type: ReturnTermsView })
  @Problems(404)
  readOfType(@Member() actor: MemberActor, @Param('id', typeId) id: string): Promise<ReturnTermsView> {
    return this.setting.read(actor, id);
  }

  @Put('appointment-types/:id/cancellation')
  @Roles('owner')
  @ApiOperation({ summary: 'Terms of its own for an appointment type' })
  @ApiOkResponse({ type: ReturnTermsView })
  @Problems(404, 422)
  changeOfType(
    @Member() actor: MemberActor,
    @Param('id', typeId) id: string,
    @Body() body: ReturnTermsBody,
  ): Promise<ReturnTermsView> {
    return this.setting.change(actor, id, body);
  }

  @Delete('appointment-types/:id/cancellation')
  @Roles('owner')
  @ApiOperation({ summary: "From now on the type goes by the practice's terms" })
  @ApiOkResponse({ type: ReturnTermsView })
  @Problems(404)
  dropOfType(@Member() actor: MemberActor, @Param('id', typeId) id: string): Promise<ReturnTermsView> {
    return this.setting.drop(actor, id);
  }
}
