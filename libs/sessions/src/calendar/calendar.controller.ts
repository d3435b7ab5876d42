import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { CalendarQuery } from './calendar-query.ts';
import { CalendarView } from './calendar-views.ts';
import { LookAtCalendar } from './look-at-calendar.ts';

@ApiTags('sessions')
@ForMembers()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly looking: LookAtCalendar) {}

  @Get()
  @ApiOperation({
    summary:
      "What a calendar shows: by start, payment and presence at a glance; a practitioner's own, else everybody's",
  })
  @ApiOkResponse({ type: CalendarView })
  @Problems(422)
  between(@Member() actor: MemberActor, @Query() query: CalendarQuery): Promise<CalendarView> {
    return this.looking.between(actor, query);
  }
}
