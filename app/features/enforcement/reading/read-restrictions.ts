/** The list of restrictions inside an account event, under any of its spellings. */
import { BLOCKED_ANSWERS } from "~templates/rules/detail-questions";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { NOT_STATED } from "~templates/rules/triage-questions";
import type { ReadValue, StatedRestriction } from "../signal";
import { child, isRecord, items, read, readWord, type Spot } from "./loose-json";
import { readInstant } from "./read-instant";

const BY_ALIAS = new Map(
  Object.entries(RESTRICTION_TYPES).flatMap(([type, { aliases }]) =>
    [type, ...aliases].map((name) => [name, type] as const),
  ),
);

/** The proper name of a type; one that nobody told us about stays as it was written. */
const restrictionType = (written: string): string => BY_ALIAS.get(written) ?? written;

/** Every entry that names a type. */
export function readRestrictions(spot: Spot | null): StatedRestriction[] {
  return items(spot).flatMap((entry) => {
    const named = readWord(child(entry, "restriction_type", "type"));
    const bare = typeof entry.value === "string" ? readWord(entry) : null;
    const rawType = (named ?? bare)?.value;
    if (!rawType || !isTypeName(rawType)) return [];
    const rawExpiration = expirationOf(entry);
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

/** An entry that says something, though not of what type: something is restricted all the same. */
export const holdsRestriction = (spot: Spot | null): boolean =>
  items(spot).some(({ value }) =>
    isRecord(value)
      ? Object.values(value).some((part) => part !== null && part !== "")
      : typeof value === "string" && value.trim() !== "",
  );

/** A name of the platform's own making; "message.ViolationType" and other placeholders are none. */
export const isTypeName = (word: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(word);

/** The end of every entry, typed or not; null where an entry names none. */
export const statedEnds = (spot: Spot | null): (Date | null)[] =>
  items(spot).map((entry) => readInstant(expirationOf(entry)));

const ENDS = ["expiration", "expires_at", "expiration_time", "expiration_date", "expiry"];

const expirationOf = (entry: Spot): string | null => read(child(entry, ...ENDS))?.value ?? null;

/** The last end, or none at all when any part names none. */
export function endAnswer(ends: readonly (Date | null)[]): string {
  const times = ends.map((end) => end?.getTime() ?? Number.NaN);
  const last = Math.max(...times);
  return Number.isFinite(last) ? new Date(last).toISOString() : NOT_STATED;
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
