/** How the form of a new case starts: from its address, where assets lead here and scripts may be missing. */
import { HEARD_FROM, type HeardFrom } from "~/features/cases/facts/heard-from";
import { wallClockOf } from "~/platform/i18n/wall-clock";

export type CaseStart = {
  businessId: string;
  assetIds: string[];
  summary: string;
  happenedAt: string;
  happenedZone: string;
  heardFrom: HeardFrom | undefined;
  noticeText: string;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function caseStart(query: URLSearchParams, timeZone: string, now: Date): CaseStart {
  const text = (name: string, fallback = "") => query.get(name) ?? fallback;
  const id = (given: string) => (UUID.test(given) ? given : "");
  return {
    businessId: id(text("businessId")),
    assetIds: query.getAll("assetIds").filter((given) => UUID.test(given)),
    summary: text("summary"),
    happenedAt: text("happenedAt", wallClockOf(now, timeZone)),
    happenedZone: text("happenedZone", timeZone),
    heardFrom: HEARD_FROM.find((known) => known === query.get("heardFrom")),
    noticeText: text("noticeText"),
  };
}
