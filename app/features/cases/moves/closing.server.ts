/** What closing a case would take from where it stands, before anybody tries. */

import { gatesShut } from "~/features/cases/case-lifecycle";
import { outcomesFor } from "~/features/cases/case-outcome";
import { readHeld } from "~/features/cases/hold-case.server";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { caseFacts } from "./move-case.server";

export const moveToClose = (phase: string) => (phase === "monitoring" ? "finish" : "close");

export async function closingOf(caseId: string, t: Translate, now = new Date()) {
  const held = await readHeld(db, caseId);
  if (!held) return null;
  const facts = await caseFacts(db, held);
  const gates = gatesShut(moveToClose(held.phase), facts, {}, now);
  return {
    phase: held.phase,
    outcome: held.outcome,
    outcomes: outcomesFor(held.phase, held),
    gates: gates.map(({ refusal }) => t(refusal.key, refusal.params)),
  };
}
