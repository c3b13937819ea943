/**
 * Rows as CSV that no spreadsheet takes for formulas (OWASP, CSV injection), also where it cuts at
 * semicolons or tabs, as programs do in many languages: such a program takes no heed of our quotes, so
 * what stands behind a semicolon or a line break inside a cell begins a cell of its own there.
 */

const SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20";

const SIGN = new RegExp(`[${SIGNS}]$`);
const BEGINS_RUN = new RegExp(`^["'\\s]*[${SIGNS}\\t\\r]`);
/** What may stand between two cells and before a sign, looked at once however long it is, with the sign. */
const BETWEEN = new RegExp(`^[${SIGNS}]|["'\\s;]+[${SIGNS}]?`, "g");

/**
 * Where a cell begins that would be run, however the line is cut; what a reader may leave out before the
 * sign counts for nothing. `copy-out.server.ts` says the same to the database.
 */
function startsOfFormulas(between: string, offset: number): Set<number> {
  const starts = new Set(offset === 0 && BEGINS_RUN.test(between) ? [0] : []);
  if (!SIGN.test(between)) return starts;
  for (let at = Math.max(between.lastIndexOf(";") + 1, 1); at < between.length; at += 1) {
    if (endsCell(between[at - 1], between[at])) starts.add(at);
  }
  return starts;
}

const endsCell = (mark: string | undefined, next: string | undefined) =>
  mark === ";" || mark === "\t" || mark === "\n" || (mark === "\r" && next !== "\n");

/** @param written each character where a formula begins, as it is to stand */
const rewritten = (cell: string, written: (character: string) => string): string =>
  cell.replace(BETWEEN, (between, offset: number) => {
    const starts = startsOfFormulas(between, offset);
    if (starts.size === 0) return between;
    return Array.from(between, (one, at) => (starts.has(at) ? written(one) : one)).join("");
  });

export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const quoted = (cell: string): string => `"${guarded(cell).replaceAll('"', '""')}"`;

const guarded = (cell: string): string => rewritten(cell, (character) => `'${character}`);

/** A cell as it was before it was guarded: what we wrote out comes back unchanged. */
export const unguarded = (cell: string): string =>
  cell.includes("'") ? rewritten(cell, (character) => (character === "'" ? "" : character)) : cell;
