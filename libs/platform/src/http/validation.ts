import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
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

/** Paths of texts that hold a NUL, which Postgres cannot store. */
function nulsIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.includes('\u0000') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => nulsIn(inner, path ? `${path}.${key}` : key));
}

class RequestValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const fields =
      metadata.type === 'custom' ? [] : nulsIn(value, typeof value === 'string' ? (metadata.data ?? '') : '');
    if (fields.length > 0)
      throw new InvalidInput(fields.map((field) => ({ field, message: 'must not contain a NUL character' })));
    return super.transform(value, metadata);
  }
}

/** Closed request shapes: unknown fields are refused, every wrong field is named at once (422). */
export const requestValidation = (): ValidationPipe =>
  new RequestValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(fieldsOf(errors, '')),
  });
