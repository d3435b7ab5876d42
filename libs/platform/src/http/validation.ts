import { ValidationPipe } from '@nestjs/common';
import { type FieldProblem, InvalidInput } from '@vestibule/kernel';
import type { ValidationError } from 'class-validator';

function fieldsOf(errors: readonly ValidationError[], path: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      field,
      message: sentence(message, error.property),
    }));
    return [...own, ...fieldsOf(error.children ?? [], field)];
  });
}

/** "startsAt must be …" and "property x should not exist" as a sentence about the field. */
const sentence = (message: string, property: string): string =>
  message.startsWith('property ') && message.endsWith(' should not exist')
    ? 'is not a field of this request; remove it'
    : message.startsWith(`${property} `)
      ? message.slice(property.length + 1)
      : message;

/** Closed request shapes: unknown fields are refused, every wrong field is named at once (422). */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(fieldsOf(errors, '')),
  });
