/** Exhibits as the pages show them, with open vocabularies in the reader's words. */
import type { Person } from "~/features/identity/person";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { captionFor } from "./caption";
import { EVIDENCE_KINDS } from "./evidence-kind";
import type { ExhibitInList } from "./evidence-queries.server";

type Reader = Pick<Person, "language">;

export function wordExhibit(
  { language }: Reader,
  { sealedAt, hidden, derivedFromId, caption, ...exhibit }: ExhibitInList,
) {
  return {
    ...exhibit,
    caption: captionFor(caption, language),
    kind: nameOf(language, "evidence.kinds", exhibit.kind),
    isSealed: sealedAt !== null,
    isRedacted: derivedFromId !== null,
  };
}

/** The catalogue to choose from; a kind that came from elsewhere stays choosable. */
export function kindChoices({ language }: Reader, present?: string) {
  const t = textsFor(language);
  const known = EVIDENCE_KINDS.map((value) => ({
    value: `${value}`,
    label: t(`evidence.kinds.${value}`),
  }));
  const isKnown = !present || known.some(({ value }) => value === present);
  return isKnown ? known : [...known, { value: present, label: present }];
}

export const actInWords = ({ language }: Reader, act: string): string =>
  nameOf(language, "evidence.acts", act);
