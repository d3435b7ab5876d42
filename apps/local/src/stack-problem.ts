/** Something the reader can mend: one sentence that says what is wrong and one that says the cure. Printed without a stack trace. */
export class StackProblem extends Error {
  override readonly name = 'StackProblem';
}
