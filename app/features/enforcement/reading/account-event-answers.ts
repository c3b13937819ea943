/** The questions of the triage that an account event answers by itself. */
import { DISCONNECTIONS } from "~templates/rules/disconnections";
import { NOT_STATED } from "~templates/rules/triage-questions";
import type { ReadValue, SignalKind } from "../signal";
import { type AccountEvent, ENFORCEMENTS } from "./account-event";
import { child, type Spot } from "./loose-json";
import { because } from "./make-signal";
import { readInstant } from "./read-instant";
import { blockedAnswer, endAnswer, statedEnds } from "./read-restrictions";

type Settled = Record<string, ReadValue | null>;

export function answersOf(kind: SignalKind, told: AccountEvent, spot: Spot): Settled {
  const { event, violation, banState, banDate } = told;
  const from = event ?? banState ?? violation;
  const notice = (says: string, at = from): Settled => ({
    seen: because("notice", at),
    notice_says: because(says, at),
    level: hasPhone(spot) ? null : because("waba", at),
  });
  switch (kind) {
    case "disabled":
      return notice("disabled", banState ?? event);
    case "disable_scheduled": {
      const date = readInstant(banDate?.value)?.toISOString() ?? NOT_STATED;
      return {
        ...notice("scheduled", banState ?? event),
        disable_date: because(date, banDate ?? banState ?? event),
      };
    }
    case "reinstated":
      return notice("lifted", banState ?? event);
    case "restriction_lifted":
      return notice("lifted", violation);
    case "violation":
      return notice("warning");
    case "warning":
      return notice("warning", violation);
    case "restriction_started":
      return restrictionAnswers(told, notice);
    case "account_deleted":
      return { seen: because("gone", event), gone_how: event };
    case "connectivity":
      return goneAnswers(told);
    default:
      return ENFORCEMENTS.includes(event?.value ?? "") ? notice("unclear") : {};
  }
}

function restrictionAnswers(
  { restrictions, restrictionSpot }: AccountEvent,
  notice: (says: string, at: ReadValue) => Settled,
): Settled {
  const at = { value: "", field: restrictionSpot?.field ?? "" };
  const isCap =
    restrictions.length > 0 && restrictions.every(({ type }) => type.startsWith("RATE_LIMITED_"));
  return {
    ...notice(isCap ? "rate_limited" : "restricted", at),
    end_date: because(endAnswer(statedEnds(restrictionSpot)), at),
    blocked: blockedAnswer(restrictions, at.field),
  };
}

/** Only a number that also lives in the app carries a reason for its disconnection. */
function goneAnswers({ event, reason, initiatedBy }: AccountEvent): Settled {
  const isAppNumber =
    reason !== null || /^ACCOUNT_(OFFBOARDED|RECONNECTED)$/.test(event?.value ?? "");
  const by = initiatedBy?.value;
  const isNamed = reason?.value === "ACCOUNT_DISCONNECTED" && (by === "SYSTEM" || by === "USER");
  const how = isNamed ? `ACCOUNT_DISCONNECTED_BY_${by}` : (reason?.value ?? event?.value ?? "");
  return {
    seen: because("gone", event),
    connection: isAppNumber ? because("coexistence", reason ?? event) : null,
    gone_how: Object.hasOwn(DISCONNECTIONS, how)
      ? because(how, reason ?? event)
      : because("not_known", reason),
  };
}

const hasPhone = (spot: Spot): boolean => child(spot, "phone_number") !== null;
