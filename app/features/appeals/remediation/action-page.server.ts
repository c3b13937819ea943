/** What the form of a corrective action offers. */
import { exhibitChoices } from "~/features/evidence/exhibit-choices.server";
import type { Person } from "~/features/identity/person";
import { CAUSES } from "~templates/rules/vocabulary";
import type { ItemOnPage } from "./remediation-queries.server";

export async function actionChoices(person: Pick<Person, "language">, caseId: string) {
  return { causes: CAUSES, exhibits: await exhibitChoices(person, caseId) };
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
