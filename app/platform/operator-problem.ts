/**
 * Something the person who runs Reinstate has to change: its message is a complete sentence for
 * them, and doors print it without a stack trace.
 */
export class OperatorProblem extends Error {
  override name = "OperatorProblem";
}
