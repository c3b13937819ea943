/**
 * Rows as CSV that no spreadsheet takes for formulas (OWASP, CSV injection), also where it cuts at
 * semicolons or tabs, as programs do in many languages: such a program takes no heed of our quotes, so
 * what stands behind a semicolon or a line break inside a cell begins a cell of its own there.
 */

const SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20";

/**
 * Where a cell begins that would be run, however the line is cut; what a reader may leave out before the
 * sign counts for nothing. `copy-out.server.ts` says the same to the database.
 */
const before = (guard: string) =>
  new RegExp(
    `^${guard}(?=["'\\s]*[${SIGNS}\\t\\r])|(?:(?<=[;\\t\\n])|(?<=\\r)(?!\\n))${guard}(?=["'\\s]*[${SIGNS}])`,
    "g",
  );
const FORMULAS = before("");
const GUARDS = before("'");

export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const quoted = (cell: string): string => `"${guarded(cell).replaceAll('"', '""')}"`;

const guarded = (cell: string): string => cell.replace(FORMULAS, "'");

/** A cell as it was before it was guarded: what we wrote out comes back unchanged. */
export const unguarded = (cell: string): string =>
  cell.includes("'") ? cell.replace(GUARDS, "") : cell;
