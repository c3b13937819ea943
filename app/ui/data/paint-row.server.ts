/** The markup of rows by what they show, for everybody who is shown the same. */
import { renderToString } from "react-dom/server";
import type { PaintRow } from "./row-painter";

/** About 2 kB each. */
const KEPT = 2000;

const painted = new Map<string, string>();

export const paintRow: PaintRow = (key, draw) => {
  const known = painted.get(key);
  if (known !== undefined) return known;
  const html = renderToString(draw());
  const [oldest] = painted.keys();
  if (painted.size >= KEPT && oldest !== undefined) painted.delete(oldest);
  painted.set(key, html);
  return html;
};
