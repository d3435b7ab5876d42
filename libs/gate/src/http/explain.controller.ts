import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ForMembers, MayBeAbsent, Member, type MemberActor, Problems } from '@vestibule/platform';
import { IdOfParticipant } from '@vestibule/sessions';
import { IsISO8601 } from 'class-validator';
import { ExplainGate } from '../explain-gate.ts';
import { ExplanationView } from './explanation-view.ts';

class ExplainQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Any instant, past or future; default: now' })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'must be an instant such as 2026-11-25T03:00:00Z' })
  readonly at?: string;
}

@ApiTags('participants')
@ForMembers()
@Controller('participants')
export class ExplainController {
  constructor(private readonly explaining: ExplainGate) {}

  @Get(':id/gate')
  @ApiOperation({ summary: 'Could they join at that moment? Why, why not, and what would change it. Changes nothing.' })
  @ApiOkResponse({ type: ExplanationView })
  @Problems(404, 422)
  explain(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Query() query: ExplainQuery,
  ): Promise<ExplanationView> {
    return this.explaining.run(actor, id, query.at);
  }
}
