/** Reads CSV piece by piece: quoted fields, doubled quotes, line breaks inside quotes, any line end. */

export type CsvReader = { push: (text: string) => string[][]; end: () => string[][] };

/** @param longest characters of one row; a longer one throws RowTooLong */
export function csvReader(separator: string, longest: number): CsvReader {
  let rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  let afterQuote = false;
  let length = 0;

  const endField = () => {
    row.push(field);
    field = "";
    afterQuote = false;
  };
  const endRow = () => {
    endField();
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
    length = 0;
  };

  const take = (character: string) => {
    length += 1;
    if (length > longest) throw new RowTooLong();
    if (isQuoted) {
      if (character === '"') {
        isQuoted = false;
        afterQuote = true;
      } else field += character;
      return;
    }
    if (character === '"' && (field === "" || afterQuote)) {
      if (afterQuote) field += '"';
      isQuoted = true;
      afterQuote = false;
    } else if (character === separator) endField();
    else if (character === "\n") endRow();
    else if (character !== "\r") field += character;
  };

  const given = () => {
    const done = rows;
    rows = [];
    return done;
  };
  return {
    push(text) {
      for (const character of text) take(character);
      return given();
    },
    end() {
      if (field !== "" || row.length > 0) endRow();
      return given();
    },
  };
}

/** One row or object holds more than any message would. */
export class RowTooLong extends Error {}
