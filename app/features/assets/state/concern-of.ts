/** What a signal is about, and what it brings to an end. */
import { ladderOf } from "~/features/enforcement/ladder";
import {
  CONCERN_OF,
  type Concern,
  ENDING_RULES,
  type EndingRule,
  RANK_OF,
} from "~templates/rules/concerns";
import type { RestrictionClass } from "~templates/rules/vocabulary";
import type { ToldSignal } from "./told-signal";

type Hit = {
  class: RestrictionClass | null;
  /** Trouble that nobody can name yet is a concern of its own. */
  opensCase?: boolean;
  types: readonly string[];
  violationType: string | null;
};

/** Null for what restricts nothing. */
export function concernOf({ class: hit, opensCase, types, violationType }: Hit): Concern | null {
  if (!hit) return opensCase ? "unclear" : null;
  const concern = CONCERN_OF[hit];
  const isGeneral = concern === "account" || concern === "sending";
  if (!isGeneral || (RANK_OF[hit] ?? 0) > 1) return concern;
  if (types.length > 0 && types.every((type) => type.includes("CALLING"))) return "calling";

  const isCap = hit === "send_limited";
  const ladder = ladderOf(violationType ?? (types.some(isDirectSend) ? "DIRECT_SEND_" : null));
  if (ladder === "direct_send") return isCap ? "direct_send_cap" : "direct_send";
  const isUtility = ladder === "utility_misuse" || (types.length > 0 && types.every(isUtilityType));
  if (isUtility) return isCap ? "utility_cap" : "utility";
  return /_CALLING_|_CALLS_|CALLING/.test(violationType ?? "") ? "calling" : concern;
}

const isDirectSend = (type: string) => type.includes("DIRECT_SEND");
const isUtilityType = (type: string) => type.includes("UTILITY");

/** Which words of a number mean that it works (MCA). */
const WORKING = ["CONNECTED", "LINKED"];
const RECONNECTIONS = ["ACCOUNT_RECONNECTED", "PARTNER_ADDED", "PARTNER_APP_INSTALLED"];

/** The rules by which a signal ends what was in force, most signals none. */
export function endingsOf(signal: ToldSignal): readonly EndingRule[] {
  const { kind, values, violationType, messagingState } = signal;
  const found: EndingRule[] = [];
  if (kind === "reinstated") found.push(ENDING_RULES.reinstated);
  if (kind === "restriction_lifted") found.push(liftOf(violationType ?? ""));
  if (kind === "template_reinstated") found.push(ENDING_RULES.template_reinstated);
  if (kind === "template_approved") found.push(ENDING_RULES.template_approved);
  if (kind === "quality_changed" && isGoodQuality(values)) {
    found.push(ENDING_RULES.quality_recovered);
  }
  if (WORKING.includes(values.status ?? "")) found.push(ENDING_RULES.number_works);
  if (messagingState === "AVAILABLE") found.push(ENDING_RULES.health_available);
  if (RECONNECTIONS.includes(values.event ?? values.gone_how ?? "")) {
    found.push(ENDING_RULES.reconnected);
  }
  if (kind === "review_decision" && values.decision === "APPROVED") {
    const isName = values.about === "display_name";
    found.push(isName ? ENDING_RULES.name_approved : ENDING_RULES.review_approved);
  }
  return found;
}

const isGoodQuality = ({ quality, event }: ToldSignal["values"]) =>
  event === "UNFLAGGED" || quality === "GREEN" || quality === "HIGH";

function liftOf(violationType: string): EndingRule {
  const isRecovery = violationType.endsWith("_RATE_LIMIT_RECOVERY");
  switch (ladderOf(violationType)) {
    case "direct_send":
      return isRecovery ? ENDING_RULES.direct_send_recovery : ENDING_RULES.direct_send_unban;
    case "utility_misuse":
      return isRecovery ? ENDING_RULES.utility_recovery : ENDING_RULES.utility_unban;
    default:
      return ENDING_RULES.lifted;
  }
}
