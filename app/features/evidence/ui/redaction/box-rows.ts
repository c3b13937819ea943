/** The boxes of a redaction as they are being drawn and typed. Edges are hundredths, as text. */
export type BoxRow = { page: string; x: string; y: string; width: string; height: string };
export const EDGES = ["x", "y", "width", "height"] as const;

export const emptyRow = (page = "1"): BoxRow => ({ page, x: "", y: "", width: "", height: "" });

export const isEmptyRow = (row: BoxRow): boolean => EDGES.every((edge) => row[edge].trim() === "");

/** Rows to begin with: what was sent before, or some to fill in where no script can add any. */
const ROWS_TO_START = 3;

export function startingRows(sent: unknown): BoxRow[] {
  const kept = (Array.isArray(sent) ? sent : []).map((row) => asText({ ...emptyRow(), ...row }));
  const missing = Math.max(0, ROWS_TO_START - kept.length);
  return [...kept, ...Array.from({ length: missing }, () => emptyRow())];
}

const asText = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])) as BoxRow;

type Point = { x: number; y: number };

/** The box between two corners, wherever the drawing began. */
export function boxBetween(from: Point, to: Point, page: number): BoxRow {
  return {
    page: String(page),
    x: rounded(Math.min(from.x, to.x)),
    y: rounded(Math.min(from.y, to.y)),
    width: rounded(Math.abs(to.x - from.x)),
    height: rounded(Math.abs(to.y - from.y)),
  };
}

const rounded = (value: number) => String(Math.round(value * 10) / 10);

/** A drawn box takes the first empty row. */
export function withBox(rows: readonly BoxRow[], box: BoxRow): BoxRow[] {
  const free = rows.findIndex(isEmptyRow);
  return free === -1 ? [...rows, box] : rows.map((row, at) => (at === free ? box : row));
}

/** The row as numbers, or null while it is not a box yet. */
export function boxOf({ x, y, width, height }: BoxRow) {
  const [left, top, across, down] = [x, y, width, height].map((edge) =>
    edge.trim() === "" ? Number.NaN : Number(edge.replace(",", ".")),
  ) as [number, number, number, number];
  if (![left, top, across, down].every(Number.isFinite)) return null;
  return { left, top, across, down };
}
