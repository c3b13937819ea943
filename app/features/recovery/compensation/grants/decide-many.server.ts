/** Decides on the grants of a list: those that were ticked at once, all that a filter finds as a run. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { beginRun } from "../runs/begin-run.server";
import { decideTicked, wordedDecision } from "./decide-ticked.server";
import { type Decision, grantFilterSchema } from "./grant-schemas";

export type Decided = {
  ok: boolean;
  words: string;
  /** The list as it was narrowed, to come back to. */
  query: string;
  runId: string | null;
};

export async function decideMany(
  person: Person,
  { id: caseId, businessId }: Pick<CaseKey, "id" | "businessId">,
  { move, ids, all, query: asked, reason }: Decision,
  t: Translate,
): Promise<Decided> {
  const filter = grantFilterSchema.parse(Object.fromEntries(new URLSearchParams(asked)));
  const narrowed = Object.entries(filter).filter(([, value]) => value !== "");
  const query = new URLSearchParams(narrowed).toString();
  const said = (ok: boolean, words: string): Decided => ({ ok, words, query, runId: null });
  if (move === "reject" && reason.trim() === "") {
    return said(false, t("compensation.errors.reason"));
  }
  if (all === "matching") {
    const begun = await beginRun(person, caseId, move, filter, reason);
    if (begun.ok) return { ok: true, words: "", query, runId: begun.value };
    return said(false, t(begun.refusal.key, begun.refusal.params));
  }
  const moved = await decideTicked(person, { caseId, businessId, ids, move, reason });
  return said(moved.count > 0, wordedDecision(t, move, moved));
}
