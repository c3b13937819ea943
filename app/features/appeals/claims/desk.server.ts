/**
 * What the page of a section needs to judge its texts as they are typed: claims and what they may
 * stand on, the actions, and what the coach knows. Fetched once the page stands.
 */
import { type AppealAtHand, appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { coachFacts, statementsOf } from "~/features/appeals/coach/coach-appeal";
import type { Statement } from "~/features/appeals/coach/remark";
import type { Language } from "~templates/bilingual";

export async function writingDesk(
  appeal: AppealAtHand,
  reader: Language,
  inMessages: readonly Statement[] = [],
) {
  const checked = { ...(await appealUnderCheck(appeal)), inMessages };
  const { claims, items, evidence, systemFacts } = checked;
  return {
    claims,
    items,
    evidence: evidence.map(({ id, caption, fileName }) => ({ id, caption, fileName })),
    facts: systemFacts.map(({ key, text }) => ({ key, text })),
    coach: coachFacts(checked, reader),
    statements: statementsOf(checked, reader),
  };
}

export type Desk = Awaited<ReturnType<typeof writingDesk>>;
