import { systemActor } from "~/features/audit/actor";
import { attachEvidence, type NewExhibit } from "~/features/evidence/attach-evidence.server";
import { keepText } from "~/features/evidence/keep-file.server";
import { db } from "~/platform/db.server";

/** A saved exhibit with its file in the store and its custody begun. */
export async function createEvidence(
  exhibit: Pick<NewExhibit, "caseId"> & Partial<NewExhibit> & { text?: string },
) {
  const { text = "Your account has been disabled.", ...rest } = exhibit;
  const file = rest.file ?? (await keepText(text));
  return db.$transaction((tx) =>
    attachEvidence(tx, systemActor, { fileName: "notice.txt", kind: "notice_text", ...rest, file }),
  );
}
