/** What an account event means: the one place where restrictions, warnings and endings part. */
import { DISCONNECTIONS } from "~templates/rules/disconnections";
import {
  LIFTED_ENDINGS,
  VIOLATION_TYPES,
  WARNING_ENDINGS,
  WARNING_TYPES,
} from "~templates/rules/violation-types";
import type { ReadValue, SignalKind } from "../signal";
import {
  type AccountEvent,
  BAN_STATES,
  CONNECTIVITY,
  ENFORCEMENTS,
  INFORMATIONAL,
} from "./account-event";
import { unlisted } from "./make-signal";

/**
 * One signal for one event: what it carries decides. A ban state goes before everything else; then
 * the rule for ACCOUNT_RESTRICTION: entries in `restriction_info` are a restriction in force,
 * without any a violation type that warns is a warning and one that ends something is an ending.
 * Nothing of that is unknown, and asks for a person.
 */
export function kindOf({
  event,
  violation,
  restrictions,
  banState,
  isUntyped,
}: AccountEvent): SignalKind {
  const name = event?.value ?? "";
  const type = violation?.value ?? "";
  const banned = BAN_STATES[banState?.value ?? ""] ?? BAN_STATES[name];
  if (banned) return banned;
  if (name === "ACCOUNT_DELETED") return "account_deleted";
  if (CONNECTIVITY.includes(name)) return "connectivity";
  if (INFORMATIONAL.includes(name)) return "informational";
  if (restrictions.length > 0 || isUntyped) return "restriction_started";
  if (LIFTED_ENDINGS.some((ending) => type.endsWith(ending))) return "restriction_lifted";
  if (name === "ACCOUNT_VIOLATION") return "violation";
  if (name === "DISABLED_UPDATE") return "unknown";
  if (WARNING_TYPES.includes(type) || WARNING_ENDINGS.some((ending) => type.endsWith(ending))) {
    return "warning";
  }
  return "unknown";
}

/** Names that the open sets do not hold yet. The event of an unknown signal is one of them. */
export function unknownsOf(kind: SignalKind, told: AccountEvent): (ReadValue | null)[] {
  const { event, violation, restrictions, restrictionSpot, banState, reason } = told;
  const field = restrictionSpot?.field ?? "";
  const isWarningOrEnd = [...WARNING_ENDINGS, ...LIFTED_ENDINGS].some((ending) =>
    violation?.value.endsWith(ending),
  );
  const isEventKnown = ENFORCEMENTS.includes(event?.value ?? "");
  return [
    kind === "unknown" && !isEventKnown ? event : null,
    kind === "unknown" ? banState : null,
    told.isUntyped && restrictionSpot ? { value: "restriction_type", field } : null,
    told.isViolationUnread ? { value: "violation_type", field: "violation_info" } : null,
    isWarningOrEnd ? null : unlisted(violation, (type) => Object.hasOwn(VIOLATION_TYPES, type)),
    ...restrictions
      .filter(({ isKnown }) => !isKnown)
      .map(({ rawType }) => ({ value: rawType, field })),
    kind === "connectivity"
      ? unlisted(reason, (name) => Object.hasOwn(DISCONNECTIONS, name))
      : null,
  ];
}
