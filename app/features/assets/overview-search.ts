/** What the overview of businesses was asked for, from its address. */
export type OverviewSearch = { q: string; archived: boolean; after: string };

export function readOverviewSearch(params: URLSearchParams): OverviewSearch {
  const text = (name: string) =>
    (params.get(name) ?? "").toWellFormed().replaceAll("\u0000", "").trim().slice(0, 200);
  return { q: text("q"), archived: params.get("archived") === "on", after: text("after") };
}
