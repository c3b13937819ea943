/** Answers the case already knows. Offered before anybody writes, and never over what somebody wrote. */
import {
  type Answers,
  type AnswerValue,
  isAnswered,
} from "~/features/appeals/answers/appeal-answers";
import {
  type PrefillSource,
  type QuestionId,
  SECTIONS,
} from "~/features/appeals/questions/appeal-questions";
import { countryName } from "~/features/assets/country";
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import type { AppealAsset, AppealCaseFacts } from "./appeal-facts";

/** The answer to "What does Meta say it decided?" that each class stands for; the rest cannot be appealed. */
const DECISIONS: Partial<Record<RestrictionClass, string>> = {
  disabled: "disabled",
  scheduled_for_disable: "scheduled_for_disable",
  locked: "locked",
  restricted_timed: "restricted_timed",
  restricted_open: "restricted_open",
  send_limited: "restricted_timed",
  portfolio_hold: "portfolio_hold",
  template_rejected: "template_decision",
  template_flagged: "template_decision",
  template_disabled: "template_decision",
  template_recategorised: "template_decision",
  warned: "warned",
  app_ban: "app_ban",
  app_restricted: "restricted_timed",
};

const ASKS: Record<string, string> = {
  disabled: "restore_account",
  scheduled_for_disable: "reverse_violation",
  locked: "restore_account",
  restricted_timed: "lift_restriction",
  restricted_open: "lift_restriction",
  portfolio_hold: "lift_restriction",
  template_decision: "approve_template",
  warned: "reverse_violation",
  app_ban: "restore_account",
};

/** The decision a class stands for, or null for classes that are no decision of Meta's. */
export function decisionOf(restrictionClass: RestrictionClass): string | null {
  return DECISIONS[restrictionClass] ?? null;
}

export function prefillAnswers(facts: AppealCaseFacts): Answers {
  const known = SECTIONS.flatMap(({ questions }) =>
    questions.flatMap(({ id, prefill }): [QuestionId, AnswerValue][] => {
      const value = prefill && KNOWN[prefill](facts);
      return isAnswered(value) && value !== undefined ? [[id as QuestionId, value]] : [];
    }),
  );
  return Object.fromEntries(known);
}

const KNOWN: Record<PrefillSource, (facts: AppealCaseFacts) => AnswerValue | undefined> = {
  asset_list: ({ assets }) => assets.map(assetLine).join("\n"),
  decision_shown: (facts) => decisionIn(facts) ?? undefined,
  violation_shown: ({ classification }) => classification?.violationType ?? undefined,
  decided_at: ({ classification }) => {
    const zone = classification?.startedZone ?? "UTC";
    return classification?.startedAt
      ? { wallClock: wallClockOf(classification.startedAt, zone), zone }
      : undefined;
  },
  notice_verbatim: ({ noticeVerbatim }) => noticeVerbatim ?? undefined,
  legal_name: ({ business }) => business?.legalName ?? undefined,
  website: ({ business }) => business?.website ?? undefined,
  website_checked: ({ websiteSeen }) => websiteSeen ?? undefined,
  country: ({ business }) =>
    business?.country
      ? { en: countryName(business.country, "en"), id: countryName(business.country, "id") }
      : undefined,
  sending_systems: ({ providers }) => providers.map(({ name }) => name).join(", "),
  ask_kind: (facts) => ASKS[decisionIn(facts) ?? ""],
};

const decisionIn = ({ classification }: AppealCaseFacts) =>
  classification && decisionOf(classification.class);

const SHORT_NAMES: Record<string, string> = { waba: "WABA", portfolio: "Portfolio" };

/** In words that both languages share, because ids are quoted, not translated. */
function assetLine({ kind, externalId, name, phone }: AppealAsset): string {
  const what = [SHORT_NAMES[kind], phone, phone ? null : externalId].filter(Boolean).join(" ");
  const details = [name, phone && externalId ? `ID ${externalId}` : null].filter(Boolean);
  if (what === "") return details.join(", ");
  return details.length ? `${what} (${details.join(", ")})` : what;
}
