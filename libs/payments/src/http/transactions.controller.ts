import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
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
import { ListTransactions } from '../use-cases/list-transactions.ts';
import { TransactionQuery } from './bodies.ts';
import { csvOf } from './csv.ts';
import { TransactionListView } from './views.ts';

@ApiTags('transactions')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller()
export class TransactionsController {
  constructor(private readonly transactions: ListTransactions) {}

  @Get('transactions')
  @ApiOperation({
    summary: "Payments as Stripe reports them, newest first: an owner's own practice, for operators all",
  })
  @ApiOkResponse({ type: TransactionListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: TransactionQuery): Promise<TransactionListView> {
    return this.transactions.page(actor, query);
  }

  @Get('transactions.csv')
  @Header('content-disposition', 'attachment; filename="transactions.csv"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same as a file for spreadsheets: every row, amounts in major units' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(422)
  csv(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: TransactionQuery): StreamableFile {
    const lines = csvOf(this.transactions.all(actor, query));
    return new StreamableFile(Readable.from(lines, { objectMode: false }), { type: 'text/csv; charset=utf-8' });
  }
}
