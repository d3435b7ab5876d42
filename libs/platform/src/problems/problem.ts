import { HttpException } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DomainError, ERROR_CODES, type ErrorCode, InvalidInput } from '@vestibule/kernel';
import { sqlState } from '../database/transactions.ts';
import { ERROR_STATUS } from './error-status.ts';

class FieldProblemBody {
  @ApiProperty({ description: 'Path of the field in the request, for example participants.0.fee.amount' })
  field!: string;
  @ApiProperty({ description: 'What is wrong and how to mend it' }) message!: string;
}

/** RFC 9457 problem details, as every refusal is answered. */
export class Problem {
  @ApiProperty({ example: 'https://vestibule.example/problems/payment-due' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ enum: ERROR_CODES, enumName: 'ErrorCode' }) code!: ErrorCode;
  @ApiProperty({ description: 'For people' }) detail!: string;
  @ApiPropertyOptional({ description: 'Say this when you ask for help' }) requestId?: string;
  @ApiPropertyOptional({ type: [FieldProblemBody], description: 'Every wrong field at once (422)' })
  errors?: FieldProblemBody[];
  [detail: string]: unknown;
}

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'INVALID_INPUT',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  413: 'INVALID_INPUT',
  415: 'INVALID_INPUT',
  422: 'INVALID_INPUT',
  429: 'TOO_MANY_REQUESTS',
};

const titleOf = (code: ErrorCode): string => {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

/** What the world is told of an error. Anything we did not foresee is a bare 500: its text may hold what must not be told. */
export function problemOf(error: unknown, requestId?: string): Problem {
  const base = (code: ErrorCode, status: number, detail: string): Problem => ({
    type: `https://vestibule.example/problems/${code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(code),
    status,
    code,
    detail,
    ...(requestId === undefined ? {} : { requestId }),
  });
  if (error instanceof DomainError) {
    const code: ErrorCode = error.code;
    const problem = { ...error.details, ...base(code, ERROR_STATUS[code], error.message) };
    return error instanceof InvalidInput ? { ...problem, errors: [...error.fields] } : problem;
  }
  if (isBeyondTheWall(error)) return base('NOT_FOUND', 404, 'there is no such thing in this practice');
  const status = statusOf(error);
  if (status >= 400 && status < 500) {
    const code = CODE_OF_STATUS[status] ?? 'INVALID_INPUT';
    return base(code, status, status === 404 ? 'there is nothing at this address' : (error as Error).message);
  }
  return base('INTERNAL', 500, 'something went wrong on our side; it has been recorded');
}

/** Row-level security refused what the guard had let through: foreign looks like missing here too, and the log says that the guard is wrong. */
export const isBeyondTheWall = (error: unknown): boolean => sqlState(error) === '42501';

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode; // Fastify's own refusals
  return 500;
}
