/** Puts what was told into the triage of a case, so that classifying it is one confirmation away. */
import type { Tx } from "~/platform/db.server";
import { MOST_PASTED, readDraft } from "./triage-draft";

type Told = {
  signalId: string;
  text: string;
  from: string;
  /** What only an account on the API is told. */
  isOfApi: boolean;
};

/** The caller holds the case. The same text twice is one; what no longer fits stays an exhibit only. */
export async function prefillTriage(
  tx: Tx,
  caseId: string,
  told: readonly Told[],
  now: Date,
): Promise<void> {
  const stored = await tx.triageDraft.findUnique({
    where: { caseId },
    select: { answers: true },
  });
  const draft = readDraft(stored?.answers);
  const texts = new Set(draft.pasted.map(({ text }) => text));
  const fresh = told
    .filter(({ text }) => text.trim() !== "" && !texts.has(text))
    .slice(0, MOST_PASTED - draft.pasted.length);
  if (fresh.length === 0) return;

  const isOfApi = fresh.some((each) => each.isOfApi) && draft.answers.connection === undefined;
  const answers = {
    ...draft,
    ...(isOfApi && { answers: { ...draft.answers, connection: "api" } }),
    skippedPaste: true,
    pasted: [
      ...draft.pasted,
      ...fresh.map(({ signalId, text, from }) => ({
        id: signalId,
        text,
        at: now.toISOString(),
        byName: from,
      })),
    ],
  };
  await tx.triageDraft.upsert({
    where: { caseId },
    create: { caseId, answers },
    update: { answers, version: { increment: 1 }, updatedAt: now },
  });
}
