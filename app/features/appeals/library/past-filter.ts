/** What an address asks of the library. What nobody knows is no filter. */
import { APPEAL_OUTCOMES } from "~/features/appeals/appeal-lifecycle";
import { RESTRICTION_CLASSES } from "~/features/enforcement/restriction-class";
import type { PastFilter } from "./past-appeals.server";

const MOST_WORDS = 100;

export function pastFilter(query: URLSearchParams): PastFilter {
  const outcome = query.get("outcome");
  return {
    class: RESTRICTION_CLASSES.find((each) => each === query.get("class")) ?? null,
    outcome: [...APPEAL_OUTCOMES, "open"].find((each) => each === outcome) ?? null,
    words: (query.get("words") ?? "").replaceAll("\u0000", "").trim().slice(0, MOST_WORDS),
  };
}
