/** Is every corrective action owned and dated, and proven where it is said to be done? */
import { isAnswered, isWrittenIn } from "~/features/appeals/answers/appeal-answers";
import {
  isProven,
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
  switch (remediationState(item)) {
    case "incomplete":
      return [aboutItem("blocker", "appeals.readiness.remediationIncomplete", item, reader)];
    case "promised":
      return isOverdue(item, now)
        ? [
            aboutItem("blocker", "appeals.readiness.remediationOverdue", item, reader, {
              on: item.dueOn,
            }),
          ]
        : [];
    case "done":
      if (item.doneAt && item.doneAt > now) {
        return [aboutItem("blocker", "appeals.readiness.remediationDoneInFuture", item, reader)];
      }
      return isProven(item)
        ? []
        : [aboutItem("blocker", "appeals.readiness.remediationUnproven", item, reader)];
  }
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
