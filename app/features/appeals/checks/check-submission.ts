/** Does the appeal open with its asset and decision, in time, and short enough for its door? */
import { isAnswered, textOf } from "~/features/appeals/answers/appeal-answers";
import { appealDocument } from "~/features/appeals/document/appeal-document";
import { doorText } from "~/features/appeals/document/door-text";
import type { Language } from "~templates/bilingual";
import { DOORS } from "~templates/rules/doors";
import { type AppealUnderCheck, aboutAppeal, aboutQuestion, type Finding } from "./finding";

const DAY_MS = 86_400_000;
const NEARLY_OVER_DAYS = 7;

export function checkSubmission(appeal: AppealUnderCheck, reader: Language, now: Date): Finding[] {
  return [
    ...windowFindings(appeal, now),
    ...openingFindings(appeal, reader),
    ...doorFindings(appeal, reader),
  ];
}

function openingFindings({ answers }: AppealUnderCheck, reader: Language): Finding[] {
  const named = [
    textOf(answers.assets_affected).trim()
      ? []
      : [aboutQuestion("blocker", "appeals.readiness.assetNotNamed", "assets_affected", reader)],
    isAnswered(answers.decision_shown)
      ? []
      : [aboutQuestion("blocker", "appeals.readiness.decisionNotNamed", "decision_shown", reader)],
  ];
  return named.flat();
}

/** The window is known from others than Meta, so even a passed one holds nobody back. */
function windowFindings({ windowEndsAt: at }: AppealUnderCheck, now: Date): Finding[] {
  if (!at) return [];
  if (at <= now) return [aboutAppeal("advice", "appeals.readiness.windowOver", { at })];
  const isNear = at.getTime() - now.getTime() <= NEARLY_OVER_DAYS * DAY_MS;
  return isNear ? [aboutAppeal("advice", "appeals.readiness.windowNearlyOver", { at })] : [];
}

function doorFindings(appeal: AppealUnderCheck, reader: Language): Finding[] {
  const { door, language } = appeal;
  if (!door) return [];
  const { characters, softLimit, isOverLimit } = doorText(
    appealDocument(appeal, language, "UTC"),
    door,
    appeal.softLimits,
  );
  if (!isOverLimit) return [];
  const params = { door: DOORS[door].name[reader], count: characters, limit: softLimit };
  return [aboutAppeal("advice", "appeals.readiness.tooLongForDoor", params)];
}
