/** Values of a reading from the worst to the best, so that a chart can place them. */
const QUALITIES = ["RED", "LOW", "YELLOW", "MEDIUM", "GREEN", "HIGH"];

/** Where a messaging limit stands: the number of people in it. Words that mean no limit stand highest (M-LIM). */
function limitOf(value: string): number | null {
  if (/UNLIMITED/i.test(value)) return Number.POSITIVE_INFINITY;
  const [, digits, unit] = /(\d+)\s*([KM]?)/i.exec(value) ?? [];
  if (digits === undefined) return null;
  const factor = { K: 1000, M: 1_000_000 }[unit?.toUpperCase() ?? ""] ?? 1;
  return Number(digits) * factor;
}

export type Reading = { value: string; at: Date };

/** The distinct values of these readings, the lowest first. What cannot be placed is left out. */
export function levelsOf(what: "quality" | "limit", readings: readonly Reading[]): string[] {
  const placeOf = (value: string): number | null => {
    if (what === "limit") return limitOf(value);
    const place = QUALITIES.indexOf(value.toUpperCase());
    return place < 0 ? null : place;
  };
  return [...new Set(readings.map(({ value }) => value))]
    .flatMap((value) => {
      const place = placeOf(value);
      return place === null ? [] : [{ value, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** So many of the newest values a chart shows. */
export const READINGS_SHOWN = 200;
