/** What the form of a corrective action offers. */
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { CAUSES } from "~templates/rules/vocabulary";
import type { ItemOnPage } from "./remediation-queries.server";

export async function actionChoices(caseId: string) {
  const exhibits = await exhibitsOfCase(caseId);
  return {
    causes: CAUSES,
    exhibits: exhibits.map(({ id, caption, fileName }) => ({ id, name: caption || fileName })),
  };
}

export const emptyAction = {
  cause: "" as const,
  what: { en: "", id: "" },
  owner: "",
  dueOn: "",
  doneOn: "",
  proofs: [] as string[],
  version: 0,
};

export function actionFields({ cause, what, owner, dueOn, doneOn, proofIds, version }: ItemOnPage) {
  return {
    cause,
    what: { en: what.en ?? "", id: what.id ?? "" },
    owner,
    dueOn,
    doneOn,
    proofs: [...proofIds],
    version,
  };
}
