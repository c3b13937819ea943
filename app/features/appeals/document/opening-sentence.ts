/** The first sentence of an appeal: which asset, which decision. Everything else is read after it. */
import { type Answers, textOf } from "~/features/appeals/answers/appeal-answers";
import type { AppealAsset, AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";
import { questionOf } from "~/features/appeals/questions/appeal-questions";
import type { Bilingual, Language } from "~templates/bilingual";
import { APPEAL_WORDING, ASSET_NAMES } from "~templates/rules/appeal/wording";
import { saidOf, wordedValue } from "./answer-wording";
import { fillWording } from "./fill-wording";

/** Null until both the asset and the decision are named. */
export function openingSentence(
  facts: AppealCaseFacts,
  answers: Answers,
  language: Language,
): string | null {
  const asset = assetPhrase(facts, answers, language);
  const decision = decisionPhrase(answers);
  if (asset === null || decision === null) return null;

  const decidedAt = wordedValue(questionOf("decided_at"), answers.decided_at, language);
  const violation = textOf(answers.violation_shown).trim();
  return fillWording(APPEAL_WORDING.opening, language, {
    asset,
    decision: decision[language],
    since: decidedAt ? fillWording(APPEAL_WORDING.openingSince, language, { at: decidedAt }) : "",
    violation: violation
      ? fillWording(APPEAL_WORDING.openingViolation, language, { violation })
      : "",
  });
}

/** The assets of the case that the writers kept in their answer, the one that was hit first. */
export function assetsConcerned(facts: AppealCaseFacts, answers: Answers): AppealAsset[] {
  const written = textOf(answers.assets_affected);
  const named = facts.assets.filter((asset) => isNamed(asset, written));
  const level = facts.classification?.level;
  return named.toSorted((one, other) => Number(other.kind === level) - Number(one.kind === level));
}

/**
 * The answer about assets, line by line: an asset of the case by its name in this
 * language and with all its ids, anything else as it was written.
 */
export function assetLines(facts: AppealCaseFacts, answers: Answers, language: Language): string[] {
  const lines = textOf(answers.assets_affected).split("\n");
  return lines.map((line) => {
    const asset = facts.assets.find((known) => isNamed(known, line));
    if (!asset) return line;
    const name = begunLarge(assetName(asset, language));
    return asset.phone && asset.externalId ? `${name}, ID ${asset.externalId}` : name;
  });
}

export const begunLarge = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** An asset in words, such as "WhatsApp Business Account 102290129340398 (Kopi Senja)". */
export function assetName(asset: AppealAsset, language: Language): string {
  const kind = (ASSET_NAMES[asset.kind] ?? (ASSET_NAMES.asset as Bilingual))[language];
  const id = asset.phone ?? asset.externalId;
  if (id === null) return asset.name ? `${kind} ${asset.name}` : kind;
  return asset.name ? `${kind} ${id} (${asset.name})` : `${kind} ${id}`;
}

function assetPhrase(facts: AppealCaseFacts, answers: Answers, language: Language): string | null {
  const [first, ...further] = assetsConcerned(facts, answers);
  const [firstLine] = textOf(answers.assets_affected).trim().split("\n");
  const named = first ? assetName(first, language) : firstLine;
  if (!named) return null;

  const owned =
    facts.business && !named.includes(facts.business.name)
      ? fillWording(APPEAL_WORDING.ofBusiness, language, {
          asset: named,
          business: facts.business.name,
        })
      : named;
  if (further.length === 0) return owned;
  const wording = further.length === 1 ? APPEAL_WORDING.furtherOne : APPEAL_WORDING.furtherMany;
  return fillWording(wording, language, { asset: owned, count: further.length });
}

function decisionPhrase(answers: Answers): Bilingual | null {
  return saidOf(questionOf("decision_shown"), textOf(answers.decision_shown));
}

function isNamed({ externalId, phone, name }: AppealAsset, written: string): boolean {
  const digits = written.replace(/[^\d]/g, "");
  if (externalId && written.includes(externalId)) return true;
  if (phone && digits.includes(phone.replace(/[^\d]/g, ""))) return true;
  return !externalId && !phone && !!name && written.includes(name);
}
