import { oneLine, severalLines } from '@vestibule/kernel';
import { Transform, type TransformFnParams } from 'class-transformer';

/** Stands before the rules of its field, which judge what is left of it. */
const written = (clean: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: TransformFnParams): unknown => (typeof value === 'string' ? clean(value) : value));

/** A name, a title, a number: see the kernel's `oneLine`. */
export const OneLine = (): PropertyDecorator => written(oneLine);
/** A message, a reason, an address: see the kernel's `severalLines`. */
export const SeveralLines = (): PropertyDecorator => written(severalLines);
