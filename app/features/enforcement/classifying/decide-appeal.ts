/** Can it be appealed, why, by whom, where, and which way out follows from that. */
import type { Bilingual } from "~templates/bilingual";
import { APPEAL_REASONS, type AppealReasonKey } from "~templates/rules/appealability";
import type { ClassRule } from "~templates/rules/class-rule";
import { errorCodeRule } from "~templates/rules/error-codes";
import type { Appealability, DoorKey, Level, Route, Submitter } from "~templates/rules/vocabulary";
import { type Answers, valuesOf } from "../answers";

export type AppealFinding = {
  appealable: Appealability;
  reason: AppealReasonKey;
  why: Bilingual;
  whoMaySubmit: readonly Submitter[];
  doors: readonly DoorKey[];
  route: Route;
};

/** Nobody can file anything, although the class as such could be appealed. */
const CLOSED: readonly AppealReasonKey[] = ["not_offered", "authentication"];

type Finding = { appealable: Appealability; reason: AppealReasonKey; route: Route };

export function decideAppeal(rule: ClassRule, level: Level, known: Answers): AppealFinding {
  const { appealable, reason, route } = find(rule, level, known);
  const codeDoor = doorOfCode(rule, known);
  const isAppNumber = level === "app_number";
  const isClosed = CLOSED.includes(reason);
  return {
    appealable,
    reason,
    why: APPEAL_REASONS[reason].says,
    route,
    whoMaySubmit: isClosed
      ? ["nobody"]
      : codeDoor
        ? ["portfolio_admin"]
        : isAppNumber && rule.doors.length > 0
          ? ["number_holder"]
          : rule.submitters,
    doors: isClosed ? [] : codeDoor ? [codeDoor] : doorsAt(rule.doors, isAppNumber),
  };
}

/** A number in the app is reviewed on the phone; Business Support Home does not know it. */
function doorsAt(doors: readonly DoorKey[], isAppNumber: boolean): readonly DoorKey[] {
  if (!isAppNumber) return doors;
  return doors.includes("business_support_home") ? ["in_app_review"] : doors;
}

function doorOfCode(rule: ClassRule, known: Answers): DoorKey | null {
  const code = valuesOf(known.error_code)[0];
  const found = code ? errorCodeRule(code) : null;
  const isAboutCode = found && "decide" in found.leads && rule.appeal === "no";
  return isAboutCode ? (found.door ?? null) : null;
}

function find(rule: ClassRule, level: Level, known: Answers): Finding {
  const { route, routeIfOffered = route, appealReason } = rule;
  if (doorOfCode(rule, known)) return { appealable: "yes", reason: "direct_send", route };
  if (valuesOf(known.template_status).includes("JUDGED_AUTHENTICATION")) {
    return { appealable: "no", reason: "authentication", route: "edit_template" };
  }
  if (rule.appeal === "yes") return { appealable: "yes", reason: appealReason, route };
  if (rule.appeal === "no") return { appealable: "no", reason: appealReason, route };
  if (level === "app_number") return { appealable: "unknown", reason: "app_if_offered", route };

  const spam = valuesOf(known.cause).includes("no_consent");
  switch (valuesOf(known.review_offered)[0]) {
    case "request_review":
      return { appealable: "yes", reason: "offered", route: routeIfOffered };
    case "in_review":
      return { appealable: "yes", reason: "in_review", route: routeIfOffered };
    case "acknowledge":
      return { appealable: "no", reason: "acknowledge", route: "appeal_or_acknowledge" };
    case "neither":
      return { appealable: "no", reason: "not_offered", route };
    default:
      return { appealable: "unknown", reason: spam ? "look_spam" : "look", route };
  }
}
