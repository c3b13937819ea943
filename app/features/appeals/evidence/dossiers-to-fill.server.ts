/** Appeals of a case whose dossier still takes exhibits, with what is chosen for it. */
import { EDITABLE } from "~/features/appeals/appeal-lifecycle";
import { db } from "~/platform/db.server";

export async function dossiersToFill(caseId: string) {
  const drafts = await db.appeal.findMany({
    where: { caseId, origin: "built", state: { in: [...EDITABLE] } },
    orderBy: { number: "asc" },
    select: {
      number: true,
      round: true,
      evidence: {
        orderBy: [{ position: "asc" }, { evidenceId: "asc" }],
        select: { evidenceId: true },
      },
    },
  });
  return drafts.map(({ evidence, ...appeal }) => ({
    ...appeal,
    exhibits: evidence.map(({ evidenceId }) => evidenceId),
  }));
}

export type DossierToFill = Awaited<ReturnType<typeof dossiersToFill>>[number];
