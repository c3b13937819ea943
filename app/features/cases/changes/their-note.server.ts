/** The newest version of the note, as words for whoever was second to save. */
import type { TheirFacts } from "~/features/cases/facts/their-facts";
import type { Translate } from "~/platform/i18n/text-key";
import { changeNotes } from "./change-note.server";

export async function theirNote(caseId: string, t: Translate): Promise<TheirFacts> {
  const [newest] = await changeNotes(caseId, 1);
  const { version = 0, text = "", byName = "", at } = newest ?? {};
  return {
    version,
    facts: [
      {
        label: at ? t("changes.written", { name: byName, at }) : t("changes.note.label"),
        value: text || t("changes.none"),
      },
    ],
  };
}
