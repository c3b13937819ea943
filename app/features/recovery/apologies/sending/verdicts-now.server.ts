/** Whether each of some customers may be reached by a campaign at a moment: the guard is asked about what their own letter says. */
import { db } from "~/platform/db.server";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { mayContact, type OutreachVerdict } from "../../guard/outreach-guard";
import type { CampaignChannel } from "../campaign/campaign-lifecycle";
import { categoryOfLetter } from "../campaign/category-of-letter";
import { templateIn } from "../whatsapp/stored-choice";
import { recipientsOf } from "./recipients.server";

type Of = { campaignId: string; caseId: string; businessId: string; channel: CampaignChannel };

type Asked = { customerId: string; harm: string };

/** By customer; those that are not of the business are left out. */
export async function verdictsNow(
  { campaignId, caseId, businessId, channel }: Of,
  asked: readonly Asked[],
  at: Date,
): Promise<Map<string, OutreachVerdict>> {
  const ids = asked.map(({ customerId }) => customerId);
  const [sender, facts, recipients, letters] = await Promise.all([
    senderFacts(db, { businessId }, at),
    customerFacts(db, businessId, ids, campaignId),
    recipientsOf(db, caseId, asked),
    db.campaignLetter.findMany({ where: { campaignId } }),
  ]);
  const kinds = new Map(
    letters.map(({ harm, language, ...letter }) => {
      const worded = { ...letter, template: templateIn(letter.template) };
      return [`${harm} ${language}`, categoryOfLetter(worded, language as "en" | "id")];
    }),
  );
  return new Map(
    recipients.flatMap(({ customerId, harm, language }) => {
      const customer = facts.get(customerId);
      if (!customer) return [];
      // Without a letter nobody knows what would be said: then the stricter counts.
      const kind = kinds.get(`${harm} ${language}`) ?? "marketing";
      return [[customerId, mayContact({ channel, kind, at }, customer, sender)] as const];
    }),
  );
}
