import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { AppointmentTypeNotFound } from '../errors.ts';
import { AppointmentTypes } from '../use-cases/appointment-types.ts';
import { AppointmentTypeBody, ChangeAppointmentTypeBody } from './bodies.ts';
import { AppointmentTypeListView, AppointmentTypeView } from './views.ts';

@ApiTags('appointment types')
@ForMembers()
@Controller('appointment-types')
export class AppointmentTypesController {
  constructor(private readonly types: AppointmentTypes) {}

  @Get()
  @ApiOperation({ summary: 'What sessions are made from' })
  @ApiOkResponse({ type: AppointmentTypeListView })
  list(@Member() actor: MemberActor): Promise<AppointmentTypeListView> {
    return this.types.list(actor);
  }

  @Post()
  @Roles('owner')
  @ApiOperation({ summary: 'Add an appointment type' })
  @ApiCreatedResponse({ type: AppointmentTypeView })
  @Problems(422)
  add(@Member() actor: MemberActor, @Body() body: AppointmentTypeBody): Promise<AppointmentTypeView> {
    return this.types.add(actor, body);
  }

  @Patch(':id')
  @Roles('owner')
  @ApiOperation({ summary: 'Change or archive it; sessions made before stay as they are' })
  @ApiOkResponse({ type: AppointmentTypeView })
  @Problems(404, 422)
  change(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new AppointmentTypeNotFound() })) id: string,
    @Body() body: ChangeAppointmentTypeBody,
  ): Promise<AppointmentTypeView> {
    return this.types.change(actor, id, body);
  }
}
