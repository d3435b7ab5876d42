import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Operator, type OperatorActor, OperatorsOnly, Problems } from '@vestibule/platform';
import { PlanBook } from '../use-cases/plan-book.ts';
import { PlanListAnswer, PracticePageAnswer, PracticeTermsAnswer } from './plan-answers.ts';
import { AddRateBody, EndRateBody, MovePlanBody, rateWish, SearchPracticesQuery } from './plan-bodies.ts';

@ApiTags('operator')
@ForMembers()
@OperatorsOnly()
@Controller()
export class PlansController {
  constructor(private readonly book: PlanBook) {}

  @Get('plans')
  @ApiOperation({ operationId: 'listPlans', summary: 'Plans with every rate they had, have and will have' })
  @ApiOkResponse({ type: PlanListAnswer })
  list(@Operator() actor: OperatorActor): Promise<PlanListAnswer> {
    return this.book.list(actor);
  }

  @Post('plans/:code/rates')
  @ApiOperation({
    operationId: 'addPlanRate',
    summary: 'A rate from now or later on; what was agreed before keeps its own',
  })
  @ApiCreatedResponse({ type: PlanListAnswer })
  @Problems(404, 409, 422)
  addRate(
    @Operator() actor: OperatorActor,
    @Param('code') code: string,
    @Body() body: AddRateBody,
  ): Promise<PlanListAnswer> {
    return this.book.addRate(actor, code, rateWish(body));
  }

  @Get('practices')
  @ApiOperation({ operationId: 'searchPractices', summary: 'Practices by name, with their plan and rates' })
  @ApiOkResponse({ type: PracticePageAnswer })
  @Problems(422)
  search(@Operator() actor: OperatorActor, @Query() query: SearchPracticesQuery): Promise<PracticePageAnswer> {
    return this.book.search(actor, query);
  }

  @Post('practices/:id/plan')
  @HttpCode(200)
  @ApiOperation({ operationId: 'movePlan', summary: 'Another plan, from now or later on' })
  @ApiOkResponse({ type: PracticeTermsAnswer })
  @Problems(404, 409, 422)
  move(
    @Operator() actor: OperatorActor,
    @Param('id') id: string,
    @Body() { plan, from }: MovePlanBody,
  ): Promise<PracticeTermsAnswer> {
    return this.book.move(actor, id, plan, from);
  }

  @Post('practices/:id/rates')
  @ApiOperation({ operationId: 'agreeRate', summary: 'A rate for this practice alone, from now or later on' })
  @ApiCreatedResponse({ type: PracticeTermsAnswer })
  @Problems(404, 409, 422)
  agree(
    @Operator() actor: OperatorActor,
    @Param('id') id: string,
    @Body() body: AddRateBody,
  ): Promise<PracticeTermsAnswer> {
    return this.book.negotiate(actor, id, rateWish(body));
  }

  @Post('practices/:id/rates/end')
  @HttpCode(200)
  @ApiOperation({ operationId: 'endRate', summary: 'From now or later on the rate of the plan again' })
  @ApiOkResponse({ type: PracticeTermsAnswer })
  @Problems(404, 409, 422)
  end(
    @Operator() actor: OperatorActor,
    @Param('id') id: string,
    @Body() { currency = null, from }: EndRateBody,
  ): Promise<PracticeTermsAnswer> {
    return this.book.negotiate(actor, id, { currency, rate: null, ...(from === undefined ? {} : { from }) });
  }
}
