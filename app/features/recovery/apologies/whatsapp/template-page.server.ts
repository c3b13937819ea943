/** The template of one letter: which there are, the one that is chosen, and what stands in each of its places. */
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";
import { APOLOGY_FIELDS } from "~templates/letters/apology-fields";
import { templatesOf } from "./keep-templates.server";
import { type MessageTemplate, speaks, variablesOf } from "./message-template";
import { templateIn } from "./stored-choice";
import { buttonLines, type TemplateChoice, type TemplateValue } from "./template-choice";
import { APOLOGY_FIELD_NAMES, templateKey } from "./template-schemas";

/** @param picked as the address names it; else the one that is chosen already */
export async function templateChoices(
  connectionId: string | null,
  stored: unknown,
  { language, reads, picked }: { language: Language; reads: Language; picked: string | null },
) {
  const all = connectionId ? await templatesOf(connectionId) : [];
  const inLanguage = all.filter((each) => speaks(each, language));
  const chosen = templateIn(stored);
  const key = picked ?? (chosen && templateKey(chosen));
  const template = inLanguage.find((each) => templateKey(each) === key && !each.problem);
  return {
    fetchedAt: all[0]?.fetchedAt ?? null,
    usable: inLanguage
      .filter(({ problem }) => problem === null)
      .map((each) => ({ key: templateKey(each), name: each.name, category: each.category })),
    others: inLanguage.flatMap(({ problem, ...each }) =>
      problem ? [{ key: templateKey(each), name: each.name, problem }] : [],
    ),
    fields: APOLOGY_FIELD_NAMES.map((name) => ({ name, means: APOLOGY_FIELDS[name][reads] })),
    chosen: chosen && { name: chosen.name, language: chosen.language, category: chosen.category },
    picked: template
      ? {
          key: templateKey(template),
          name: template.name,
          category: template.category,
          text: [template.header, template.body, template.footer, ...buttonLines(template.buttons)]
            .filter(Boolean)
            .join("\n\n"),
          values: startOf(template, chosen),
        }
      : null,
  };
}

/** What is chosen by now, as the form sends it, and what stands in the other letters of the language. */
export async function templateStart(
  { campaignId, harm, language }: { campaignId: string; harm: string; language: Language },
  t: Translate,
) {
  const letters = await db.campaignLetter.findMany({
    where: { campaignId, language },
    orderBy: { harm: "asc" },
    select: { harm: true, text: true, template: true, campaign: { select: { version: true } } },
  });
  const own = letters.find((letter) => letter.harm === harm);
  if (!own) return null;
  const chosen = templateIn(own.template);
  return {
    template: chosen ? templateKey(chosen) : "",
    values: [...(chosen?.values ?? [])],
    others: letters
      .filter((letter) => letter !== own)
      .map((letter) => {
        const name = templateIn(letter.template)?.name;
        const said = name ? `${name}: ${letter.text}` : "–";
        return t("campaigns.template.other", { harm: letter.harm, said });
      }),
    text: own.text,
    version: own.campaign.version,
  };
}

export type TemplateChoices = Awaited<ReturnType<typeof templateChoices>>;

/** As it was filled before; else, where a letter begins, with what most begin with. */
function startOf(template: MessageTemplate, chosen: TemplateChoice | null): TemplateValue[] {
  const before = chosen && templateKey(chosen) === templateKey(template) ? chosen.values : [];
  return variablesOf(template).map(
    ({ place, name }): TemplateValue =>
      before.find((each) => each.place === place && each.name === name) ?? {
        place,
        name,
        field: place === "body" && name === "1" ? "name" : "",
        words: "",
      },
  );
}
