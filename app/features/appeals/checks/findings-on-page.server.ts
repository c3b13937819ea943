/** The readiness list as sentences, each with the way to what it is about. */
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { Statement } from "~/features/appeals/coach/remark";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { textsFor } from "~/platform/i18n/texts.server";
import { type AppealAtHand, appealUnderCheck } from "./check-appeal.server";
import type { Finding, FindingSeverity } from "./finding";
import { readiness } from "./readiness";

export type FindingOnPage = {
  severity: FindingSeverity;
  sentence: string;
  href: string;
  sides: Finding["sides"] | null;
  /** Where what was found is taken out, for those who write. */
  redaction: string | null;
};

export async function findingsOnPage(
  appeal: AppealAtHand & AppealAddress & { state: AppealState },
  person: Person,
  inMessages: readonly Statement[] = [],
  now = new Date(),
): Promise<FindingOnPage[]> {
  const t = textsFor(person.language, person.timeZone);
  const mayWrite = can(person, "appeal:draft") && mayEdit(appeal.state);
  const findings = readiness(
    { ...(await appealUnderCheck(appeal)), inMessages },
    person.language,
    now,
  );
  return findings.map((finding) => ({
    severity: finding.severity,
    sentence: t(finding.key, finding.params),
    href: appealPath(appeal, placeOf(finding, mayWrite)),
    sides: finding.sides ?? null,
    redaction:
      finding.isRedactable && finding.question && mayWrite
        ? appealPath(appeal, `answers/${finding.question}/redaction`)
        : null,
  }));
}

function placeOf({ section, question, itemId, page }: Finding, mayWrite: boolean): string {
  if (page) return page;
  if (itemId) return mayWrite ? `actions/${itemId}/edit` : "actions";
  if (section === "remediation") return "actions";
  if (section) return question ? `sections/${section}#question-${question}` : `sections/${section}`;
  return "evidence";
}
