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

/** Whether the row of this line may come into the sample: for most it need not be worked out. */
export const mayBeShown = (sample: readonly SampleRow[]) => {
  if (sample.length < ROWS) return () => true;
  const highest = Math.max(...sample.map(({ line }) => scattered(line)));
  return (line: number) => scattered(line) < highest;
};

/** Neighbouring lines lie far apart, and no pattern of a file meets one of this (the end of MurmurHash3). */
function scattered(line: number): number {
  let mixed = line;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
