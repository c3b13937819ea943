/**
 * What the list of signals shows, as its address says it. Values nobody knows are dropped, so an
 * address that was typed or grew old still leads to a list.
 */
import { SIGNAL_KINDS, SIGNAL_SOURCES } from "~templates/rules/signal-kinds";

export const STANDINGS = ["waiting", "settled", "needs_person"] as const;

export type SignalFilter = {
  kind: (typeof SIGNAL_KINDS)[number] | null;
  source: (typeof SIGNAL_SOURCES)[number] | null;
  standing: (typeof STANDINGS)[number] | null;
  businessId: string | null;
  assetId: string | null;
};

/** Where a page begins: after this row. */
export type SignalCursor = { at: Date; id: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function readSignalFilter(query: URLSearchParams): SignalFilter {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === query.get(name)) ?? null;
  const id = (name: string): string | null => {
    const given = query.get(name) ?? "";
    return UUID.test(given) ? given.toLowerCase() : null;
  };
  return {
    kind: one("kind", SIGNAL_KINDS),
    source: one("source", SIGNAL_SOURCES),
    standing: one("standing", STANDINGS),
    businessId: id("business"),
    assetId: id("asset"),
  };
}

const NAMES = {
  kind: "kind",
  source: "source",
  standing: "standing",
  businessId: "business",
  assetId: "asset",
} as const satisfies Record<keyof SignalFilter, string>;

/** The address of the list with this filter, with one part left out where that is wanted. */
export function signalsHref(filter: SignalFilter, without?: keyof SignalFilter): string {
  const query = new URLSearchParams();
  for (const [part, name] of Object.entries(NAMES) as [keyof SignalFilter, string][]) {
    const value = filter[part];
    if (value && part !== without) query.set(name, value);
  }
  return query.size > 0 ? `/signals?${query}` : "/signals";
}

export const writeSignalCursor = ({ at, id }: SignalCursor): string => `${at.toISOString()}~${id}`;

export function readSignalCursor(text: string | null): SignalCursor | null {
  const [moment = "", id = ""] = text?.split("~") ?? [];
  const at = new Date(moment);
  return UUID.test(id) && !Number.isNaN(at.getTime()) ? { at, id } : null;
}
