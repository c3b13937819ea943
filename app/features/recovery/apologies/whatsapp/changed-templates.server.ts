/** Which templates of a campaign are no longer what was chosen, as their provider last listed them. */
import type { Tx } from "~/platform/db.server";
import { templatesOf } from "./keep-templates.server";
import { templateIn } from "./stored-choice";
import { changesSince, type TemplateChange } from "./template-change";
import { templateKey } from "./template-schemas";

export type ChangedTemplate = {
  name: string;
  language: string;
  changes: readonly TemplateChange[];
  /** What it was filed under when it was chosen, and is now; empty where it is gone. */
  category: { was: string; is: string };
};

export type ChosenTemplates = { count: number; changed: ChangedTemplate[] };

type Of = { id: string; connectionId: string | null };

/** Each once, however many letters take it; none where a campaign says no templates. */
export async function chosenTemplates(tx: Tx, { id, connectionId }: Of): Promise<ChosenTemplates> {
  if (!connectionId) return { count: 0, changed: [] };
  const letters = await tx.campaignLetter.findMany({
    where: { campaignId: id },
    select: { template: true },
  });
  const chosen = letters.flatMap(({ template }) => templateIn(template) ?? []);
  const names = [...new Set(chosen.map(({ name }) => name))];
  const known = await templatesOf(connectionId, tx, names);
  const changed = new Map<string, ChangedTemplate>();
  for (const choice of chosen) {
    const { name, language, category } = choice;
    const listed = known.find((each) => templateKey(each) === templateKey(choice));
    const changes = changesSince(choice, listed);
    if (changes.length === 0) continue;
    const filed = { was: category, is: listed?.category ?? "" };
    changed.set(templateKey(choice), { name, language, changes, category: filed });
  }
  return { count: chosen.length, changed: [...changed.values()] };
}
