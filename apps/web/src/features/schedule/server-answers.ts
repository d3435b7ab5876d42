import { Problem } from '../../api/http.ts';
import { choicesIn, type Conflict, conflictsIn, type StartChoice } from '../../ui/time-answers.ts';
import { serverSays } from '../../texts/texts.ts';
import { fieldFor, type FieldName } from './form-values.ts';

export interface Refusal {
  readonly fields: Partial<Record<FieldName, string>>;
  /** What belongs to no field of the form. */
  readonly general: readonly string[];
  readonly choices: readonly StartChoice[];
  readonly conflicts: readonly Conflict[] | undefined;
}

/** What the server refused, sorted to where one can do something about it. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Problem)) return undefined;
  const fields: Partial<Record<FieldName, string>> = {};
  const general: string[] = [];
  for (const { field, message } of error.fields) {
    const name = fieldFor(field);
    if (name) fields[name] ??= serverSays(message);
    else general.push(`${field}: ${serverSays(message)}`);
  }
  const conflicts = conflictsIn(error);
  if (error.fields.length === 0 && conflicts === undefined) general.push(serverSays(error.message));
  return { fields, general, choices: choicesIn(error), conflicts };
}
