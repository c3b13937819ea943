/** Decides on the grants that somebody ticked, and says what came of it. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { moneyText } from "../../money";
import { type Moved, moveGrants } from "./move-grants.server";

type Ticked = {
  caseId: string;
  businessId: string | null;
  ids: readonly string[];
  move: "approve" | "reject" | "issue";
  reason: string;
};

export const decideTicked = (person: Person, ticked: Ticked): Promise<Moved> =>
  db.$transaction((tx) => moveGrants(tx, person, ticked), { timeout: 30_000 });

/** One sentence on what was done, one on what stayed. */
export function wordedDecision(t: Translate, move: Ticked["move"], moved: Moved): string {
  const { count, minor, currency, refused } = moved;
  const amount = moneyText({ minor: Number(minor), currency });
  const [first] = refused;
  const words = [
    count > 0 && t(`compensation.decided.${move}`, { count, amount }),
    first &&
      t("compensation.decided.skipped", {
        count: refused.length,
        why: t(first.refusal.key, first.refusal.params),
      }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(" ") : t("compensation.decided.nothing");
}
