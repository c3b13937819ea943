/** The history of a business, asset or provider, in the reader's words. */
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import type { Person } from "~/features/identity/person";
import { sentenceOf, textsFor } from "~/platform/i18n/texts.server";

export type HistoryEntry = { id: string; at: Date; actor: string; sentence: string };

export async function historyOf(
  { language, timeZone }: Pick<Person, "language" | "timeZone">,
  kind: "asset" | "business" | "provider",
  id: string,
): Promise<HistoryEntry[]> {
  const t = textsFor(language, timeZone);
  const events = await timelineOfSubject(kind, id, { take: 100 });
  return events.map((event) => {
    const key = sentenceOf(event.kind);
    const detail = event.detail as Record<string, string | number | null>;
    return {
      id: event.id,
      at: event.at,
      actor: event.actorName,
      sentence: key ? t(key, detail) : event.kind,
    };
  });
}
