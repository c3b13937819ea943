/** The claims in the texts of a section, as a page that is only read marks them. */
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import type { SectionId } from "~/features/appeals/questions/appeal-questions";
import { ledgerOf } from "./appeal-ledger";
import type { LedgerEntry } from "./ledger";

export type MarkedSentence = Pick<LedgerEntry, "kind" | "state" | "place">;

/** By the name of the field a text is written in: `timeline.en`. */
export function markedSentences(
  appeal: AppealUnderCheck,
  section: SectionId,
): Record<string, MarkedSentence[]> {
  const marked = ledgerOf(appeal)
    .filter((entry) => entry.section === section && entry.place !== null)
    .filter(({ kind }) => kind !== "set_aside")
    .map((entry) => {
      const { kind, state, place, question, language } = entry;
      return { field: `${question}.${language}`, kind, state, place };
    });
  return Object.fromEntries(
    [...new Set(marked.map(({ field }) => field))].map((field) => [
      field,
      marked.filter((each) => each.field === field),
    ]),
  );
}
