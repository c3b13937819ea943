/** Is every corrective action owned and dated, and proven where it is said to be done? */
import { isAnswered, isWrittenIn } from "~/features/appeals/answers/appeal-answers";
import {
  isProven,
  isVerified,
  type RemediationItem,
  remediationState,
} from "~/features/appeals/remediation/remediation";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutAppeal, aboutItem, type Finding } from "./finding";

export function checkRemediation(
  { items, language }: AppealUnderCheck,
  reader: Language,
  now: Date,
): Finding[] {
  if (items.length === 0) {
    return [
      { ...aboutAppeal("blocker", "appeals.readiness.noRemediation"), section: "remediation" },
    ];
  }
  return items.flatMap((item) => [
    ...stateFindings(item, reader, now),
    ...languageFindings(item, language, reader),
  ]);
}

function stateFindings(item: RemediationItem, reader: Language, now: Date): Finding[] {
  const { owner, what, doneAt, dueOn } = item;
  if (doneAt && isAnswered(what) && owner.trim() !== "") return doneFindings(item, reader, now);
  if (remediationState(item) === "incomplete") {
    return [aboutItem("blocker", "appeals.readiness.remediationIncomplete", item, reader)];
  }
  return isOverdue(item, now)
    ? [aboutItem("blocker", "appeals.readiness.remediationOverdue", item, reader, { on: dueOn })]
    : [];
}

/** Until it is proven and verified it is worded as a promise, which holds while its day has not passed. */
function doneFindings(item: RemediationItem, reader: Language, now: Date): Finding[] {
  if (item.doneAt && item.doneAt > now) {
    return [aboutItem("blocker", "appeals.readiness.remediationDoneInFuture", item, reader)];
  }
  if (!isProven(item)) {
    return [aboutItem("blocker", "appeals.readiness.remediationUnproven", item, reader)];
  }
  if (isVerified(item)) return [];
  const holds = item.dueOn !== "" && !isOverdue(item, now);
  return [
    aboutItem(
      holds ? "advice" : "blocker",
      "appeals.readiness.remediationUnverified",
      item,
      reader,
    ),
  ];
}

function languageFindings(item: RemediationItem, language: Language, reader: Language): Finding[] {
  if (!isAnswered(item.what) || isWrittenIn(item.what, language)) return [];
  return [
    aboutItem("blocker", "appeals.readiness.remediationLanguage", item, reader, { language }),
  ];
}

/** A promise holds until its day is over everywhere. */
function isOverdue({ dueOn }: RemediationItem, now: Date): boolean {
  return new Date(`${dueOn}T23:59:59-12:00`) < now;
}
