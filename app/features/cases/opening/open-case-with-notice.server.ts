/** Opens a case, and keeps the notice that was pasted with it as its first exhibit. */
import type { NewCase } from "~/features/cases/case-schemas";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { keepText } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Verdict } from "~/platform/verdict";
import { type OpenedCase, openCase } from "./open-case.server";

export async function openCaseWithNotice(
  person: Person,
  given: NewCase,
  now = new Date(),
): Promise<Verdict<OpenedCase>> {
  if (!given.noticeText) return openCase(person, given, undefined, now);
  const file = await keepText(given.noticeText);
  const { happenedAt, happenedZone: zone } = given;
  const captured = { at: instantOf(happenedAt, zone), zone };
  return openCase(
    person,
    given,
    async (tx, { id: caseId }) => {
      const notice = { caseId, file, fileName: "notice.txt", kind: "notice_text" } as const;
      await attachEvidence(tx, person, { ...notice, captured });
    },
    now,
  );
}
