/** Chooses the template of a letter over WhatsApp and what stands in it. What a second person agreed to is not changed under their hands. */
import type { Person } from "~/features/identity/person";
import type { Harm } from "~/features/recovery/harm";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { CATEGORY_RULES, UNSPECIFIC } from "~templates/rules/outreach-category";
import { sourceTitle } from "~templates/rules/sources";
import type { CategoryFinding } from "../campaign/category-of";
import { holdDraft, noteRewording } from "../campaign/hold-campaign.server";
import { categoryClash } from "./category-clash";
import { templatesOf } from "./keep-templates.server";
import { speaks, type TemplateCategory, variablesOf } from "./message-template";
import { namedWords, type TemplateChoice } from "./template-choice";
import { type TemplateInput, templateKey } from "./template-schemas";

type Which = { campaignId: string; harm: Harm; language: Language };

export function chooseTemplate(
  person: Person,
  { campaignId, harm, language }: Which,
  input: TemplateInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdDraft(tx, campaignId, input.version);
    if (!held.ok) return held;
    const campaign = held.value;
    if (!campaign.connectionId) return refuse("campaigns.refusals.noSender");
    const choice = await choiceFrom(tx, campaign.connectionId, language, input);
    if (!choice) return refuse("campaigns.errors.template");
    const clash = categoryClash(choice, language);
    if (clash) return refuse("campaigns.errors.clash", wordsOfClash(clash, person.language));
    const { count } = await tx.campaignLetter.updateMany({
      where: { campaignId, language, ...(!input.everyHarm && { harm }) },
      data: {
        subject: "",
        text: namedWords(choice),
        template: { ...choice, buttons: [...choice.buttons], values: [...choice.values] },
      },
    });
    if (count === 0) return refuse("campaigns.refusals.gone");
    const letter = input.everyHarm ? language : `${harm} ${language}`;
    await noteRewording(tx, person, campaign, letter);
    return allow();
  });
}

/** Null where no campaign can send it, or where a place of it is left empty. */
async function choiceFrom(
  tx: Tx,
  connectionId: string,
  language: Language,
  { template: key, values }: TemplateInput,
): Promise<TemplateChoice | null> {
  const known = await templatesOf(connectionId, tx);
  const template = known.find((each) => templateKey(each) === key);
  if (!template || template.problem || !speaks(template, language)) return null;
  const filled = variablesOf(template).map(({ place, name }) =>
    values.find((each) => each.place === place && each.name === name),
  );
  if (filled.some((value) => value === undefined)) return null;
  const { name, language: code, header, body, footer, buttons } = template;
  return {
    name,
    language: code,
    header,
    body,
    footer,
    buttons,
    category: template.category as TemplateCategory,
    values: filled.filter((value) => value !== undefined),
  };
}

function wordsOfClash({ rule, words }: CategoryFinding, language: Language) {
  const { why, source } = rule === "unspecific" ? UNSPECIFIC : CATEGORY_RULES[rule];
  return {
    why: why[language],
    words: words.length > 0 ? ` (“${words.join("”, “")}”)` : "",
    source: sourceTitle(source, language),
  };
}
