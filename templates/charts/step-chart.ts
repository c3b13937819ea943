/**
 * How a rating went up and down, as shapes for paper: one line per rating, the worst at the foot, and
 * a thick stroke that runs along them over time. Read in black and white like the bars.
 */
import type { Drawing, Shape } from "./bar-chart";

/** Moments are in ms since the epoch, so that a chart can be handed on as plain data. */
export type StepChart = {
  /** What it shows, as a finding: "+62 811-2222-3333: rated RED since 20 November". */
  says: string;
  /** The lowest first. */
  levels: readonly string[];
  /** The oldest first; each holds until the next. */
  steps: readonly { at: number; level: string }[];
  until: number;
  /** The two ends of the time axis, in words. */
  ends: readonly [string, string];
  /** A moment that matters, if it lies between the ends. */
  mark?: { at: number; name: string };
};

const WIDTH = 640;
const LEFT = 76;
const RIGHT = 8;
const TOP = 22;
const BOTTOM = 22;
const BETWEEN_LEVELS = 26;
const STROKE = 2;

export function drawSteps({ levels, steps, until, ends, mark }: StepChart): Drawing {
  const floor = TOP + BETWEEN_LEVELS * Math.max(1, levels.length - 1);
  const height = floor + BOTTOM;
  const shapes: Shape[] = [];
  const [start = until] = steps.map(({ at }) => at);
  const span = Math.max(1, until - start);
  const xOf = (at: number) => rounded(LEFT + ((at - start) / span) * (WIDTH - LEFT - RIGHT));
  const yOf = (level: string) => floor - BETWEEN_LEVELS * levels.indexOf(level);

  for (const level of levels) {
    const y = yOf(level);
    shapes.push({ kind: "line", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y, isDashed: false });
    shapes.push({ kind: "text", x: LEFT - 8, y: y + 4, text: level, anchor: "end" });
  }
  for (const [place, { at, level }] of steps.entries()) {
    const [x, y] = [xOf(at), yOf(level)];
    const next = steps[place + 1];
    const end = xOf(next?.at ?? until);
    shapes.push(stroke(x, y, end, y));
    if (next) shapes.push(stroke(end, y, end, yOf(next.level)));
  }
  if (mark && mark.at >= start && mark.at <= until) {
    const x = xOf(mark.at);
    const isLate = x > WIDTH * 0.75;
    shapes.push({ kind: "line", x1: x, x2: x, y1: TOP - 6, y2: floor, isDashed: true });
    shapes.push({
      kind: "text",
      x: isLate ? x - 4 : x + 4,
      y: TOP - 8,
      text: mark.name,
      anchor: isLate ? "end" : "start",
    });
  }
  shapes.push({ kind: "text", x: LEFT, y: floor + 18, text: ends[0], anchor: "start" });
  shapes.push({ kind: "text", x: WIDTH - RIGHT, y: floor + 18, text: ends[1], anchor: "end" });
  return { width: WIDTH, height, shapes, isWide: true };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A level or upright piece of the thick stroke, round its middle line. */
const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
  kind: "bar",
  fill: "solid",
  x: rounded(Math.min(x1, x2) - STROKE / 2),
  y: rounded(Math.min(y1, y2) - STROKE / 2),
  width: rounded(Math.abs(x2 - x1) + STROKE),
  height: rounded(Math.abs(y2 - y1) + STROKE),
  hatch: "",
});
