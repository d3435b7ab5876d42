import { ValidateIf } from 'class-validator';

/**
 * The field may be left out. Unlike class-validator's `IsOptional` it does not let `null` through: a null that no rule has looked at would reach the
 * database. Where null means something ("take the fee away"), `IsOptional` is right.
 */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_body, value: unknown) => value !== undefined);
