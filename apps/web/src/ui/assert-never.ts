/** The end of a total switch: a new case does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`no screen for ${JSON.stringify(value)}`);
}
