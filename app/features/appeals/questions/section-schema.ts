/** The server's form of a section, built from the questions as data; one without questions accepts nothing. */
import { answersSchema } from "~/features/appeals/answers/answer-schemas";
import { type SectionId, wordedSection } from "./appeal-questions";

export function sectionSchema(id: SectionId, round: number) {
  return answersSchema(wordedSection(id, "en", round).questions);
}
