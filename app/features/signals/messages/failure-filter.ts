/** Which failures a page shows, as its address says it. */
export const PERIODS = [1, 7, 30, 90] as const;
export const GRACES = [1, 6, 24, 72] as const;

export type FailureFilter = { days: (typeof PERIODS)[number]; grace: (typeof GRACES)[number] };

export function readFailureFilter(query: URLSearchParams): FailureFilter {
  const one = <Value extends number>(name: string, values: readonly Value[], otherwise: Value) =>
    values.find((value) => String(value) === query.get(name)) ?? otherwise;
  return { days: one("days", PERIODS, 7), grace: one("grace", GRACES, 24) };
}
