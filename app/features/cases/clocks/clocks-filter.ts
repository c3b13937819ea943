/** Which clocks the list across cases shows, as its address says it. Values nobody knows are dropped. */
import { SIDES, type Side } from "~/features/enforcement/restriction-class";

/** The clock that a page begins after. */
export type ClockCursor = { dueAt: Date | null; id: string };

export type ClocksFilter = {
  state: "running" | "paused";
  side: Side | null;
  /** Who leads the case: a person's id, `me`, `nobody`, or anybody. */
  owner: string | null;
  after: ClockCursor | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readClocksFilter(query: URLSearchParams): ClocksFilter {
  const owner = query.get("owner") ?? "";
  return {
    state: query.get("state") === "paused" ? "paused" : "running",
    side: SIDES.find((side) => side === query.get("side")) ?? null,
    owner: owner === "me" || owner === "nobody" || UUID.test(owner) ? owner : null,
    after: readCursor(query.get("after")),
  };
}

export const writeClockCursor = ({ dueAt, id }: ClockCursor): string =>
  `${dueAt?.toISOString() ?? "never"}~${id}`;

function readCursor(text: string | null): ClockCursor | null {
  const [key = "", id = ""] = text?.split("~") ?? [];
  if (!UUID.test(id)) return null;
  if (key === "never") return { dueAt: null, id };
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/.test(key);
  const dueAt = new Date(key);
  return isInstant && !Number.isNaN(dueAt.getTime()) ? { dueAt, id } : null;
}
