/** Whether a restriction of the business bars letters of a campaign: nothing is begun against one. */
import type { Tx } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import { blockadesInForce } from "../../guard/outreach-facts.server";
import { blockadesOf } from "../../guard/outreach-guard";
import { categoryOfLetter } from "../campaign/category-of-letter";
import { templateIn } from "../whatsapp/stored-choice";

/** `expectedUntil` is the end the platform named, which only a confirmed one makes true. */
export type RestrictedNow = { expectedUntil: Date | null };

/** Null where every letter may leave; mail and calls always may. */
export async function restrictedNow(
  tx: Tx,
  { id, channel, isElsewhere }: { id: string; channel: string; isElsewhere: boolean },
  businessId: string | null,
): Promise<RestrictedNow | null> {
  if (channel !== "whatsapp" || !businessId) return null;
  const blocked = await blockadesInForce(tx, businessId);
  if (blocked.length === 0) return null;
  const letters = await tx.campaignLetter.findMany({ where: { campaignId: id } });
  const kinds = letters.flatMap((letter) => {
    const template = templateIn(letter.template);
    return template || isElsewhere
      ? [categoryOfLetter({ ...letter, template }, letter.language as Language)]
      : [];
  });
  const barring = [...new Set(kinds)].flatMap((kind) => blockadesOf(kind, blocked));
  if (barring.length === 0) return null;
  const ends = barring.map(({ expectedUntil }) => expectedUntil);
  const last = ends.toSorted(
    (one, other) => Number(other ?? Infinity) - Number(one ?? Infinity),
  )[0];
  return { expectedUntil: last ?? null };
}
