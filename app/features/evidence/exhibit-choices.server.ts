/** The exhibits of a case to choose from, by their titles in the reader's language. */
import type { Person } from "~/features/identity/person";
import { exhibitTitle } from "./caption";
import { exhibitsOfCase } from "./evidence-queries.server";

export async function exhibitChoices({ language }: Pick<Person, "language">, caseId: string) {
  const exhibits = await exhibitsOfCase(caseId);
  return exhibits.map((exhibit) => ({ value: exhibit.id, label: exhibitTitle(exhibit, language) }));
}
