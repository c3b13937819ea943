/**
 * Reads CSV piece by piece: quoted fields, doubled quotes, line breaks inside quotes, any line end.
 * Nothing but the row under way is held. What follows a closing quote belongs to the field.
 */

/** A row and the line of the file it begins in, from 1. Rows without a word are left out. */
export type TableRow = { line: number; cells: string[] };

export type CsvReader = {
  push: (text: string) => TableRow[];
  end: () => TableRow[];
  /** The line that the next row begins in; null while one is under way. */
  nextLine: () => number | null;
};

const QUOTE = 34;
const NEW_LINE = 10;
const RETURN = 13;

/**
 * @param longest characters of one row; a longer one throws RowTooLong
 * @param first the line that the text begins with
 */
export function csvReader(separator: string, longest: number, first = 1): CsvReader {
  const apart = separator.charCodeAt(0);
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let field = "";
  let length = 0;
  let isQuoted = false;
  let isAfterQuote = false;
  let isAfterReturn = false;
  let line = first;
  let began = first;

  const take = (part: string) => {
    field += part;
    length += part.length;
    if (length > longest) throw new RowTooLong();
  };
  const endField = () => {
    cells.push(field);
    field = "";
    isAfterQuote = false;
    length += 1;
    if (length > longest) throw new RowTooLong();
  };
  const endRow = () => {
    endField();
    if (cells.some((each) => each !== "")) rows.push({ line: began, cells });
    cells = [];
    length = 0;
    line += 1;
    began = line;
  };
  const quoted = (text: string, at: number): number => {
    const close = text.indexOf('"', at);
    const end = close === -1 ? text.length : close;
    const part = text.slice(at, end);
    line += linesIn(part);
    take(part);
    if (close === -1) return end;
    isQuoted = false;
    isAfterQuote = true;
    return close + 1;
  };
  const bare = (text: string, at: number): number => {
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === apart || code === NEW_LINE || code === RETURN) break;
      if (code === QUOTE && ((field === "" && end === at) || isAfterQuote)) break;
      isAfterQuote = false;
    }
    if (end > at) {
      take(text.slice(at, end));
      isAfterReturn = false;
    }
    return end;
  };
  const mark = (code: number) => {
    const isSecondHalf = code === NEW_LINE && isAfterReturn;
    isAfterReturn = code === RETURN;
    if (code === QUOTE) {
      if (isAfterQuote) take('"');
      isQuoted = true;
      isAfterQuote = false;
    } else if (code === apart) endField();
    else if (!isSecondHalf) endRow();
  };
  const given = () => {
    const done = rows;
    rows = [];
    return done;
  };

  return {
    push(text) {
      let at = 0;
      while (at < text.length) {
        if (isQuoted) at = quoted(text, at);
        else {
          at = bare(text, at);
          if (at < text.length) mark(text.charCodeAt(at++));
        }
      }
      return given();
    },
    nextLine: () => (length === 0 && !isQuoted && !isAfterQuote ? line : null),
    end() {
      if (field !== "" || cells.length > 0) endRow();
      return given();
    },
  };
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/** One row or object holds more than any real one would. */
export class RowTooLong extends Error {}
