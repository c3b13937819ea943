/** Which column of a table holds what: guessed from its headings and first rows, settled by a person. */

/** A column that somebody reading the table looks for. */
export type Wanted<Key extends string> = {
  key: Key;
  /** What people and programs call it, in small letters, the most certain first. */
  names: readonly string[];
  /** Whether a value could be one of its; tells columns without a name. */
  fits?: (text: string) => boolean;
  isRequired?: boolean;
};

/** By what is wanted: the place of its column, from 0; -1 for none. */
export type Columns<Key extends string> = Record<Key, number>;

/** The exact name wins over one that contains it, and that over values that fit. */
export function guessColumns<Key extends string>(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  wanted: readonly Wanted<Key>[],
): Columns<Key> {
  const taken = new Set<number>();
  const found = {} as Columns<Key>;
  const bare = headings.map(bareName);
  for (const { key } of wanted) found[key] = -1;
  const settle = (choose: (each: Wanted<Key>) => number) => {
    for (const each of wanted) {
      if (found[each.key] !== -1) continue;
      const column = choose(each);
      if (column === -1) continue;
      found[each.key] = column;
      taken.add(column);
    }
  };
  const free = (column: number) => column !== -1 && !taken.has(column);
  settle(
    ({ names }) =>
      names
        .map((name) => bare.findIndex((each, at) => free(at) && each === bareName(name)))
        .find(free) ?? -1,
  );
  settle(
    ({ names }) =>
      names
        .map((name) => bare.findIndex((each, at) => free(at) && each.includes(bareName(name))))
        .find(free) ?? -1,
  );
  settle(({ fits, isRequired }) => {
    if (!fits || !isRequired) return -1;
    return (
      widest(headings.length, sample).find(
        (column) => free(column) && allFit(sample, column, fits),
      ) ?? -1
    );
  });
  return found;
}

const widest = (width: number, sample: readonly (readonly string[])[]) =>
  Array.from({ length: Math.max(width, ...sample.map((row) => row.length)) }, (_, at) => at);

function allFit(
  sample: readonly (readonly string[])[],
  column: number,
  fits: (text: string) => boolean,
): boolean {
  const values = sample.map((row) => row[column] ?? "").filter((text) => text !== "");
  return values.length > 0 && values.filter(fits).length >= values.length * 0.8;
}

/** `Phone Number (WA)` and `phone_number_wa` are one name. */
const bareName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether the first row names the columns: what fits a wanted value is no name. */
export const isHeading = (first: readonly string[], wanted: readonly Wanted<string>[]): boolean =>
  !wanted.some(({ fits, isRequired }) => isRequired && fits && first.some((text) => fits(text)));
