/** Why a file cannot be read as a table. The sentences are `imports.tables.*`. */
export const TABLE_PROBLEMS = [
  "empty",
  "tooLarge",
  "bomb",
  "damaged",
  "encrypted",
  "oldExcel",
  "noTable",
  "tooLong",
  "tooWide",
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];

export class TableUnreadable extends Error {
  override readonly name = "TableUnreadable";
  readonly why: TableProblem;

  constructor(why: TableProblem, cause?: unknown) {
    super(`Not readable as a table: ${why}`, { cause });
    this.why = why;
  }
}
