/** A few rows to show: the same ones for the same file, from all over it. */
export type SampleRow = { line: number } & Readonly<Record<string, string | number>>;

const ROWS = 20;

/** Of all rows told so far those that a scattering of their lines puts first, in the order of the file. */
export function keptSample(rows: readonly SampleRow[]): SampleRow[] {
  return rows
    .toSorted((one, other) => scattered(one.line) - scattered(other.line))
    .slice(0, ROWS)
    .toSorted((one, other) => one.line - other.line);
}

/** Neighbouring lines lie far apart (Knuth's multiplicative hash). */
const scattered = (line: number): number => Math.imul(line, 2_654_435_761) >>> 0;
