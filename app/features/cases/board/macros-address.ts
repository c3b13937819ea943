/** Where a macro is chosen, and for which tasks: what is ticked, or all that the filter finds. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_TICKED = 100;

export function macrosAddress(scope: { ids: readonly string[]; all: string; query: string }) {
  const address = new URLSearchParams({ query: scope.query });
  if (scope.all) address.set("all", scope.all);
  else for (const id of scope.ids) address.append("ids", id);
  return `/tasks/macros?${address}`;
}

/** What such an address says; what is no id is dropped. */
export function readMacroScope(address: URLSearchParams) {
  const ids = address.getAll("ids").filter((id) => UUID.test(id));
  return {
    ids: [...new Set(ids)].slice(0, MOST_TICKED),
    isAll: address.get("all") === "matching",
    query: (address.get("query") ?? "").slice(0, 1000),
  };
}
