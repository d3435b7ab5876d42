import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  Roles,
  SignedIn,
} from '@vestibule/platform';
import { TransactionNotFound } from '../errors.ts';
import { ListTransactions } from '../use-cases/list-transactions.ts';
import { LookAtTransaction } from '../use-cases/look-at-transaction.ts';
import { csvOf } from './csv.ts';
import { TransactionQuery } from './transaction-query.ts';
import { TransactionDetailView, TransactionListView } from './transaction-views.ts';

const transactionId = new ParseUUIDPipe({ exceptionFactory: () => new TransactionNotFound() });

@ApiTags('transactions')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller()
export class TransactionsController {
  constructor(
    private readonly transactions: ListTransactions,
    private readonly looking: LookAtTransaction,
  ) {}

  @Get('transactions')
  @ApiOperation({
    summary: "Payments as Stripe reports them, newest first: an owner's own practice, for operators all",
  })
  @ApiOkResponse({ type: TransactionListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: TransactionQuery): Promise<TransactionListView> {
    return this.transactions.page(actor, query);
  }

  @Get('transactions/:id')
  @ApiOperation({ summary: 'Everything that is known of one payment: every id, every event, every line in the books' })
  @ApiOkResponse({ type: TransactionDetailView })
  @Problems(404)
  one(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Param('id', transactionId) id: string,
  ): Promise<TransactionDetailView> {
    return this.looking.run(actor, id);
  }

  @Get('transactions.csv')
  @Header('content-disposition', 'attachment; filename="transactions.csv"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same as a file for spreadsheets: every row, amounts in major units' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(422, 429)
  csv(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: TransactionQuery): StreamableFile {
    return new StreamableFile(csvOf(this.transactions.all(actor, query)), { type: 'text/csv; charset=utf-8' });
  }
}
