/**
 * A bar chart as shapes, the same for the screen and for paper. Series are told apart by what fills
 * them, solid, hatched, ruled or open, so that they can be read in black and white; a marked moment
 * is a dashed line with its name. Drawn by `app/ui/charts` and `templates/pdf/chart`.
 */

/** How a series is filled, in the order in which they stand on each other. */
export const FILLS = ["solid", "hatched", "ruled", "open"] as const;
export type Fill = (typeof FILLS)[number];

export type BarChart = {
  /** What it shows, as a finding: "11,400 messages on 20 November, twelve times an ordinary day". */
  says: string;
  /** At most four. */
  series: readonly { name: string; fill: Fill }[];
  /**
   * Values in the order of the series; a mark names a bar that matters. A label that is short for
   * the axis ("14:00") has its full name beside it, for the table.
   */
  bars: readonly { label: string; name?: string; values: readonly number[]; mark?: string }[];
  /** Written beside the axis. */
  unit: string;
};

/** A piece to draw; in units of the drawing, from its upper left corner. */
export type Shape =
  | { kind: "bar"; fill: Fill; x: number; y: number; width: number; height: number; hatch: string }
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number; isDashed: boolean }
  | { kind: "text"; x: number; y: number; text: string; anchor: "start" | "middle" | "end" };

export type Drawing = {
  width: number;
  height: number;
  shapes: readonly Shape[];
  isWide: boolean;
};

/** Few bars need little room; many are for scrolling on a phone. */
const NARROW = 420;
const WIDE = 640;
const FEW_BARS = 6;
const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 8;
const TOP = 22;
const BOTTOM = 26;
const WIDEST_SLOT = 100;
const GRID_LINES = 4;
const LETTER = 6.2;
const HATCH_STEP = 5;

/** @param number as the reader's language writes it */
export function drawBars(chart: BarChart, number: (value: number) => string): Drawing {
  const highest = Math.max(1, ...chart.bars.map(({ values }) => sum(values)));
  const top = roundedUp(highest);
  const across = chart.bars.length <= FEW_BARS ? NARROW : WIDE;
  const floor = HEIGHT - BOTTOM;
  const heightOf = (value: number) => (value / top) * (floor - TOP);
  const slot = Math.min(WIDEST_SLOT, (across - LEFT - RIGHT) / Math.max(1, chart.bars.length));
  const width = Math.max(1, slot * 0.72);
  const shapes: Shape[] = [];

  for (let line = 0; line <= GRID_LINES; line++) {
    const value = (top / GRID_LINES) * line;
    if (!Number.isInteger(value)) continue;
    const y = floor - heightOf(value);
    shapes.push({ kind: "line", x1: LEFT, x2: across - RIGHT, y1: y, y2: y, isDashed: false });
    shapes.push({ kind: "text", x: LEFT - 6, y: y + 4, text: number(value), anchor: "end" });
  }
  const every = labelEvery(chart, slot);
  for (const [place, { label, values, mark }] of chart.bars.entries()) {
    const x = LEFT + place * slot + (slot - width) / 2;
    let y = floor;
    for (const [index, value] of values.entries()) {
      const fill = chart.series[index]?.fill ?? "open";
      const height = heightOf(value);
      y -= height;
      if (value > 0) {
        const box = {
          x: rounded(x),
          y: rounded(y),
          width: rounded(width),
          height: rounded(height),
        };
        shapes.push({ kind: "bar", fill, ...box, hatch: hatch(fill, box) });
      }
    }
    const middle = rounded(x + width / 2);
    if (place % every === 0) {
      shapes.push({ kind: "text", x: middle, y: floor + 16, text: label, anchor: "middle" });
    }
    if (mark) {
      shapes.push({ kind: "line", x1: middle, x2: middle, y1: TOP - 6, y2: floor, isDashed: true });
      const isLate = middle > across * 0.75;
      shapes.push({
        kind: "text",
        x: isLate ? middle - 4 : middle + 4,
        y: TOP - 8,
        text: mark,
        anchor: isLate ? "end" : "start",
      });
    }
  }
  return { width: across, height: HEIGHT, shapes, isWide: across === WIDE };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The next of 4, 8, 12, 20, 40 and so on, so that four lines between it and zero stand at whole numbers. */
function roundedUp(value: number): number {
  for (let step = 1; ; step *= 10) {
    for (const each of [4, 8, 12, 20]) if (each * step >= value) return each * step;
  }
}

/** Labels that would run into each other are left out evenly. */
function labelEvery({ bars }: BarChart, slot: number): number {
  const longest = Math.max(1, ...bars.map(({ label }) => label.length));
  return Math.max(1, Math.ceil((longest * LETTER + 6) / slot));
}

type Box = { x: number; y: number; width: number; height: number };

/** The strokes that tell one fill from another, as the path of an SVG; empty for the plain ones. */
export function hatch(fill: Fill, { x, y, width, height }: Box): string {
  if (fill === "ruled") {
    const strokes: string[] = [];
    for (let at = y + HATCH_STEP / 2; at < y + height; at += HATCH_STEP) {
      strokes.push(`M${rounded(x)} ${rounded(at)}H${rounded(x + width)}`);
    }
    return strokes.join("");
  }
  if (fill !== "hatched") return "";
  const strokes: string[] = [];
  for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    strokes.push(`M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`);
  }
  return strokes.join("");
}
