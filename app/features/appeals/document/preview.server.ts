/** The appeal as its reviewer will see it: the text for one door in one language, and what is missing in it. */
import type { AppealAtHand } from "~/features/appeals/checks/check-appeal.server";
import { documentIn, dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { frozenText } from "~/features/appeals/dossier/frozen-dossier.server";
import type { Language } from "~templates/bilingual";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";
import { doorText } from "./door-text";

export type Wanted = { door: DoorKey; language: Language };

/** What an address asks for; where it asks for nothing, what was chosen for the appeal. */
export function wantedText(url: URL, appeal: { door: string | null; language: Language }): Wanted {
  const asked = url.searchParams.get("door") ?? appeal.door;
  const language = url.searchParams.get("language");
  return {
    door: DOOR_KEYS.find((key) => key === asked) ?? DOOR_KEYS[0],
    language: language === "en" || language === "id" ? language : appeal.language,
  };
}

export async function appealPreview(appeal: AppealAtHand, { door, language }: Wanted) {
  const frozen = await frozenText(appeal.id, door, language);
  const content = await dossierContent(appeal);
  const document = documentIn(content, language);
  const { text, characters, softLimit, isOverLimit } = doorText(
    document,
    door,
    content.source.softLimits,
  );
  return {
    door,
    language,
    isFrozen: frozen !== null,
    contentHash: content.hash,
    text: frozen ?? text,
    characters: frozen === null ? characters : Array.from(frozen).length,
    softLimit,
    isOverLimit,
    missing: document.missing.map(({ section, question, itemId, heading, why }) => ({
      heading,
      why,
      page: itemId
        ? `actions/${itemId}/edit`
        : question
          ? `sections/${section}#question-${question}`
          : `sections/${section}`,
    })),
    uncaptioned: document.exhibits
      .filter(({ isCaptionedElsewhere }) => isCaptionedElsewhere)
      .map(({ id, label, title }) => ({ id, label, title })),
  };
}

export type Preview = Awaited<ReturnType<typeof appealPreview>>;
