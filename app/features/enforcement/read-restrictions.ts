/** The list of restrictions inside an account event, under any of its spellings. */
import { BLOCKED_ANSWERS } from "~templates/rules/detail-questions";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { NOT_STATED } from "~templates/rules/triage-questions";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { readInstant } from "./read-instant";
import type { ReadValue, StatedRestriction } from "./signal";

const BY_ALIAS = new Map(
  Object.entries(RESTRICTION_TYPES).flatMap(([type, { aliases }]) =>
    [type, ...aliases].map((name) => [name, type] as const),
  ),
);

/** The proper name of a type; one that nobody told us about stays as it was written. */
const restrictionType = (written: string): string => BY_ALIAS.get(written) ?? written;

export function readRestrictions(spot: Spot | null): StatedRestriction[] {
  return items(spot).flatMap((entry) => {
    const named = readWord(child(entry, "restriction_type", "restrictionType", "type"));
    const bare = typeof entry.value === "string" ? readWord(entry) : null;
    const rawType = (named ?? bare)?.value;
    if (!rawType) return [];
    const rawExpiration =
      read(child(entry, "expiration", "expires_at", "expiresAt", "expirationTime"))?.value ?? null;
    const type = restrictionType(rawType);
    return [
      {
        type,
        rawType,
        isKnown: Object.hasOwn(RESTRICTION_TYPES, type),
        expiresAt: readInstant(rawExpiration),
        rawExpiration,
        remediation: read(child(entry, "remediation"))?.value ?? null,
      },
    ];
  });
}

/** The last end, or none at all when any part names none. */
export function endAnswer(restrictions: readonly StatedRestriction[]): string {
  const ends = restrictions.map(({ expiresAt }) => expiresAt);
  if (ends.some((end) => end === null)) return NOT_STATED;
  const last = Math.max(...ends.map((end) => end?.getTime() ?? 0));
  return new Date(last).toISOString();
}

/** The answer that names the widest block, for people to see; the types themselves decide. */
export function blockedAnswer(
  restrictions: readonly StatedRestriction[],
  field: string,
): ReadValue | null {
  const types = restrictions.map(({ type }) => type);
  const all = (answer: string) =>
    BLOCKED_ANSWERS[answer]?.every((type) => types.includes(type)) ?? false;
  const messaging = types.filter((type) => type !== "RESTRICTED_ADD_PHONE_NUMBER_ACTION");
  const value = messaging.includes("RESTRICTED_CUSTOMER_INITIATED_MESSAGING")
    ? messaging.includes("RESTRICTED_BIZ_INITIATED_MESSAGING")
      ? "everything"
      : "replies"
    : messaging.includes("RESTRICTED_BIZ_INITIATED_MESSAGING")
      ? "templates"
      : messaging.some((type) => type.includes("CALLING"))
        ? "calling"
        : (["utility", "direct_send", "new_numbers"].find(all) ?? "not_known");
  return { value, field };
}
